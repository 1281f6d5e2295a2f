package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of a false alarm: in front matter, in a file beside the report, between the lines. */
class SuppressionsTest {
    private static final String TITLE = "The quarry collapses\n\n";
    private static final String TWELVE =
            "Twelve workers were killed when the quarry near Tell collapsed on 3 May 2018.";
    private static final String FOURTEEN =
            "Fourteen workers were killed when the quarry near Tell collapsed on 3 May 2018.";
    private static final String DRAFT = TITLE + TWELVE + "\n" + FOURTEEN + "\n";

    private static final String CLEAN =
            "Nothing found in 1 report (5 claims). Read 2 of 2 dates, 2 of 2 numbers.\nNot shown: 1 suppressed.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void realFolder() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void front_matter_suppresses_by_rule_and_quote() throws IOException {
        write(
                "a.txt",
                "---\nignore:\n  - rule: event/count-mismatch\n    quote: Fourteen workers\n    reason: two shifts\n---\n"
                        + DRAFT);
        assertThat(check("a.txt")).isEqualTo(new Run(0, CLEAN, ""));
    }

    @Test
    void a_file_beside_the_report_suppresses_as_well() throws IOException {
        write("مسودة.txt", DRAFT);
        write("مسودة.txt.claimlint.yml", """
                ignore:
                  - rule: event
                    quote: |
                      Twelve
                      workers
                    reason: حصيلتان من جهتين
                """);
        assertThat(check("مسودة.txt")).isEqualTo(new Run(0, CLEAN, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TITLE + "<!-- claimlint-ignore event/count-mismatch: two shifts -->\n" + TWELVE + "\n" + FOURTEEN
                        + "\n",
                TITLE + "<!--claimlint-ignore event/count-mismatch:two shifts-->\n\n" + TWELVE + "\n" + FOURTEEN + "\n",
                TITLE + TWELVE + " <!-- claimlint-ignore time, event: two shifts -->\n" + FOURTEEN + "\n",
                TITLE + TWELVE + "\r\n<!-- claimlint-ignore\r\n event/count-mismatch: two\r\n shifts -->\r\n" + FOURTEEN
                        + "\r\n",
                TITLE + TWELVE + "\n" + FOURTEEN + "<!-- claimlint-ignore event: two shifts -->",
            })
    void a_comment_suppresses_on_its_line_or_in_the_paragraph_below(String text) throws IOException {
        write("a.txt", text);
        Run run = check("--ignore", "meta", "a.txt");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("Not shown: 1 suppressed.\n");
    }

    @Test
    void a_comment_above_a_paragraph_counts_for_all_its_lines_and_for_no_other() throws IOException {
        String wrapped = "Twelve workers were killed when\nthe quarry near Tell collapsed on 3 May 2018.\n";
        write(
                "a.txt",
                TITLE + "<!-- claimlint-ignore time/weekday-mismatch: other calendar -->\n"
                        + wrapped.replace("on 3 May", "on Monday, 3 May"));
        assertThat(check("a.txt").out()).contains("Not shown: 1 suppressed.");
        write(
                "b.txt",
                TITLE + "<!-- claimlint-ignore event: two shifts -->\nThe owner was not there.\n" + TWELVE + "\n"
                        + FOURTEEN);
        assertThat(check("b.txt").out()).contains("event/count-mismatch", "meta/unused-suppression");
    }

    @Test
    void a_comment_is_no_text_and_moves_nothing() throws IOException {
        write("plain.txt", TWELVE + "\n");
        write("said.txt", TWELVE + " <!-- claimlint-ignore report: 15 of them on 4 June -->\n");
        write("other.txt", TWELVE + " <!-- 15 of them on 4 June -->\n");
        assertThat(Run.in(folder, "mentions", "said.txt").out().replace("said.txt", "plain.txt"))
                .isEqualTo(Run.in(folder, "mentions", "plain.txt").out());
        assertThat(Run.in(folder, "mentions", "other.txt").out()).contains("4 June");
    }

    @Test
    void a_quote_may_be_the_whole_sentence_however_its_lines_are_broken() throws IOException {
        write("a.txt", DRAFT);
        write(
                "a.txt.claimlint.yml",
                "ignore:\n  - rule: event/count-mismatch\n    quote: >\n      "
                        + TWELVE.replace("quarry near", "quarry\n      near") + "\n    reason: two shifts\n");
        assertThat(check("a.txt").exitCode()).isZero();
    }

    @Test
    void a_suppression_of_nothing_is_told_where_it_stands() throws IOException {
        write("a.txt", TITLE + TWELVE + "\n");
        write(
                "a.txt.claimlint.yml",
                "# reviewed\nignore:\n  - rule: event/count-mismatch\n    quote: Thirteen workers\n    reason: two shifts\n");
        Run run = check("--fail-on", "warning", "a.txt");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("""
                please check: There is nothing here that this would silence (two shifts). Please take it out, or correct its quote.  meta/unused-suppression
                  a.txt.claimlint.yml:3:1
                    Thirteen workers
                """);
    }

    @Test
    void claims_are_suppressed_by_a_file_beside_them() throws IOException {
        String one = """
                {"report": {"id": "one"}, "claims": [
                  {"quote": "sank on 4 May 2016", "event": "accident", "eventRef": "e", "time": {"from": "2016-05-04", "to": "2016-05-04", "role": "happened"}},
                  {"quote": "sank on 4 May 2019", "event": "accident", "eventRef": "e", "time": {"from": "2019-05-04", "to": "2019-05-04", "role": "happened"}}]}
                """.replace("\n", " ");
        write("a.json", one);
        write("a.json.claimlint.yml", "ignore:\n  - {rule: event, reason: two ships}\n");
        assertThat(check("a.json").out()).contains("suppressed").doesNotContain("must fix");
        write("b.jsonl", one + "\n" + one.replace("\"one\"", "\"two\"") + "\n");
        write("b.jsonl.claimlint.yml", "ignore:\n  - {rule: event, report: two, reason: two ships}\n");
        assertThat(check("--format", "json", "b.jsonl").out())
                .contains("\"report\": \"one\"", "\"suppressed\": ")
                .doesNotContain("\"report\": \"two\"");
        write(
                "b.jsonl.claimlint.yml",
                "ignore:\n  - {rule: event, reason: two ships}\n  - {rule: event, report: tow, reason: x}\n");
        assertThat(check("b.jsonl").err())
                .isEqualTo(
                        "b.jsonl.claimlint.yml:2: the suppression needs a report, for the file holds several (report: ...).\n"
                                + "b.jsonl.claimlint.yml:3: no report of the file has this id (tow).\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignore: [{rule: event, quote: x}] | :1: the suppression needs a reason, for those who come after you (reason: ...).",
                "'ignore: [{rule: event, reason: }]' | :1: the suppression needs a reason, for those who come after you (reason: ...).",
                "ignore: [{reason: x}] | :1: the suppression needs a rule or a family (rule: ...).",
                "'ignore: [{rule: Event*, reason: x}]' | :1: the suppression needs a rule or a family (rule: ...).",
                "ignore: [{rule: event, reson: x}] | :1: there is no such key (reson). Maybe reason.",
                "ignor: [] | :1: there is no such key (ignor). Maybe ignore.",
                "ignore: event | :1: ignore must be a list (- rule: event/count-mismatch, with quote and reason).",
                "ignore: [event] | :1: each suppression must be a list of keys and values (- rule: event/count-mismatch, with quote and reason).",
                "'ignore: [{rule: &r event, reason: *r}]' | :1: reason must not be an alias (*r). Write it out.",
                "'ignore: [' | :1: the file of suppressions is no valid YAML. Maybe a value needs quotation marks.",
                "- x | :1: the file of suppressions must be a list of keys and values (ignore: ...).",
            })
    void a_broken_suppression_is_told_and_everything_is_checked_without_it(String content, String message)
            throws IOException {
        write("a.txt", DRAFT);
        write("a.txt.claimlint.yml", content + "\n");
        write("b.txt", TWELVE + "\n");
        Run run = check("a.txt", "b.txt");
        assertThat(run.err()).isEqualTo("a.txt.claimlint.yml" + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("event/count-mismatch", "in 2 reports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- claimlint-ignore event --> | the suppression needs a reason, for those who come after you. Write <!-- claimlint-ignore event/count-mismatch: why -->.",
                "<!-- claimlint-ignore event: --> | the suppression needs a reason, for those who come after you. Write <!-- claimlint-ignore event/count-mismatch: why -->.",
                "<!-- claimlint-ignore : x --> | the suppression needs a rule or a family. Write <!-- claimlint-ignore event/count-mismatch: why -->.",
                "<!-- claimlint-ignore event: x | the suppression is never closed. Maybe --> is missing.",
            })
    void a_broken_comment_is_told_with_its_line(String comment, String message) throws IOException {
        write("a.txt", DRAFT + comment + "\n");
        Run run = check("a.txt");
        assertThat(run.err()).isEqualTo("a.txt:5: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("event/count-mismatch");
    }

    @Test
    void a_broken_suppression_in_front_matter_is_told_with_its_line() throws IOException {
        write("a.txt", "---\nid: a\nignore:\n  - rule: event\n---\n" + DRAFT);
        Run run = check("a.txt");
        assertThat(run.err())
                .isEqualTo("a.txt:4: the suppression needs a reason, for those who come after you (reason: ...).\n");
        assertThat(run.out()).contains("event/count-mismatch");
        write("b.txt", "---\nignore: true\n---\n" + DRAFT);
        assertThat(check("b.txt").exitCode()).isEqualTo(1);
    }

    @Test
    void a_text_full_of_comments_and_quotes_takes_linear_time() throws IOException {
        write("a.txt", "<!-- claimlint-ignore event: x -->\n".repeat(10_000));
        write("b.txt", "<!-- ".repeat(100_000));
        StringBuilder many = new StringBuilder("ignore:\n");
        for (int i = 0; i < 1000; i++) {
            many.append("  - {rule: event, quote: a, reason: x}\n");
        }
        write("c.txt", "a ".repeat(200_000));
        write("c.txt.claimlint.yml", many.toString());
        assertThat(check("--select", "event", "a.txt", "b.txt", "c.txt").err()).isEmpty();
    }

    private Run check(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Run.in(folder, all);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
