package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlint.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlDocumentTest {
    @Test
    void titles_paragraphs_lists_and_tables_are_laid_out_as_in_plain_text() {
        assertThat(text("<h1>The dam</h1><p>First line\n  second <i>line</i>.<ul><li>one<li><p>two</p></ul>"
                        + "<table><tr><th>A<th>B</tr><tr><td>c</td>\n<td>4</td></tr></table>End."))
                .isEqualTo("The dam\n\nFirst line second line.\n\n- one\n- two\n\n| A | B\n| c | 4\n\nEnd.");
    }

    @Test
    void what_is_no_prose_is_not_read() {
        assertThat(text("""
                <!DOCTYPE html><html><head><title>1</title><style>p { width: 2px }</style></head><body>
                <nav>3</nav><script>var x = "4 < 5";</script><template><p>6</p></template>
                <p>Words<!-- 7 --><sup><a href="#n8">8</a></sup> and <a href="http://x.org/9">links</a>
                <span hidden>10</span><span style="display: none">11</span><del>12</del><img alt="13">.</p>
                <pre><code>14</code></pre><form><input value="15"><label>16</label></form>
                <footer>17</footer></body></html>
                """)).isEqualTo("Words and links .");
    }

    @Test
    void the_one_article_of_a_page_is_read_and_nothing_around_it() {
        assertThat(text("<div>Most read</div><article><h1>Title</h1>Words</article><div>Advertisement</div>"))
                .isEqualTo("Title\n\nWords");
        assertThat(text("<article>One</article><article>Two</article>")).isEqualTo("One\n\nTwo");
    }

    @Test
    void a_table_that_lays_out_a_page_is_no_table() {
        assertThat(text("<table><tr><td><h1>Title</h1><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>"))
                .isEqualTo("Title\n\nOne.\n\nTwo.\n\nThree");
    }

    @Test
    void a_wide_cell_takes_as_many_columns_as_it_says() {
        assertThat(text("<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>c<td>d<td>e</tr></table>"))
                .isEqualTo("| a |  | b\n| c | d | e");
    }

    @Test
    void the_head_says_when_and_by_whom_the_page_was_published() {
        Document read = DocumentReader.read(
                DocumentKind.HTML,
                "<meta property='og:site_name' content='Harbour Wire'>"
                        + "<meta property='article:published_time' content='2019-05-06T10:00:00Z'><p>Words",
                0);
        assertThat(read.outlet()).isEqualTo("Harbour Wire");
        assertThat(read.published()).isEqualTo("2019-05-06T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>killed <b>12</b> men; 12 men; 12</b> men; 1; 14",
                "<p>killed 12&nbsp_men; 12\u00A0men; 12&nbsp_men; 1; 11",
                "<p>killed 12&#160_men; 12\u00A0men; 12&#160_men; 1; 11",
                "<p>killed <a href='x?a=3&amp_b=4'>12 men</a>; 12 men; 12 men; 1; 35",
                "<p>&amp_12 &lt 13; &12 < 13; &amp_12 &lt 13; 1; 4",
                "<p>so &unknown_ 12; &unknown_ 12; &unknown_ 12; 1; 7",
                "<p>so &#x1F600_ 12; \uD83D\uDE00 12; &#x1F600_ 12; 1; 7",
                "<td>killed<td>12 men; 12 men; 12 men; 1; 15",
            })
    void words_stand_where_they_are_written(String source, String words, String written, int line, int column) {
        Mapped read = read(source.replace('_', ';'));
        assertThat(read.sourceOf(words.replace('_', ';'))).isEqualTo(written.replace('_', ';'));
        assertThat(read.positionOf(words.replace('_', ';'))).isEqualTo(new Position(line, column));
    }

    @Test
    void lines_are_those_of_the_file() {
        Mapped read = read("<p>one\r\n two\r\n<p>three &\r\n<b>four");
        assertThat(read.text()).isEqualTo("one two\n\nthree & four");
        assertThat(read.positionOf("two")).isEqualTo(new Position(2, 2));
        assertThat(read.positionOf("four")).isEqualTo(new Position(4, 4));
    }

    @Test
    void a_comment_for_this_program_stays_where_it_is() {
        assertThat(text("<p>One.</p>\n<!-- claimlint-ignore count: why -->\n<p>Two</p>"))
                .isEqualTo("One.\n\n<!-- claimlint-ignore count: why -->\n\nTwo");
        assertThat(text("<p>One <!--claimlint-ignore count: why-->two</p>"))
                .isEqualTo("One <!--claimlint-ignore count: why-->two");
    }

    @Test
    void however_deep_it_nests_it_is_read() {
        assertThat(text("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
        assertThat(text("<b>".repeat(100_000) + "deep")).isEqualTo("deep");
        assertThat(text("<table><tr><td>".repeat(5_000) + "deep")).endsWith("deep");
    }

    private static String text(String source) {
        return read(source).text();
    }

    private static Mapped read(String source) {
        Mapped read = Mapped.of(DocumentKind.HTML, source);
        read.assertThatEveryCharacterHasItsPlace();
        return read;
    }
}
