package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;

class TextLinesReaderTest {
    private final List<Report> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void each_line_is_a_text() {
        read("""
                {"id": "a", "text": "one", "lang": "en", "published": "2019-05-06"}

                {"text": "two", "published": null, "note": {"x": [1]}}
                """);
        assertThat(problems).isEmpty();
        assertThat(texts).extracting(Report::id).containsExactly("a", "-#3");
        assertThat(texts).extracting(Report::text).containsExactly("one", "two");
        assertThat(texts.get(0).published()).isEqualTo(LocalDate.of(2019, 5, 6));
    }

    @Test
    void a_broken_line_is_told_and_the_next_one_is_read() {
        read(
                "{\"text\": \"one\"}\n{\"text\": \n[1]\nplain\n{\"id\": \"x\"}\n{\"text\": 5}\n"
                        + "{\"text\": \"a\"} {}\n{\"text\": \"a\", \"published\": \"May\"}\n{\"text\": \"\\ud83d\"}\n{\"text\": \"last\"}");
        assertThat(texts).extracting(Report::text).containsExactly("one", "last");
        assertThat(problems)
                .containsExactly(
                        "-:2: is not valid JSON. Write one text a line: {\"text\": \"...\"}",
                        "-:3: must be an object (an array).",
                        "-:4: is not valid JSON. Write one text a line: {\"text\": \"...\"}",
                        "-:5: needs a text.",
                        "-:6: text must be a string (5).",
                        "-:7: holds more than one value. Write one text a line.",
                        "-:8: published must be a day of the form 2018-06-07 (May).",
                        "-:9: text must not hold half a surrogate pair (character 0).");
    }

    @Test
    void a_line_that_is_no_utf8_is_told() {
        byte[] bytes = "{\"text\": \"?\"}\n{\"text\": \"two\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        read(new ByteArrayInputStream(bytes));
        assertThat(problems).containsExactly("-:1: is not UTF-8 text.");
        assertThat(texts).hasSize(1);
    }

    @Test
    void a_line_that_is_too_long_is_told_without_being_kept() {
        InputStream in = new InputStream() {
            private int left = 4 * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : left == -1 ? '\n' : left == -2 ? '{' : left == -3 ? '}' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int read = 0;
                for (int next = read(); read < length && next >= 0; next = read < length ? read() : -1) {
                    target[offset + read++] = (byte) next;
                }
                return read == 0 ? -1 : read;
            }
        };
        read(in);
        assertThat(problems).containsExactly("-:1: must not be longer than 3 MB.", "-:2: needs a text.");
    }

    @Test
    void changed_lines_are_texts_or_told_in_one_line() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] line = "{\"id\": \"a\", \"text\": \"one \\u0661\", \"published\": \"2019-05-06\"}\n"
                    .getBytes(StandardCharsets.UTF_8);
            for (int j = random.nextInt(3); j >= 0; j--) {
                line[random.nextInt(line.length)] = (byte) random.nextInt();
            }
            read(new ByteArrayInputStream(line));
        }
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem).startsWith("-:").hasLineCount(1));
    }

    private void read(String lines) {
        read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private void read(InputStream in) {
        new TextLinesReader(texts::add, problem -> problems.add(problem.getMessage())).read("-", in);
    }
}
