package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlint.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownDocumentTest {
    @Test
    void titles_paragraphs_lists_and_tables_are_laid_out_as_in_plain_text() {
        assertThat(
                        text(
                                "# The dam\nFirst line\nsecond line.\n\n* one\n* two\n  1. three\n\n|A|B|\n|-|-|\n|c|4|\n\nEnd."))
                .isEqualTo("The dam\n\nFirst line second line.\n\n- one\n- two\n- three\n\n| A | B\n| c | 4\n\nEnd.");
    }

    @Test
    void what_is_no_prose_is_not_read() {
        assertThat(text("""
                Before `12` [words](http://example.org/2013 "title 14") <http://example.org/15> ![picture 16](a.png)
                ~~17 struck~~ after.<!-- 18 -->

                ```
                19
                ```

                    20

                <script>
                var x = 21;
                </script>

                [words]: http://example.org/22
                """)).isEqualTo("Before 12 words after.");
    }

    @Test
    void html_between_the_blocks_is_read_as_html() {
        Mapped read = read("One.\n\n<div class=\"box\">\n<p>Two &amp; <b>three</b></p>\n</div>\n\nFour.");
        assertThat(read.text()).isEqualTo("One.\n\nTwo & three\n\nFour.");
        assertThat(read.positionOf("three")).isEqualTo(new Position(4, 17));
    }

    @Test
    void a_mark_that_refers_to_a_note_is_no_number() {
        assertThat(text("Twelve died.[^3] More.\n\n[^3]: So says the mayor."))
                .isEqualTo("Twelve died. More.\n\nSo says the mayor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "killed **12** men@ 12 men@ 12** men@ 1@ 10",
                "killed 12&nbsp;men@ 12\u00A0men@ 12&nbsp;men@ 1@ 8",
                "killed [12 men](http://x.org/3)@ 12 men@ 12 men@ 1@ 9",
                "a \\*12\\* men@ *12*@ \\*12\\*@ 1@ 3",
                "&amp;12 &lt; 13@ &12 < 13@ &amp;12 &lt; 13@ 1@ 1",
                "&amp;amp; 12@ &amp; 12@ &amp;amp; 12@ 1@ 1",
                "so &unknown; 12@ &unknown; 12@ &unknown; 12@ 1@ 4",
                "so `1 2` men@ 1 2@ 1 2@ 1@ 5",
                "so `` 1`2 `` men@ 1`2@ 1`2@ 1@ 7",
            })
    void words_stand_where_they_are_written(String source, String words, String written, int line, int column) {
        Mapped read = read(source);
        assertThat(read.sourceOf(words)).isEqualTo(written);
        assertThat(read.positionOf(words)).isEqualTo(new Position(line, column));
    }

    @Test
    void a_cell_of_a_table_stands_where_it_is_written() {
        Mapped read = read("|Place|Killed|\r\n|---|---|\r\n|North \\| East|  12 |\r\n");
        assertThat(read.text()).isEqualTo("| Place | Killed\n| North | East | 12");
        assertThat(read.positionOf("12")).isEqualTo(new Position(3, 18));
        assertThat(read.sourceOf("| East")).isEqualTo("\\| East");
    }

    @Test
    void places_count_from_the_beginning_of_the_file_and_not_from_behind_the_front_matter() {
        String source = "---\nid: x\n---\nTwelve men";
        Mapped read = new Mapped(source, DocumentReader.read(DocumentKind.MARKDOWN, source, 14));
        assertThat(read.positionOf("men")).isEqualTo(new Position(4, 8));
        assertThat(read.sourceOf("men")).isEqualTo("men");
    }

    @Test
    void a_comment_for_this_program_stays_where_it_is() {
        assertThat(
                        text(
                                "One.\n\n<!-- claimlint-ignore count: why -->\nTwo <!-- claimlint-ignore event: why --> three."))
                .isEqualTo("One.\n\n<!-- claimlint-ignore count: why -->\n"
                        + "Two <!-- claimlint-ignore event: why --> three.");
    }

    @Test
    void however_deep_it_nests_it_is_read() {
        assertThat(text(">".repeat(100_000) + " quoted")).endsWith("quoted");
        assertThat(text("*a ".repeat(50_000))).startsWith("*a *a");
        assertThat(text("[".repeat(100_000) + "x")).endsWith("[x");
        assertThat(text("- ".repeat(20_000) + "x")).endsWith("x");
    }

    private static String text(String source) {
        return read(source).text();
    }

    private static Mapped read(String source) {
        Mapped read = Mapped.of(DocumentKind.MARKDOWN, source);
        read.assertThatEveryCharacterHasItsPlace();
        return read;
    }
}
