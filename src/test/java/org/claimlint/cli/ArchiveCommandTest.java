package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlint.archive.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveCommandTest {
    private static final String RAID = """
            ---
            id: raid
            title: Air raid on the market
            published: 2019-05-06
            lang: en
            outlet: %s
            ---
            On 5 May 2019, %d civilians were killed in an air raid on the market of Raqqa.

            Rescue teams worked until the morning.
            """;

    private static final String DRAFT = """
            ---
            id: market
            published: 2019-05-20
            lang: en
            outlet: Harbour Wire
            ---
            The market of Raqqa opens again. On 5 May 2019, 10 civilians were killed in an air raid on the market of Raqqa.
            """;

    @TempDir
    private Path folder;

    private final String archive;
    private final String other;
    /** As messages name the archive. */
    private final String shown;

    ArchiveCommandTest(TestDatabase database) {
        archive = database.fresh();
        other = database == TestDatabase.SQLITE ? "b.db" : database.fresh();
        shown = archive.replaceFirst("\\?.*", "");
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** What is in the folder; an archive on a server is not. */
    private List<byte[]> files() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void addRaid(String outlet) throws IOException {
        write("raid.txt", RAID.formatted(outlet, 12));
        assertThat(run("archive", "add", "raid.txt", "--archive", archive).err())
                .isEmpty();
    }

    @Test
    void the_archive_of_the_configuration_needs_no_naming() throws IOException {
        write(".claimlint.yml", "archive: \"" + archive + "\"\n");
        write("raid.txt", RAID.formatted("Harbour Wire", 12));
        assertThat(run("archive", "add", "raid.txt").err()).isEmpty();
        write("draft.txt", DRAFT);
        assertThat(run("check", "draft.txt").exitCode()).isEqualTo(1);
        assertThat(run("archive", "list").out()).startsWith("2019-05-06\t").contains("\traid\t");
        assertThat(run("archive", "show", "raid").out()).contains("12 civilians");
        assertThat(run("archive", "verify").out()).startsWith("Read 1 report");
        assertThat(run("archive", "count", "--event", "killing").out()).contains("12");
        assertThat(run("archive", "audit").out()).startsWith("1 report");
        assertThat(run("archive", "remove", "raid").out()).isEqualTo("1 removed.\n");
        assertThat(run("archive", "list", "--archive", archive).out()).isEmpty();
    }

    @Test
    void without_a_name_anywhere_one_is_asked_for() {
        assertThat(run("archive", "list"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "claimlint: no archive is named. Maybe add --archive FILE, or archive: FILE in .claimlint.yml.\n"));
    }

    @Test
    void a_draft_is_checked_against_what_was_published() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        Run alone = run("check", "draft.txt");
        assertThat(alone.exitCode()).isZero();
        Run run = run("check", "draft.txt", "--archive", archive);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("""
                        must fix: One event, two counts: 10 here, 12 there.  event/count-mismatch
                          draft.txt:7:49
                            10 civilians
                          raid.txt:8:16
                            published on 2019-05-06: Air raid on the market
                            12 civilians
                          Fix: write "12" instead of "10" at draft.txt:7:49

                        """);
        assertThat(run.out()).contains("in 1 report (").doesNotContain(" at raid.txt");
    }

    @Test
    void json_names_the_report_of_the_archive() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        Run run = run("check", "draft.txt", "--archive", archive, "--format", "json");
        assertThat(run.out()).contains("""
                          "published": [
                            {
                              "id": "raid",
                              "file": "raid.txt",
                              "title": "Air raid on the market",
                              "published": "2019-05-06",
                              "outlet": "Harbour Wire"
                            }
                          ],
                        """);
    }

    @Test
    void another_outlet_contradicts_nobody() throws IOException {
        addRaid("Valley News");
        write("draft.txt", DRAFT);
        assertThat(run("check", "draft.txt", "--archive", archive).out()).startsWith("Nothing found");
    }

    @Test
    void its_own_earlier_version_does_not_contradict_a_draft() throws IOException {
        addRaid("Harbour Wire");
        write("raid.txt", RAID.formatted("Harbour Wire", 10));
        assertThat(run("check", "raid.txt", "--archive", archive).out()).startsWith("Nothing found");
    }

    @Test
    void nor_does_a_version_under_another_id() throws IOException {
        String more = """

                The square was closed. Shops stayed shut. The mayor spoke in the evening.

                Nobody else was hurt. The road was free again at night.
                """;
        write("raid.txt", RAID.formatted("Harbour Wire", 12) + more);
        assertThat(run("archive", "add", "raid.txt", "--archive", archive).err())
                .isEmpty();
        String later = RAID.formatted("Harbour Wire", 10).replace("id: raid", "id: raid-again");
        write("short.txt", later);
        write("whole.txt", later + more);
        assertThat(run("check", "short.txt", "--archive", archive).exitCode()).isEqualTo(1);
        assertThat(run("check", "whole.txt", "--archive", archive).out()).startsWith("Nothing found");
    }

    @Test
    void adding_again_changes_nothing() throws IOException {
        addRaid("Harbour Wire");
        List<byte[]> before = files();
        assertThat(run("archive", "add", "raid.txt", "--archive", archive).out())
                .isEqualTo("0 added, 0 replaced, 1 there already.\n");
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void a_changed_report_takes_the_place_of_the_old_one() throws IOException {
        addRaid("Harbour Wire");
        write("raid.txt", RAID.formatted("Harbour Wire", 10));
        assertThat(run("archive", "add", "raid.txt", "-v", "--archive", archive).out())
                .isEqualTo("replaced raid\n0 added, 1 replaced, 0 there already.\n");
        write("draft.txt", DRAFT);
        assertThat(run("check", "draft.txt", "--archive", archive).exitCode()).isZero();
        assertThat(run("archive", "list", "--archive", archive).out().lines()).hasSize(1);
    }

    @Test
    void claims_are_added_and_shown_as_claims() throws IOException {
        write("a.jsonl", """
                {"report":{"id":"one","published":"2019-05-06"},"claims":[{"event":"flood","quote":"a flood"}]}
                {"report":{"id":"two"},"claims":[]}
                """);
        assertThat(run("archive", "add", "a.jsonl", "--archive", archive).out())
                .isEqualTo("2 added, 0 replaced, 0 there already.\n");
        assertThat(run("archive", "list", "--archive", archive).out())
                .isEqualTo("2019-05-06\t1\tone\t-\n-\t0\ttwo\t-\n");
        write("shown.json", run("archive", "show", "one", "--archive", archive).out());
        assertThat(run("claims", "shown.json").out())
                .isEqualTo(run("archive", "show", "one", "--archive", archive).out());
    }

    @Test
    void what_is_removed_is_found_no_more() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        Run removed = run("archive", "remove", "raid", "--archive", archive);
        assertThat(removed.out()).isEqualTo("1 removed.\n");
        assertThat(run("check", "draft.txt", "--archive", archive).exitCode()).isZero();
        Run again = run("archive", "remove", "raid", "--archive", archive);
        assertThat(again.err()).isEqualTo(shown + ": has no report of this id (raid).\n");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    @Test
    void two_reports_of_one_run_need_two_ids() throws IOException {
        addRaid("Harbour Wire");
        write("other.txt", RAID.formatted("Harbour Wire", 10));
        Run run = run("archive", "add", "raid.txt", "other.txt", "--archive", archive);
        assertThat(run.err())
                .isEqualTo("other.txt: has the id of a report in raid.txt (raid). Maybe give it one of its own.\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("0 added, 0 replaced, 1 there already.\n");
    }

    @Test
    void progress_is_shown_on_a_terminal_only_and_leaves_nothing_behind() throws IOException {
        write("raid.txt", RAID.formatted("Harbour Wire", 12));
        write("other.txt", DRAFT);
        assertThat(run("archive", "add", "raid.txt", "other.txt", "--archive", archive)
                        .err())
                .isEmpty();
        Run run = Run.atTerminal(folder, Map.of(), "archive", "add", "raid.txt", "other.txt", "--archive", other);
        assertThat(run.err())
                .startsWith("\r[##########----------] 1 of 2 reports")
                .endsWith("\r" + " ".repeat(37) + "\r");
        assertThat(run.out()).isEqualTo("2 added, 0 replaced, 0 there already.\n");
    }

    @Test
    void an_audit_checks_each_report_against_those_before_it() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        assertThat(run("archive", "audit", "--archive", archive).out())
                .isEqualTo("1 reports looked at, 0 with findings.\n");
        run("archive", "add", "draft.txt", "--archive", archive);
        Run audit = run("archive", "audit", "--archive", archive);
        assertThat(audit.out()).isEqualTo("""
                        must fix: One event, two counts: 10 here, 12 there.  event/count-mismatch
                          draft.txt:7:49
                            10 civilians
                          raid.txt:8:16
                            published on 2019-05-06: Air raid on the market
                            12 civilians
                          Fix: write "12" instead of "10" at draft.txt:7:49

                        2 reports looked at, 1 with findings.
                        """);
        assertThat(audit.exitCode()).isEqualTo(1);
        assertThat(run("archive", "audit", "--archive", archive, "--since", "2019-05-20")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("archive", "audit", "--archive", archive, "--since", "2019-05-21")
                        .out())
                .isEqualTo("0 reports looked at, 0 with findings.\n");
        assertThat(run("archive", "audit", "--archive", archive, "--after", "raid")
                        .out())
                .endsWith("1 reports looked at, 1 with findings.\n");
        assertThat(run("archive", "audit", "--archive", archive, "--after", "market")
                        .exitCode())
                .isZero();
        assertThat(run("archive", "audit", "--archive", archive, "--after", "nobody")
                        .err())
                .isEqualTo(shown + ": has no report of this id (nobody).\n");
    }
}
