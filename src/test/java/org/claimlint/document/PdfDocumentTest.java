package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    @Test
    void lines_become_paragraphs_and_titles_stand_apart() {
        assertThat(text(List.of(
                        "#The dam",
                        "On 6 May the water rose above the old wall of the dam and took",
                        "twelve men with it.",
                        "Nobody had told them of the flood that came down the river",
                        "in the night.",
                        "",
                        "The mayor came later.")))
                .isEqualTo(
                        "The dam\n\nOn 6 May the water rose above the old wall of the dam and took twelve men with it.\n\n"
                                + "Nobody had told them of the flood that came down the river in the night.\n\n"
                                + "The mayor came later.");
    }

    @Test
    void a_word_that_a_line_end_breaks_is_one_word() {
        assertThat(text(List.of(
                        "The govern-",
                        "ment sent an air-",
                        "raid warning to all the towns.",
                        "",
                        "An air-raid followed.")))
                .isEqualTo("The government sent an air-raid warning to all the towns.\n\nAn air-raid followed.");
    }

    @Test
    void a_hyphen_between_two_words_of_the_document_stays() {
        assertThat(text(List.of(
                        "All twenty-", "three of them. Of these twenty men and three women some came", "home.")))
                .startsWith("All twenty-three of them.");
    }

    @Test
    void what_is_printed_on_page_after_page_is_not_read() {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            pages.add(List.of(
                    "Harbour Wire, 7 June 2019",
                    "",
                    "Part " + "abcd".charAt(i - 1) + " of the story.",
                    "",
                    "Page " + i + " of 4"));
        }
        assertThat(text(pages))
                .isEqualTo(
                        "Part a of the story.\n\nPart b of the story.\n\nPart c of the story.\n\nPart d of the story.");
    }

    @Test
    void a_sentence_goes_on_over_the_page_and_each_half_stands_on_its_own() throws IOException {
        Document read = DocumentReader.read(
                DocumentKind.PDF,
                PdfFiles.of(List.of(List.of("The water took twelve", "1"), List.of("men with it.", "2"))));
        assertThat(read.text()).isEqualTo("The water took twelve men with it.");
        assertThat(read.sourceMap().position(read.text().indexOf("twelve")).page())
                .isEqualTo(1);
        assertThat(read.sourceMap().position(read.text().indexOf("men")).page()).isEqualTo(2);
    }

    @Test
    void entries_of_a_list_are_lines() {
        assertThat(text(List.of("Killed were:", "- one man", "- two women")))
                .isEqualTo("Killed were:\n- one man\n- two women");
    }

    private static String text(List<?> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (Object line : lines) {
            if (line instanceof List<?> page) {
                pages.add(page.stream().map(String::valueOf).toList());
            }
        }
        try {
            return DocumentReader.read(
                            DocumentKind.PDF,
                            PdfFiles.of(
                                    pages.isEmpty()
                                            ? List.of(lines.stream()
                                                    .map(String::valueOf)
                                                    .toList())
                                            : pages))
                    .text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
