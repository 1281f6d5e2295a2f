package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that were made to do harm, or that harm was done to: each is refused at once, and the message says why. */
@Timeout(20)
class HostileDocumentsTest {
    private static final int MANY = 100_000;
    private static final List<List<String>> PAGES = List.of(List.of("The dam broke."));

    @Test
    void a_bomb_in_a_word_file() {
        byte[] spaces = new byte[80_000_000];
        Arrays.fill(spaces, (byte) ' ');
        Map<String, byte[]> parts = WordFiles.parts("");
        parts.put("word/document.xml", spaces);
        assertRefused(DocumentKind.WORD, WordFiles.zip(parts), "word/document.xml unpacks to more than");
    }

    @Test
    void an_entity_that_reads_another_file() {
        assertRefused(
                DocumentKind.WORD,
                WordFiles.zip(WordFiles.parts(WordFiles.document(
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", WordFiles.p("&e;")))),
                "declares a document type");
    }

    @Test
    void an_entity_that_grows_and_grows() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertRefused(
                DocumentKind.WORD,
                WordFiles.zip(WordFiles.parts(WordFiles.document(entities + "]>", WordFiles.p("&e29;")))),
                "declares a document type");
    }

    @Test
    void tables_in_tables_in_tables() {
        String nested = "<w:tbl><w:tr><w:tc>".repeat(MANY) + "</w:tc></w:tr></w:tbl>".repeat(MANY);
        assertRefused(DocumentKind.WORD, WordFiles.withBody(nested), "nests more than 1000 elements deep");
    }

    @Test
    void a_word_file_with_a_password() {
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        assertRefused(DocumentKind.WORD, compound, "is encrypted, or an old Word file.");
    }

    @Test
    void a_word_file_that_was_cut_off() {
        byte[] whole = WordFiles.of("The dam broke.");
        assertRefused(DocumentKind.WORD, Arrays.copyOf(whole, whole.length - 30), "its end is missing or broken");
    }

    @Test
    void a_word_file_with_broken_xml() {
        assertRefused(
                DocumentKind.WORD,
                WordFiles.zip(WordFiles.parts("<w:document>")),
                "is damaged: word/document.xml is no valid XML.");
    }

    @Test
    void a_word_file_with_bytes_that_are_no_text() {
        Map<String, byte[]> parts = WordFiles.parts("");
        byte[] document =
                WordFiles.document("", WordFiles.p("The dam # broke.")).getBytes(StandardCharsets.ISO_8859_1);
        document[new String(document, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xD9;
        parts.put("word/document.xml", document);
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertRefused(DocumentKind.WORD, WordFiles.zip(parts), "is damaged: word/document.xml is no valid XML.");
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void other_files_under_the_names_of_documents() {
        byte[] text = "The dam broke.".getBytes(StandardCharsets.UTF_8);
        assertRefused(DocumentKind.WORD, text, "is no Word file (.docx): it is no ZIP archive.");
        assertRefused(DocumentKind.WORD, WordFiles.zip(Map.of("a.txt", text)), "is no Word file (.docx).");
        assertRefused(DocumentKind.PDF, text, "is no PDF file.");
    }

    @Test
    void a_bomb_in_a_pdf_file() {
        byte[] spaces = new byte[80_000_000];
        Arrays.fill(spaces, (byte) ' ');
        assertRefused(DocumentKind.PDF, PdfFiles.withContent(spaces), "unpacks to more than 64 MB");
    }

    @Test
    void a_drawing_that_shows_itself_twice() {
        byte[] file = PdfFiles.ofObjects(
                PdfFiles.ascii("<</Type/Catalog/Pages 2 0 R>>"),
                PdfFiles.ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                PdfFiles.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</XObject<</X 5 0 R>> >> >>"),
                PdfFiles.stream("", PdfFiles.ascii("/X Do")),
                PdfFiles.stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>> >>",
                        PdfFiles.ascii("/X Do /X Do")));
        assertRefused(DocumentKind.PDF, file, "is refused: it takes too much to read.");
    }

    @Test
    void one_large_page_again_and_again() {
        byte[] blanks = new byte[10_000_000];
        Arrays.fill(blanks, (byte) ' ');
        byte[] file = PdfFiles.ofObjects(
                PdfFiles.ascii("<</Type/Catalog/Pages 2 0 R>>"),
                PdfFiles.ascii("<</Type/Pages/Kids[" + "3 0 R ".repeat(5_000) + "]/Count 5000>>"),
                PdfFiles.ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"),
                PdfFiles.stream("/Filter/FlateDecode", PdfFiles.deflated(blanks)));
        assertRefused(DocumentKind.PDF, file, "is refused: it takes too much to read.");
    }

    @Test
    void a_table_of_many_empty_cells() {
        String table = "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|b\n".repeat(200);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> DocumentReader.read(DocumentKind.MARKDOWN, table, 0))
                .withMessageContaining("takes too much to read");
    }

    @Test
    void arrays_in_arrays_in_arrays() {
        byte[] content = ("[".repeat(1_000_000) + "]".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertRefused(DocumentKind.PDF, PdfFiles.withContent(content), "");
    }

    @Test
    void a_pdf_file_with_a_password() {
        assertRefused(DocumentKind.PDF, PdfFiles.encrypted(PAGES), "is encrypted.");
    }

    @Test
    void a_pdf_file_that_was_cut_off() {
        byte[] whole = PdfFiles.of(PAGES);
        assertRefused(DocumentKind.PDF, Arrays.copyOf(whole, whole.length - 300), "its end is missing");
    }

    @Test
    void a_pdf_file_without_text() {
        assertRefused(DocumentKind.PDF, PdfFiles.of(List.of(List.of())), "holds no text, only pictures");
    }

    @Test
    void a_report_without_end() {
        String line = "<w:p><w:r><w:t>" + "The dam broke. ".repeat(1000) + "</w:t></w:r></w:p>";
        assertRefused(DocumentKind.WORD, WordFiles.withBody(line.repeat(150)), "holds more than 2 million characters");
    }

    private static void assertRefused(DocumentKind kind, byte[] file, String why) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> DocumentReader.read(kind, file))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}
