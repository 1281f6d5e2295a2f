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

/** Accepted findings: written down once, shown no more, taken out when they are gone. */
class BaselineTest {
    private static final String FILE = ".claimlint-baseline.json";
    private static final String TITLE = "The quarry collapses\n\n";
    private static final String COUNTS = """
            Twelve workers were killed when the quarry near Tell collapsed on 3 May 2018.
            Fourteen workers were killed when the quarry near Tell collapsed on 3 May 2018.
            """;
    private static final String WEEKDAY = "\nThe mayor opened the fair on Monday, 4 May 2018.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeReports() throws IOException {
        folder = folder.toRealPath();
        write(".claimlint.yml", "baseline: " + FILE + "\n");
        write("تقارير/مسودة.txt", TITLE + COUNTS);
        write("تقارير/other.txt", "Three goats died.\n");
    }

    @Test
    void accepted_findings_are_counted_and_only_new_ones_are_shown() throws IOException {
        assertThat(run("baseline", "create", "تقارير"))
                .isEqualTo(new Run(0, FILE + ": 1 added, 0 taken out, 1 in all.\n", ""));
        assertThat(folder.resolve(FILE)).content().matches("""
                \\{"schema": "claimlint/baseline/1", "findings": \\[
                \\{"fingerprint":"[0-9a-f]{16}","rule":"event/count-mismatch","report":"تقارير/مسودة.txt","quotes":\\["Twelve workers","Fourteen workers"]}
                ]}
                """);
        Run clean = run("check", "تقارير");
        assertThat(clean.exitCode()).isZero();
        assertThat(clean.out()).endsWith("\nNot shown: 1 in the baseline.\n");
        write("تقارير/مسودة.txt", "Another first line\n\n" + COUNTS + WEEKDAY);
        Run edited = run("check", "تقارير");
        assertThat(edited.exitCode()).isEqualTo(1);
        assertThat(edited.out()).contains("time/weekday-mismatch").doesNotContain("event/count-mismatch");
        assertThat(run("check", "--format", "json", "تقارير").out())
                .contains("\"accepted\": 1")
                .doesNotContain("stale");
    }

    @Test
    void what_is_found_no_more_is_counted_and_pruned() throws IOException {
        run("baseline", "create", "تقارير");
        write("تقارير/مسودة.txt", TITLE + COUNTS.replace("Fourteen", "Twelve") + WEEKDAY);
        assertThat(run("check", "تقارير/مسودة.txt").out())
                .endsWith("Not shown: 1 in the baseline and found no more.\n");
        assertThat(run("check", "تقارير/other.txt").out()).doesNotContain("Not shown");
        assertThat(run("baseline", "prune", "تقارير/other.txt").out()).endsWith("0 taken out, 1 in all.\n");
        assertThat(run("baseline", "prune", "تقارير").out()).endsWith(": 0 added, 1 taken out, 0 in all.\n");
        assertThat(run("check", "تقارير").exitCode()).isEqualTo(1);
    }

    @Test
    void update_accepts_what_is_new_and_takes_out_what_is_gone() throws IOException {
        run("baseline", "create", "تقارير");
        write("تقارير/مسودة.txt", TITLE + COUNTS.replace("Fourteen", "Twelve") + WEEKDAY);
        assertThat(run("baseline", "update", "تقارير").out()).endsWith(": 2 added, 1 taken out, 2 in all.\n");
        String once = Files.readString(folder.resolve(FILE));
        assertThat(run("baseline", "update", "تقارير").out()).endsWith(": 0 added, 0 taken out, 2 in all.\n");
        assertThat(folder.resolve(FILE)).content().isEqualTo(once);
        assertThat(run("check", "تقارير").exitCode()).isZero();
    }

    @Test
    void a_finding_about_two_reports_is_not_stale_while_one_of_them_is_not_checked() throws IOException {
        String claims = """
                {"report": {"id": "%s", "published": "%s"}, "claims": [{"quote": "sank in %s", "event": "accident", "eventRef": "e",
                 "time": {"from": "%s-05-04", "to": "%s-05-04", "role": "happened"}}]}
                """;
        write("a.json", claims.formatted("a", "2020-01-01", 2016, 2016, 2016));
        write("b.json", claims.formatted("b", "2020-01-02", 2019, 2019, 2019));
        run("baseline", "create", "a.json", "b.json");
        assertThat(folder.resolve(FILE)).content().contains("\"report\":\"b\",\"with\":[\"a\"]");
        assertThat(run("baseline", "prune", "b.json").out()).contains(" 0 taken out");
    }

    @Test
    void only_what_is_selected_is_accepted() throws IOException {
        write("تقارير/مسودة.txt", TITLE + COUNTS + WEEKDAY);
        run("baseline", "create", "--select", "time", "تقارير");
        assertThat(run("check", "تقارير").out())
                .contains("event/count-mismatch")
                .doesNotContain("time/weekday");
    }

    @Test
    void the_baseline_is_no_report_whatever_its_name() throws IOException {
        assertThat(run("baseline", "create", "--baseline", "تقارير/known.json", "تقارير")
                        .exitCode())
                .isZero();
        Run run = run("check", "--baseline", "تقارير/known.json", "تقارير");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("in 2 reports");
    }

    @Test
    void create_never_overwrites_and_the_others_need_a_file() throws IOException {
        write(FILE, "mine");
        assertThat(run("baseline", "create", "تقارير"))
                .isEqualTo(new Run(
                        2,
                        "",
                        FILE + ": is there already, and is not overwritten. Maybe claimlint baseline update.\n"));
        String missing = "gone.json: there is no such file. Maybe write it with claimlint baseline create.\n";
        assertThat(run("baseline", "update", "--baseline", "gone.json", "تقارير"))
                .isEqualTo(new Run(2, "", missing));
        assertThat(run("check", "--baseline", "gone.json", "تقارير")).isEqualTo(new Run(2, "", missing));
        assertThat(run("baseline", "create", "--no-config", "تقارير").err())
                .isEqualTo("claimlint: no baseline is named. Maybe --baseline .claimlint-baseline.json.\n");
        assertThat(run("baseline").err())
                .isEqualTo("claimlint: baseline needs a command. Maybe claimlint baseline create.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | : is empty.",
                "{} | :1: is no baseline: it must begin with \"schema\": \"claimlint/baseline/1\".",
                "{\"schema\": \"claimlint/findings/1\"} | :1: schema must be one of claimlint/baseline/1",
                "{\"schema\": \"claimlint/baseline/1\", \"findings\": [{}]} | :1: findings[0] needs a fingerprint.",
                "{\"schema\": \"claimlint/baseline/1\", \"findings\": {}} | :1: findings must be an array",
                "{\"schema\": \"claimlint/baseline/1\", \"findings\": [{\"fingerprint\": 5}]} | :1: findings[0].fingerprint must be a string",
                "<<<<<<< | :1: is not valid JSON. Maybe two versions of it were not merged to the end.",
            })
    void a_broken_baseline_is_told_in_one_line(String content, String message) throws IOException {
        write(FILE, content);
        Run run = run("check", "تقارير");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith(FILE + message.replace(": is empty.", ":1: is empty."));
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002", "{\"schema\": ", "{\"a\":"})
    void hostile_baselines_are_told_in_one_line(String begin) throws IOException {
        write(FILE, begin + "[".repeat(50_000));
        Run run = run("check", "تقارير");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith(FILE).doesNotContain("internal error");
    }

    private Run run(String... arguments) {
        return Run.in(folder, arguments);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
