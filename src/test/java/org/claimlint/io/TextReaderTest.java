package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final byte[] WITH_FRONT_MATTER =
            "---\npublished: 2019-01-01\nlang: en\n---\nText".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_the_user_says_stands_above_the_front_matter() {
        List<ReportText> texts = new ArrayList<>();
        new TextReader(texts::add, problem -> {}, new ReportIds())
                .publishedOn(DAY)
                .writtenIn("ar")
                .read("f.txt", "f.txt", new ByteArrayInputStream(WITH_FRONT_MATTER));
        assertThat(texts.get(0).report().published()).isEqualTo(DAY);
        assertThat(texts.get(0).report().lang()).isEqualTo("ar");
    }

    @Test
    void two_texts_of_one_id_are_told_apart_and_keep_their_name() {
        List<Report> reports = new ArrayList<>();
        TextReader reader = new TextReader(text -> reports.add(text.report()), problem -> {}, new ReportIds());
        for (String file : List.of("a.txt", "b.txt")) {
            reader.read(file, file, new ByteArrayInputStream("---\nid: x\n---\nText".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(reports).extracting(Report::id).containsExactly("x", "x~2");
        assertThat(reports).extracting(Report::name).containsExactly("x", "x");
    }

    @Test
    void a_text_may_be_as_large_as_the_limit_and_no_larger() {
        byte[] largest = new byte[TextReader.LARGEST_TEXT];
        Arrays.fill(largest, (byte) 'x');
        assertThat(Texts.of(largest).texts()).hasSize(1);
        assertThat(Texts.of(endless()).problems())
                .singleElement()
                .asString()
                .endsWith("f.txt: must not be larger than 1 MB. Maybe it holds many reports: split it.");
    }

    @Test
    void a_fault_in_what_reads_a_file_costs_that_file_only() {
        List<InvalidInputException> problems = new ArrayList<>();
        List<ReportText> texts = new ArrayList<>();
        TextReader reader = new TextReader(texts::add, problems::add, new ReportIds());
        reader.read("faulty.txt", "faulty.txt", new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("no such state");
            }
        });
        reader.read("f.txt", "f.txt", new ByteArrayInputStream("The dam broke.".getBytes(StandardCharsets.UTF_8)));
        assertThat(problems)
                .singleElement()
                .asString()
                .endsWith("faulty.txt: cannot be read: internal error:"
                        + " java.lang.IllegalStateException: no such state (please report)");
        assertThat(texts).hasSize(1);
    }

    @Test
    void a_file_that_fails_while_it_is_read_is_told() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }
        };
        assertThat(Texts.of(broken).problems())
                .singleElement()
                .asString()
                .endsWith("f.txt: cannot be read (disk on fire).");
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
    }
}
