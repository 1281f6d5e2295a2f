package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.claimlint.model.InvalidInputException;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String ARABIC =
            "غادرت أربع شاحنات المرفأ صباح الأحد، وعلى متنها «مساعدات» للعائلات النازحة في 12 قرية.\n";
    private static final String ENGLISH = "Four lorries left the port on Sunday.\n";

    @Test
    void utf8_is_what_a_text_is_in_when_nobody_says_otherwise() {
        assertThat(decode(ARABIC.getBytes(StandardCharsets.UTF_8))).isEqualTo(ARABIC);
    }

    @Test
    void a_byte_order_mark_is_dropped() {
        assertThat(decode(("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ENGLISH);
        assertThat(decode(("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(ARABIC);
        assertThat(decode(("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(ARABIC);
    }

    @Test
    void utf16_without_a_mark_is_recognized_by_its_zeros() {
        for (String text : new String[] {ARABIC, ENGLISH}) {
            assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
            assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        }
    }

    @Test
    void arabic_in_windows_1256_is_recognized_by_its_letters() {
        assertThat(decode(ARABIC.getBytes(WINDOWS_1256))).isEqualTo(ARABIC);
        String mixed = "According to the note (" + ARABIC.strip() + "), nobody was hurt.";
        assertThat(decode(mixed.getBytes(WINDOWS_1256))).isEqualTo(mixed);
    }

    @Test
    void other_eight_bit_encodings_are_not_taken_for_windows_1256() {
        String french = "L'été dernier, les élèves ont été évacués près de l'école où la forêt brûlait à côté du hôtel."
                .repeat(3);
        String german = "Größere Schäden wären für die Bevölkerung überall spürbar gewesen, erklärte der Bürgermeister."
                .repeat(3);
        String russian =
                "Четыре грузовика покинули порт в воскресенье утром и направились в сторону границы.".repeat(3);
        assertRefused(french.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(german.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(russian.getBytes(Charset.forName("windows-1251")));
        assertRefused(russian.getBytes(Charset.forName("KOI8-R")));
        assertRefused(ARABIC.repeat(3).replace('«', '(').replace('»', ')').getBytes(Charset.forName("ISO-8859-6")));
    }

    @Test
    void a_declared_encoding_is_used_and_a_mark_is_stronger() {
        byte[] latin = "Café\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextDecoder.decode("f.txt", latin, StandardCharsets.ISO_8859_1, null))
                .isEqualTo("Café\n");
        byte[] marked = ("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decode("f.txt", marked, WINDOWS_1256, null)).isEqualTo(ARABIC);
    }

    @Test
    void the_first_byte_that_is_no_utf8_is_named() {
        byte[] bytes = "One\nTwo\nCaf?\n".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xE9;
        assertThatThrownBy(() -> decode(bytes))
                .hasMessage("f.txt:3: is not valid UTF-8: byte 0xE9 at offset 11."
                        + " Maybe it is in another encoding: name it with --encoding, for example windows-1256.");
    }

    @Test
    void a_character_cut_at_the_end_is_named() {
        byte[] bytes = {'a', (byte) 0xD8};
        assertThatThrownBy(() -> decode(bytes))
                .hasMessageStartingWith("f.txt:1: is not valid UTF-8: byte 0xD8 at offset 1.");
    }

    @Test
    void a_surrogate_alone_is_named() {
        byte[] wide = "\uFEFFOne\n12 x".getBytes(StandardCharsets.UTF_16LE);
        wide[14] = 0x3D;
        wide[15] = (byte) 0xD8;
        assertThatThrownBy(() -> decode(wide))
                .hasMessage("f.txt:2: is not valid UTF-16: half a surrogate pair, 0xD83D at offset 14."
                        + " Maybe the file was cut or damaged: save it anew.");
        byte[] utf8 = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD};
        assertThatThrownBy(() -> decode(utf8))
                .hasMessageStartingWith("f.txt:1: is not valid UTF-8: byte 0xED at offset 1.");
    }

    @Test
    void a_nul_makes_it_no_text() {
        assertThatThrownBy(() -> decode("One\ntwo\u0000".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("f.txt:2: holds a NUL at character 7, so it is no plain text.");
    }

    @Test
    void control_characters_make_it_no_text_but_a_stray_one_does_not() {
        assertThatThrownBy(() -> decode("\u0001\u0002\u0003\u0004\u0005".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("f.txt: holds 5 control characters, so it is no plain text.");
        assertThat(decode("A\u000B stray \u0002 one.\u001A".getBytes(StandardCharsets.UTF_8)))
                .hasSize(16);
    }

    @Test
    void an_empty_text_is_refused_and_so_is_one_of_blanks() {
        for (String blank : new String[] {"", " \r\n\t\u00A0\n", "\uFEFF"}) {
            assertThatThrownBy(() -> decode(blank.getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("f.txt: is empty: a text is expected.");
        }
    }

    @Test
    void files_of_a_known_format_are_called_by_it() {
        assertThatThrownBy(() -> decode("%PDF-1.7\n%\u00E2\u00E3".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("f.txt: is no plain text but a PDF file. Maybe save it as plain text (UTF-8).");
        assertThatThrownBy(() -> decode(new byte[] {'P', 'K', 3, 4, 0, 0})).hasMessageContaining(".docx");
        assertThatThrownBy(() -> decode("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("RTF");
    }

    @Test
    void bytes_at_random_are_text_or_told_in_one_line() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            assertTextOrOneLine(bytes);
        }
    }

    @Test
    void a_text_with_a_few_bytes_changed_is_text_or_told_in_one_line() {
        Random random = new Random(8);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, WINDOWS_1256}) {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = ("---\nencoding: utf-8\n---\n" + ARABIC).getBytes(charset);
                for (int j = random.nextInt(3); j >= 0; j--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                assertTextOrOneLine(bytes);
            }
        }
    }

    @Test
    void names_of_encodings_are_forgiving_and_unknown_ones_get_advice() {
        assertThat(Encodings.named("utf8")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Encodings.named("CP1256")).isEqualTo(WINDOWS_1256);
        assertThatThrownBy(() -> Encodings.named("windows1256"))
                .hasMessage("there is no encoding of this name (windows1256). Maybe windows-1256.");
        assertThatThrownBy(() -> Encodings.named("win-1256")).hasMessageEndingWith("Maybe windows-1256.");
        assertThatThrownBy(() -> Encodings.named("utf 8")).hasMessageEndingWith("Maybe UTF-8.");
        assertThatThrownBy(() -> Encodings.named("klingon")).hasMessageEndingWith("Maybe UTF-8 or windows-1256.");
    }

    private static void assertTextOrOneLine(byte[] bytes) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        shown.writeBytes(bytes);
        new TextReader(
                        text -> assertThat(text.report().text()).isNotNull(),
                        problem -> assertThat(problem.getMessage())
                                .startsWith("f.txt")
                                .hasLineCount(1),
                        new ReportIds())
                .read("f.txt", "f.txt", new java.io.ByteArrayInputStream(bytes));
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> decode(bytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not valid UTF-8");
    }

    private static String decode(byte[] bytes) {
        return TextDecoder.decode("f.txt", bytes, null, null);
    }
}
