package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimlint.document.WordFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as input of the commands: findings stand where they are written. */
class DocumentInputTest {
    private static final String MARKDOWN = """
            ---
            published: 2019-06-07
            ---
            # Air raid on the market

            On 6 May 2019, aircraft **bombed the market** of Idlib, killing **12**
            civilians, among them a baker.

            %sEarlier that day, *aircraft* bombed the [market of Idlib](http://x.org/14) on 6&nbsp;May 2019, killing 10 civilians.
            """;
    private static final String PAGE = """
            <!DOCTYPE html><title>15</title>
            <meta property="article:published_time" content="2019-06-07">
            <h1>Air raid on the market</h1>
            <p>On 6 May 2019, aircraft bombed the market of Idlib, killing <b>1</b>2
            civilians &amp; a horse.</p>
            %s<p>Earlier that day, <i>aircraft</i> bombed the market of Idlib on 6 May 2019, killing 10 civilians.</p>
            """;
    private static final String IGNORE = "<!-- claimlint-ignore event/count-mismatch: two raids -->\n";

    @TempDir
    Path folder;

    @Test
    void findings_in_markdown_stand_where_they_are_written() throws IOException {
        write("a.md", MARKDOWN.formatted(""));
        assertThat(Run.in(folder, "check", "a.md").out())
                .contains(
                        "event/count-mismatch\n  a.md:6:67\n    12 civilians\n  a.md:9:104\n    10 civilians\n",
                        "Fix: write \"10\" instead of \"12\" at a.md:6:67");
    }

    @Test
    void json_counts_in_the_characters_of_the_file_and_quotes_what_was_read() throws IOException {
        String source = MARKDOWN.formatted("");
        write("a.md", source);
        int start = source.indexOf("12**");
        assertThat(Run.in(folder, "check", "--format", "json", "a.md").out())
                .contains("\"start\": " + start + ",\n        \"end\": " + (start + "12**\ncivilians".length())
                        + ",\n        \"line\": 6,\n        \"column\": 67,\n        \"quote\": \"12 civilians\"");
    }

    @Test
    void every_format_names_the_paragraph_of_a_word_file() throws IOException {
        Files.write(
                folder.resolve("a.docx"),
                WordFiles.of(
                        "On 6 May 2019, aircraft bombed the market of Idlib, killing 12 civilians.",
                        "On 6 May 2019, aircraft bombed the market of Idlib, killing 10 civilians."));
        for (String format : List.of("text", "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson")) {
            assertThat(Run.in(folder, "check", "--format", format, "a.docx").out())
                    .as(format)
                    .contains("a.docx, paragraph 1", "a.docx, paragraph 2");
        }
        assertThat(Run.in(folder, "check", "--format", "html", "a.docx").out()).contains(">paragraph 2<");
    }

    @Test
    void a_fix_that_would_tear_tags_apart_is_not_offered() throws IOException {
        write("a.html", PAGE.formatted(""));
        assertThat(Run.in(folder, "check", "a.html").out())
                .contains(
                        "event/count-mismatch\n  a.html:4:67\n    12 civilians\n  a.html:6:88\n    10 civilians\n",
                        "  Fix: write \"12\" instead of \"10\" at a.html:6:88\n\n");
    }

    @Test
    void a_comment_hides_what_it_stands_before() throws IOException {
        write("a.md", MARKDOWN.formatted(IGNORE));
        write("a.html", PAGE.formatted(IGNORE));
        for (String file : new String[] {"a.md", "a.html"}) {
            assertThat(Run.in(folder, "check", file).out())
                    .contains("Not shown: 1 suppressed.")
                    .doesNotContain("count-mismatch");
        }
    }

    @Test
    void a_comment_that_hides_nothing_is_told_with_its_line_in_the_file() throws IOException {
        write("a.md", MARKDOWN.formatted("<!-- claimlint-ignore time: no reason at all -->\n\n"));
        assertThat(Run.in(folder, "check", "a.md").out()).contains("meta/unused-suppression\n  a.md:9:1\n");
        write("b.md", MARKDOWN.formatted("<!-- claimlint-ignore time -->\n\n"));
        assertThat(Run.in(folder, "check", "b.md").err()).startsWith("b.md:9: the suppression needs a reason");
    }

    @Test
    void front_matter_and_a_file_beside_a_document_hide_by_quotes() throws IOException {
        write("a.md", MARKDOWN.formatted("").replace("published:", """
                ignore:
                  - {rule: event, quote: killing 12 civilians, reason: two raids}
                published:"""));
        assertThat(Run.in(folder, "check", "a.md").out()).contains("Not shown: 1 suppressed.");
        write("a.html", PAGE.formatted(""));
        write("a.html.claimlint.yml", "ignore: [{rule: event, quote: 12 civilians & a horse, reason: two raids}]");
        assertThat(Run.in(folder, "check", "a.html").out()).contains("Not shown: 1 suppressed.");
    }

    @Test
    void a_page_is_in_the_encoding_that_it_names() throws IOException {
        String page = "<meta charset=windows-1256><p>قُتل 12 مدنياً في إدلب.";
        Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("windows-1256")));
        assertThat(Run.in(folder, "mentions", "a.html").out()).contains("مدنياً");
    }

    @Test
    void a_document_from_standard_input_is_known_by_its_name_or_its_beginning() {
        String[] check = {"check", "--stdin-filename", "x.md", "-"};
        assertThat(Run.withInput(folder, MARKDOWN.formatted(""), check).out()).contains("x.md:6:67");
        assertThat(Run.withInput(folder, PAGE.formatted(""), "check").out()).contains("  -:4:67\n");
    }

    @Test
    void the_archive_keeps_where_passages_stand() throws IOException {
        write("a.md", MARKDOWN.formatted(""));
        write(
                "b.txt",
                "---\npublished: 2019-06-07\n---\nThe raid\n\nOn 6 May 2019, aircraft bombed the market of Idlib, killing 14"
                        + " civilians, among them a baker.\n\nThe mayor came in the evening. Nobody was found in the ruins since then.\n");
        Run.in(folder, "archive", "add", "a.md", "--archive", "x.db");
        assertThat(Run.in(folder, "check", "b.txt", "--archive", "x.db").out())
                .contains("  a.md:6:67\n    published on 2019-06-07: Air raid on the market\n    12 civilians\n");
    }

    @Test
    void a_document_without_text_is_told() throws IOException {
        write("a.html", "<script>x</script>");
        write("b.md", "```\ncode\n```\n");
        Run run = Run.in(folder, "check", "a.html", "b.md");
        assertThat(run.err()).isEqualTo("a.html: holds no text.\nb.md: holds no text.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
