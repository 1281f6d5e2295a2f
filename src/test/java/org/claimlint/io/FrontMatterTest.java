package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @Test
    void front_matter_says_what_a_report_is() {
        String text = """
                ---
                id: bridge-2
                title: "The bridge: closed"
                published: 2019-05-06T10:30:00+03:00
                lang: ar
                outlet: نشرة الساحل
                tags: [a, {b: c}]
                author:
                  name: nobody
                ---
                The bridge is closed.
                """;
        ReportText read = read(text);
        Report report = read.report();
        assertThat(report.name()).isEqualTo("bridge-2");
        assertThat(report.title()).isEqualTo("The bridge: closed");
        assertThat(report.published()).isEqualTo(LocalDate.of(2019, 5, 6));
        assertThat(report.lang()).isEqualTo("ar");
        assertThat(report.outlet()).isEqualTo("نشرة الساحل");
        assertThat(report.text()).isEqualTo(text);
        assertThat(text.substring(read.body())).isEqualTo("The bridge is closed.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\r\nid: a\r\n---\r\nText",
                "---\rid: a\r---\rText",
                "--- \nid: a\n...\nText",
                "\uFEFF---\nid: a\n---\nText"
            })
    void line_ends_of_every_system_and_both_fences_are_known(String text) {
        ReportText read = read(text);
        assertThat(read.report().name()).isEqualTo("a");
        assertThat(read.report().text())
                .endsWith("Text")
                .satisfies(all -> assertThat(all.substring(read.body())).isEqualTo("Text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text\n---\nid: a\n---\n",
                "---\nA headline between lines\n---\nText",
                "---\n- one\n- two\n---\nText",
                " ---\nid: a\n---\nText",
                "----\nid: a\n----\nText",
                "---"
            })
    void a_line_of_dashes_elsewhere_is_text(String text) {
        ReportText read = read(text);
        assertThat(read.report().name()).isEqualTo("f.txt");
        assertThat(read.body()).isZero();
    }

    @Test
    void unknown_and_empty_values_are_left_to_the_text() {
        Report report = read("---\ntitle:\npublished: true\nlang: ''\n# a note\n---\nText")
                .report();
        assertThat(report.title()).isNull();
        assertThat(report.published()).isNull();
        assertThat(report.lang()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "published: yesterday | f.txt:3: published must be a day like 2018-06-07 (yesterday).",
                "published: 2018-02-30 | f.txt:3: published must be a day like 2018-06-07 (2018-02-30).",
                "published: 2018-06-07 at noon | f.txt:3: published must be a day like 2018-06-07 (2018-06-07 at noon).",
                "lang: arabic | f.txt:3: lang must be a language code such as ar or en (arabic).",
                "title: [a, b] | f.txt:3: title must be words, not a list. Maybe put it in quotation marks.",
                "outlet: {a: b} | f.txt:3: outlet must be words, not a list. Maybe put it in quotation marks.",
                "id: true | f.txt:3: id must be words (true).",
                "title: a: b | f.txt:3: the front matter is no valid YAML. Maybe a value needs quotation marks.",
                "encoding: klingon | f.txt:3: there is no encoding of this name (klingon). Maybe UTF-8 or windows-1256.",
            })
    void a_wrong_value_is_told_with_its_line(String member, String message) {
        assertThatThrownBy(() -> read("---\nid: a\n" + member + "\n---\nText")).hasMessage(message);
    }

    @Test
    void front_matter_that_is_never_closed_is_told() {
        assertThatThrownBy(() -> read("---\nid: a\ntitle: b\n\nText\n"))
                .hasMessage("f.txt:1: the front matter is never closed. Maybe its second line of --- is missing.");
    }

    @Test
    void huge_front_matter_is_refused() {
        assertThatThrownBy(() -> read("---\nid: a\n" + "# filler\n".repeat(10_000) + "---\nText"))
                .hasMessage("f.txt:1: the front matter must not be longer than 64 KB."
                        + " Maybe its second line of --- is missing.");
    }

    @Test
    void an_alias_bomb_is_harmless() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertThat(read(bomb + "id: calm\n---\nText").report().name()).isEqualTo("calm");
    }

    @Test
    void deep_nesting_is_told_in_one_line() {
        assertThatThrownBy(() -> read("---\nid: a\nx: " + "[".repeat(20_000) + "\n---\nText"))
                .hasMessageStartingWith("f.txt:")
                .hasMessageContaining("the front matter is no valid YAML.");
    }

    @Test
    void an_encoding_is_declared_where_everybody_can_read_it() {
        byte[] bytes = "---\nencoding: 'windows-1252' # old system\n---\nCafé".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Texts.of(bytes).text().report().text()).endsWith("Café");
    }

    private static ReportText read(String text) {
        return Texts.of(text.getBytes(StandardCharsets.UTF_8)).text();
    }
}
