package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.document.WordFiles.p;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Position;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
    @Test
    void titles_paragraphs_lists_and_tables_are_laid_out_as_in_plain_text() {
        String entry = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String cell = "<w:tc>" + p("%s") + "</w:tc>";
        String row = "<w:tr>" + cell + cell + "</w:tr>";
        assertThat(text(p("The dam") + p("  ") + p("One.") + entry.formatted("a") + entry.formatted("b") + "<w:tbl>"
                        + row.formatted("A", "B") + row.formatted("c", "4") + "</w:tbl>" + p("End.")))
                .isEqualTo("The dam\n\nOne.\n\n- a\n- b\n\n| A | B\n| c | 4\n\nEnd.");
    }

    @Test
    void a_part_may_begin_with_a_byte_order_mark() throws IOException {
        String document = WordFiles.document("", p("جرفت السيول السد"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Map<String, byte[]> parts = WordFiles.parts("");
            parts.put("word/document.xml", ("\uFEFF" + document).getBytes(charset));
            assertThat(DocumentReader.read(DocumentKind.WORD, WordFiles.zip(parts))
                            .text())
                    .as(charset.name())
                    .isEqualTo("جرفت السيول السد");
        }
    }

    @Test
    void the_numbers_of_titles_make_no_list() {
        assertThat(text("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>The dam</w:t></w:r></w:p>"))
                .isEqualTo("The dam");
    }

    @Test
    void words_are_put_together_from_their_runs() {
        assertThat(
                        text(
                                "<w:p><w:r><w:t>Tw</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>elve</w:t></w:r>"
                                        + "<w:r><w:tab/><w:t>men &amp; a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"))
                .isEqualTo("Twelve men & a-b\nc");
    }

    @Test
    void what_was_changed_is_read_as_it_stands_now_and_what_is_hidden_is_not() {
        assertThat(text(
                        "<w:p><w:ins><w:r><w:t>Twelve</w:t></w:r></w:ins><w:del><w:r><w:delText>Ten</w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>nine</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>"
                                + "<w:r><w:rPr><w:strike/></w:rPr><w:t>7</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr>"
                                + "<w:t> men</w:t></w:r><w:r><w:instrText>PAGE 6</w:instrText></w:r></w:p>"))
                .isEqualTo("Twelve men");
    }

    @Test
    void a_text_box_is_read_once_and_behind_its_paragraph() {
        String box = "<w:txbxContent>" + p("Boxed") + "</w:txbxContent>";
        assertThat(text("<w:p><w:r><w:t>Be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice>"
                        + "<mc:Fallback>" + box
                        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>fore</w:t></w:r></w:p>"
                        + p("After")))
                .isEqualTo("Before\n\nBoxed\n\nAfter");
    }

    @Test
    void a_note_stands_behind_its_paragraph_and_counts_to_it() throws IOException {
        Document read = DocumentReader.read(
                DocumentKind.WORD,
                WordFiles.withNotes(
                        "<w:p><w:r><w:t>Twelve men.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                                + p("More."),
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("x") + "</w:footnote><w:footnote w:id=\"2\">"
                                + p("So says the mayor.") + "</w:footnote>"));
        assertThat(read.text()).isEqualTo("Twelve men.\n\nSo says the mayor.\n\nMore.");
        assertThat(read.sourceMap().position(read.text().indexOf("mayor")).paragraph())
                .isEqualTo(1);
        assertThat(read.sourceMap().position(read.text().indexOf("More")).paragraph())
                .isEqualTo(2);
    }

    @Test
    void places_are_paragraphs_and_empty_ones_are_not_counted() throws IOException {
        Document read = DocumentReader.read(DocumentKind.WORD, WordFiles.of("One", "", "Two words"));
        assertThat(read.sourceMap().position(read.text().indexOf("words"))).isEqualTo(new Position(2, 5, null, 2));
    }

    @Test
    void a_table_that_lays_out_a_page_is_no_table() {
        assertThat(text("<w:tbl><w:tr><w:tc>" + p("1.") + p("2.") + p("3.") + p("4.") + "</w:tc><w:tc>" + p("x")
                        + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("1.\n\n2.\n\n3.\n\n4.\n\nx");
    }

    private static String text(String body) {
        try {
            return DocumentReader.read(DocumentKind.WORD, WordFiles.withBody(body))
                    .text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
