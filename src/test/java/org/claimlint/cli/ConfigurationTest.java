package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimlint.io.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code .claimlint.yml}: where it is found, what it changes, and how its mistakes are told. */
class ConfigurationTest {
    private static final String SILENT = "Nothing found in 1 report";

    /** One event with two counts, and a date that nobody can read. */
    private static final String DRAFT = """
            The quarry collapses

            Twelve workers were killed when the quarry near Tell collapsed on 3 May 2018.
            Fourteen workers were killed when the quarry near Tell collapsed on 3 May 2018.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeReport() throws IOException {
        folder = folder.toRealPath();
        write("desk/draft.txt", DRAFT);
    }

    @Test
    void without_a_configuration_the_defaults_count() {
        Run run = Run.in(folder, "check", "desk/draft.txt");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("must fix: ", "event/count-mismatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event/count-mismatch: warning | please check: ",
                "event: note | good to know: ",
                "'tag:count: note' | good to know: ",
                "'{tag:count: error, event: note, event/count-mismatch: warning}' | please check: ",
                "'{event/count-mismatch: warning, event: note, tag:count: error}' | please check: ",
            })
    void a_severity_is_set_for_a_rule_its_family_or_a_tag_and_the_nearest_counts(String severity, String shown)
            throws IOException {
        write(".claimlint.yml", "severity:" + (severity.startsWith("{") ? " " : "\n  ") + severity + "\n");
        Run run = Run.in(folder, "check", "desk/draft.txt");
        assertThat(run.out()).startsWith(shown);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_warning_can_be_made_an_error_and_a_doubt_still_lowers_it() throws IOException {
        String doubtful = "About " + DRAFT.replace("Twelve", "about twelve").replace("Fourteen", "some 14");
        write("desk/doubtful.txt", doubtful);
        write(".claimlint.yml", "severity: {event/repeated-account: error, event/count-mismatch: error}\n");
        assertThat(Run.in(folder, "check", "desk/doubtful.txt").out())
                .doesNotContain("must fix: One event, two counts");
    }

    @Test
    void a_rule_that_is_off_finds_nothing() throws IOException {
        write(".claimlint.yml", "severity:\n  event/count-mismatch: off\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt").out()).startsWith(SILENT);
    }

    @Test
    void rules_are_selected_and_ignored_and_options_count_more() throws IOException {
        write(".claimlint.yml", "ignore: [event]\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt").out()).startsWith(SILENT);
        assertThat(Run.in(folder, "check", "--ignore", "count", "desk/draft.txt")
                        .exitCode())
                .isEqualTo(1);
        write(".claimlint.yml", "select: time\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt").out()).startsWith(SILENT);
        assertThat(Run.in(folder, "check", "--select", "event", "desk/draft.txt")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void exit_code_level_and_language_of_messages_are_set_and_options_count_more() throws IOException {
        write(".claimlint.yml", "fail-on: never\nmessage-lang: ar\n");
        Run run = Run.in(folder, "check", "desk/draft.txt");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("يجب تصحيحه");
        Run asked = Run.in(folder, "check", "--fail-on", "error", "--message-lang", "en", "desk/draft.txt");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.out()).startsWith("must fix");
        write(".claimlint.yml", "min-level: error\nseverity: {event: warning}\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt").out()).startsWith(SILENT);
    }

    @Test
    void the_nearest_file_upwards_counts_and_ids_are_relative_to_its_folder() throws IOException {
        write("النشرة/.claimlint.yml", "outlet: نشرة الساحل\n");
        write("النشرة/أيار/مسودة.txt", DRAFT);
        Run run = Run.in(folder, "check", "--format", "json", "النشرة/أيار/مسودة.txt");
        assertThat(run.out()).contains("\"id\": \"أيار/مسودة.txt\"", "\"file\": \"النشرة/أيار/مسودة.txt\"");
        Run below = Run.in(folder.resolve("النشرة/أيار"), "config", "show");
        assertThat(below.out()).startsWith("# ../.claimlint.yml\n");
    }

    @Test
    void the_working_directory_counts_for_files_elsewhere(@TempDir Path elsewhere) throws IOException {
        write(".claimlint.yml", "ignore: event\n");
        Path draft = Files.writeString(elsewhere.toRealPath().resolve("draft.txt"), DRAFT);
        assertThat(Run.in(folder, "check", draft.toString()).out()).startsWith(SILENT);
    }

    @Test
    void files_with_different_configurations_are_not_checked_in_one_run() throws IOException {
        write("desk/.claimlint.yml", "");
        write("other/.claimlint.yml", "");
        write("other/draft.txt", DRAFT);
        assertThat(Run.in(folder, "check", "desk/draft.txt", "other/draft.txt"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: the files have several configurations (desk/.claimlint.yml, other/.claimlint.yml)."
                                + " Maybe check them in runs of their own, or name one with --config.\n"));
        assertThat(Run.in(folder, "check", "--config", "desk/.claimlint.yml", "desk/draft.txt", "other/draft.txt")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void a_configuration_is_named_or_refused_by_an_option() throws IOException {
        write(".claimlint.yml", "ignore: event\n");
        write("strict.yml", "fail-on: note\n");
        assertThat(Run.in(folder, "check", "--no-config", "desk/draft.txt").exitCode())
                .isEqualTo(1);
        assertThat(Run.in(folder, "check", "--config", "strict.yml", "desk/draft.txt")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Run.in(folder, "check", "--config", "gone.yml", "desk/draft.txt"))
                .isEqualTo(new Run(2, "", "gone.yml: there is no such file. Maybe write one with claimlint init.\n"));
        assertThat(Run.in(folder, "check", "--config", "strict.yml", "--no-config", "desk/draft.txt")
                        .err())
                .isEqualTo("claimlint: --config and --no-config contradict each other. Maybe leave out one.\n");
    }

    @Test
    void outlet_and_language_are_taken_for_granted_where_a_report_names_none() throws IOException {
        write("desk/named.txt", "---\noutlet: Hill Wire\nlang: en\n---\n" + DRAFT);
        write(".claimlint.yml", "outlet: Harbour Wire\nlang: fr\n");
        assertThat(Run.in(folder, "claims", "desk/draft.txt").out())
                .contains("\"outlet\": \"Harbour Wire\"", "\"lang\": \"fr\"");
        assertThat(Run.in(folder, "claims", "desk/named.txt").out())
                .contains("\"outlet\": \"Hill Wire\"", "\"lang\": \"en\"");
        write("desk/claims.json", "{\"claims\": [{\"event\": \"accident\"}]}");
        assertThat(Run.in(folder, "claims", "desk/claims.json").out()).contains("\"outlet\": \"Harbour Wire\"");
    }

    @Test
    void an_encoding_is_taken_for_granted_only_of_what_is_no_utf_8() throws IOException {
        write(".claimlint.yml", "encoding: windows-1252\n");
        Files.write(folder.resolve("desk/old.txt"), "Café noir".getBytes(Charset.forName("windows-1252")));
        write("desk/new.txt", "عشرة عمال");
        assertThat(Run.in(folder, "claims", "desk/old.txt", "desk/new.txt").err())
                .isEmpty();
        assertThat(Run.in(folder, "mentions", "desk/new.txt").out()).contains("عشرة");
    }

    @ParameterizedTest
    @CsvSource({"day-first, 2018-04-02", "month-first, 2018-02-04"})
    void the_order_of_dates_of_figures_is_set(String order, String day) throws IOException {
        write(".claimlint.yml", "date-order: " + order + "\n");
        write("desk/dates.txt", "The bridge was closed on 02/04/2018.");
        write("desk/تواريخ.txt", "أغلق الجسر في 02/04/2018.");
        assertThat(Run.in(folder, "mentions", "desk/dates.txt").out()).contains("\"from\": \"" + day + "\"");
        assertThat(Run.in(folder, "mentions", "desk/تواريخ.txt").out()).contains("\"from\": \"" + day + "\"");
        assertThat(Run.in(folder, "claims", "desk/dates.txt").out()).contains("\"from\": \"" + day + "\"");
    }

    @Test
    void rules_of_a_folder_beside_the_configuration_are_used_by_every_command() throws IOException {
        write("desk/.claimlint.yml", "rules: own\n");
        write("desk/own/mine.drl", """
                /** Aid is told of. Why: for the test. Silent: never. */
                rule "aid/told"
                    @title("Aid") @severity(warning) @since("1") @tags("count")
                    @message("{aid.quantity}.") @message_ar("{aid.quantity}.")
                when
                    $aid : Claim( event == "aid", quantity != null )
                then
                    insertLogical( verdict( drools.getMatch() ) );
                end
                """);
        write("desk/aid.json", "{\"claims\": [{\"event\": \"aid\", \"quantity\": {\"min\": 3, \"max\": 3}}]}");
        assertThat(Run.in(folder, "check", "desk/aid.json").out()).contains("aid/told");
        assertThat(Run.in(folder.resolve("desk"), "explain", "aid/told").out()).contains("Aid is told of.");
        assertThat(Run.in(folder.resolve("desk"), "rules").out()).contains("aid/told");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fial-on: error | :1: there is no such key (fial-on). Maybe fail-on.",
                "fail-on: eror | :1: fail-on must be one of error, warning, note, never (eror). Maybe error.",
                "fail-on: [error] | :1: fail-on must be words, not a list. Maybe put it in quotation marks.",
                "min-level: never | :1: min-level must be one of error, warning, note (never).",
                "select: evnt | :1: no rule, family or tag has the name that select gives (evnt). Maybe event.",
                "ignore: [event, {a: b}] | :1: ignore must be words, not a list. Maybe put it in quotation marks.",
                "severity: {event: off, evnt: note} | :1: no rule, family or tag has the name that severity gives (evnt). Maybe event.",
                "severity: {event: fatal} | :1: event must be one of error, warning, note, off (fatal).",
                "severity: error | :1: severity must be a list of keys and values (event/repeated-account: off).",
                "'severity: {event: }' | :1: the severity of event must be one of error, warning, note, off.",
                "'lang: Arabic, mostly' | :1: lang must be a language code such as ar or en (Arabic, mostly).",
                "encoding: klingon | :1: there is no encoding of this name (klingon). Maybe UTF-8 or windows-1256.",
                "date-order: day | :1: date-order must be one of day-first, month-first (day).",
                "- a | :1: the configuration must be a list of keys and values (fail-on: warning).",
                "42 | :1: the configuration must be a list of keys and values (fail-on: warning).",
                "'ignore: [event' | :1: the configuration is no valid YAML. Maybe a value needs quotation marks.",
                "'{lang: ar, lang: en}' | :1: lang is there twice. Only one of the two can be meant.",
                "'{outlet: &a x, lang: *a}' | :1: lang must not be an alias (*a). Write it out.",
                "'{min-level: error, fail-on: note}' | :1: fail-on lies below min-level (error), so what it waits for is not shown. Maybe lower min-level.",
                "'{select: event, ignore: event}' | :1: ignore leaves no rule to check with (event). Maybe ignore fewer.",
            })
    void a_mistake_is_told_with_its_line_and_nothing_is_checked(String content, String message) throws IOException {
        write(".claimlint.yml", content + "\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt"))
                .isEqualTo(new Run(2, "", ".claimlint.yml" + message + "\n"));
        assertThat(Run.in(folder, "config", "show")).isEqualTo(new Run(2, "", ".claimlint.yml" + message + "\n"));
    }

    @Test
    void a_second_document_is_refused() throws IOException {
        write(".claimlint.yml", "lang: ar\n---\nlang: en\n");
        assertThat(Run.in(folder, "check", "desk/draft.txt").err())
                .startsWith(".claimlint.yml:3: the configuration must be one document.");
    }

    @Test
    void turning_everything_off_is_a_usage_error() throws IOException {
        write(".claimlint.yml", "severity: {event: off}\n");
        assertThat(Run.in(folder, "check", "--select", "event", "desk/draft.txt"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: the configuration turns off every rule that is selected. Maybe turn off fewer.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "\uFEFF# marked\n", "---\n", "lang:\n", "severity:\nselect:\n"})
    void a_file_that_says_nothing_changes_nothing(String content) throws IOException {
        write(".claimlint.yml", content);
        assertThat(Run.in(folder, "check", "desk/draft.txt"))
                .isEqualTo(Run.in(folder, "check", "--no-config", "desk/draft.txt"));
    }

    @Test
    void hostile_files_are_refused_in_one_line() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }
        String[] hostile = {
            bomb.toString(),
            "severity: " + "[".repeat(50_000),
            "select: " + "{a: ".repeat(5_000),
            "\u0000\u0001binary",
            "x".repeat(2 << 20),
        };
        for (String content : hostile) {
            write(".claimlint.yml", content);
            Run run = Run.in(folder, "check", "desk/draft.txt");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).startsWith(".claimlint.yml").doesNotContain("internal error");
        }
        Files.write(folder.resolve(".claimlint.yml"), new byte[] {'l', ':', ' ', (byte) 0xFF});
        assertThat(Run.in(folder, "check", "desk/draft.txt").err())
                .isEqualTo(".claimlint.yml: is not UTF-8 text. Maybe it was saved in another encoding.\n");
    }

    @Test
    void a_folder_of_this_name_is_no_configuration() throws IOException {
        Files.createDirectory(folder.resolve(".claimlint.yml"));
        assertThat(Run.in(folder, "check", "desk/draft.txt").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "check", "--config", "desk", "desk/draft.txt").err())
                .isEqualTo("desk: cannot be read. Maybe it is a folder, or you lack the permission.\n");
    }

    @Test
    void show_tells_what_counts_and_where_it_was_said() throws IOException {
        write(
                ".claimlint.yml",
                "# our house rules\nseverity:\n  event: note\n  tag:count: off\nignore: [meta, name]\noutlet: \"a: \\\"b\\\"\"\n");
        Run run = Run.in(folder.resolve("desk"), "config", "show", "--min-level", "warning", "draft.txt");
        assertThat(run).isEqualTo(new Run(0, """
                        # ../.claimlint.yml
                        severity:
                          event: note  # ../.claimlint.yml:3
                          "tag:count": off  # ../.claimlint.yml:4
                        select:  # not set
                        ignore:
                          - meta  # ../.claimlint.yml:5
                          - name  # ../.claimlint.yml:5
                        include:  # not set
                        exclude:  # not set
                        fail-on: error  # default
                        min-level: warning  # --min-level
                        outlet: "a: \\"b\\""  # ../.claimlint.yml:6
                        lang:  # not set
                        encoding:  # not set
                        date-order:  # not set
                        message-lang: auto  # default
                        rules:  # not set
                        places:  # not set
                        actors:  # not set
                        events:  # not set
                        baseline:  # not set
                        archive:  # not set
                        """, ""));
        write("shown.yml", run.out());
        assertThat(Run.in(folder, "config", "show", "--config", "shown.yml").exitCode())
                .isZero();
    }

    @Test
    void config_without_a_command_or_with_a_wrong_one_is_told() {
        assertThat(Run.in(folder, "config").err())
                .isEqualTo("claimlint: config needs a command. Maybe claimlint config show.\n");
        assertThat(Run.in(folder, "config", "shwo").err())
                .isEqualTo("claimlint: there is no command shwo. Maybe show.\n");
    }

    @Test
    void init_writes_a_file_that_says_nothing_yet_and_never_overwrites() throws IOException {
        assertThat(Run.in(folder, "init")).isEqualTo(new Run(0, "Wrote .claimlint.yml.\n", ""));
        assertThat(Run.in(folder, "check", "desk/draft.txt").exitCode()).isEqualTo(1);
        write(".claimlint.yml", "lang: ar\n");
        assertThat(Run.in(folder, "init").exitCode()).isEqualTo(2);
        assertThat(folder.resolve(".claimlint.yml")).content().isEqualTo("lang: ar\n");
    }

    @Test
    void every_line_of_the_starter_works_when_it_is_uncommented() throws IOException {
        StringBuilder all = new StringBuilder();
        Schemas.starter()
                .lines()
                .filter(line -> line.startsWith("#") && !line.startsWith("# ") || line.startsWith("#  "))
                .filter(line -> !line.startsWith("#rules:"))
                .forEach(line -> all.append(line.substring(1)).append('\n'));
        write(".claimlint.yml", all.toString());
        Run run = Run.in(folder, "config", "show");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("default").contains("outlet: \"Harbour Wire\"  # .claimlint.yml:");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
