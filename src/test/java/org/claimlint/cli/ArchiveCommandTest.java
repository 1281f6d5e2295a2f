package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void addRaid(String outlet) throws IOException {
        write("raid.txt", RAID.formatted(outlet, 12));
        assertThat(run("archive", "add", "raid.txt", "--archive", "a.db").err()).isEmpty();
    }

    @Test
    void a_draft_is_checked_against_what_was_published() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        Run alone = run("check", "draft.txt");
        assertThat(alone.exitCode()).isZero();
        Run run = run("check", "draft.txt", "--archive", "a.db");
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
        Run run = run("check", "draft.txt", "--archive", "a.db", "--format", "json");
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
        assertThat(run("check", "draft.txt", "--archive", "a.db").out()).startsWith("Nothing found");
    }

    @Test
    void its_own_earlier_version_does_not_contradict_a_draft() throws IOException {
        addRaid("Harbour Wire");
        write("raid.txt", RAID.formatted("Harbour Wire", 10));
        assertThat(run("check", "raid.txt", "--archive", "a.db").out()).startsWith("Nothing found");
    }

    @Test
    void nor_does_a_version_under_another_id() throws IOException {
        String more = """

                The square was closed. Shops stayed shut. The mayor spoke in the evening.

                Nobody else was hurt. The road was free again at night.
                """;
        write("raid.txt", RAID.formatted("Harbour Wire", 12) + more);
        assertThat(run("archive", "add", "raid.txt", "--archive", "a.db").err()).isEmpty();
        String later = RAID.formatted("Harbour Wire", 10).replace("id: raid", "id: raid-again");
        write("short.txt", later);
        write("whole.txt", later + more);
        assertThat(run("check", "short.txt", "--archive", "a.db").exitCode()).isEqualTo(1);
        assertThat(run("check", "whole.txt", "--archive", "a.db").out()).startsWith("Nothing found");
    }

    @Test
    void adding_again_changes_nothing() throws IOException {
        addRaid("Harbour Wire");
        byte[] before = Files.readAllBytes(folder.resolve("a.db"));
        assertThat(run("archive", "add", "raid.txt", "--archive", "a.db").out())
                .isEqualTo("0 added, 0 replaced, 1 there already.\n");
        assertThat(Files.readAllBytes(folder.resolve("a.db"))).isEqualTo(before);
    }

    @Test
    void a_changed_report_takes_the_place_of_the_old_one() throws IOException {
        addRaid("Harbour Wire");
        write("raid.txt", RAID.formatted("Harbour Wire", 10));
        assertThat(run("archive", "add", "raid.txt", "-v", "--archive", "a.db").out())
                .isEqualTo("replaced raid\n0 added, 1 replaced, 0 there already.\n");
        write("draft.txt", DRAFT);
        assertThat(run("check", "draft.txt", "--archive", "a.db").exitCode()).isZero();
        assertThat(run("archive", "list", "--archive", "a.db").out().lines()).hasSize(1);
    }

    @Test
    void claims_are_added_and_shown_as_claims() throws IOException {
        write("a.jsonl", """
                {"report":{"id":"one","published":"2019-05-06"},"claims":[{"event":"flood","quote":"a flood"}]}
                {"report":{"id":"two"},"claims":[]}
                """);
        assertThat(run("archive", "add", "a.jsonl", "--archive", "a.db").out())
                .isEqualTo("2 added, 0 replaced, 0 there already.\n");
        assertThat(run("archive", "list", "--archive", "a.db").out())
                .isEqualTo("2019-05-06\t1\tone\t-\n-\t0\ttwo\t-\n");
        write("shown.json", run("archive", "show", "one", "--archive", "a.db").out());
        assertThat(run("claims", "shown.json").out())
                .isEqualTo(run("archive", "show", "one", "--archive", "a.db").out());
    }

    @Test
    void what_is_removed_is_found_no_more() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        Run removed = run("archive", "remove", "raid", "--archive", "a.db");
        assertThat(removed.out()).isEqualTo("1 removed.\n");
        assertThat(run("check", "draft.txt", "--archive", "a.db").exitCode()).isZero();
        Run again = run("archive", "remove", "raid", "--archive", "a.db");
        assertThat(again.err()).isEqualTo("a.db: has no report of this id (raid).\n");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    @Test
    void two_reports_of_one_run_need_two_ids() throws IOException {
        addRaid("Harbour Wire");
        write("other.txt", RAID.formatted("Harbour Wire", 10));
        Run run = run("archive", "add", "raid.txt", "other.txt", "--archive", "a.db");
        assertThat(run.err())
                .isEqualTo("other.txt: has the id of a report in raid.txt (raid). Maybe give it one of its own.\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("0 added, 0 replaced, 1 there already.\n");
    }

    @Test
    void progress_is_shown_on_a_terminal_only_and_leaves_nothing_behind() throws IOException {
        write("raid.txt", RAID.formatted("Harbour Wire", 12));
        write("other.txt", DRAFT);
        assertThat(run("archive", "add", "raid.txt", "other.txt", "--archive", "a.db")
                        .err())
                .isEmpty();
        Run run = Run.atTerminal(folder, Map.of(), "archive", "add", "raid.txt", "other.txt", "--archive", "b.db");
        assertThat(run.err())
                .startsWith("\r[##########----------] 1 of 2 reports")
                .endsWith("\r" + " ".repeat(37) + "\r");
        assertThat(run.out()).isEqualTo("2 added, 0 replaced, 0 there already.\n");
    }

    @Test
    void what_is_no_archive_is_left_alone() throws IOException, SQLException {
        write("raid.txt", RAID.formatted("Harbour Wire", 12));
        write(
                "text.db",
                "no database, but long enough for the header of one, which has a hundred bytes; these are more than that");
        Files.createDirectory(folder.resolve("folder.db"));
        sql("foreign.db", "CREATE TABLE accounts (id INTEGER)");
        assertRefused("text.db", "text.db: is no archive: not an SQLite file.\n");
        assertRefused("foreign.db", "foreign.db: is no archive: an SQLite file of another program.\n");
        assertThat(run("archive", "add", "raid.txt", "--archive", "folder.db").err())
                .isEqualTo("folder.db: is a folder: the archive is one file. Maybe name a file in it.\n");
        assertThat(run("archive", "add", "raid.txt", "--archive", "none/a.db").err())
                .isEqualTo("none/a.db: there is no folder to make the archive in.\n");
        Run missing = run("archive", "list", "--archive", "missing.db");
        assertThat(missing.err())
                .isEqualTo("missing.db: there is no such archive."
                        + " Maybe make it: claimlint archive add FILE --archive missing.db\n");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("missing.db")).doesNotExist();
    }

    @Test
    void an_archive_of_a_newer_version_is_left_alone() throws IOException, SQLException {
        addRaid("Harbour Wire");
        sql("a.db", "PRAGMA user_version = 99");
        assertRefused(
                "a.db",
                "a.db: was written by a newer claimlint (schema 99, this one knows 1). Maybe update claimlint.\n");
    }

    @Test
    void a_read_only_archive_is_read_and_not_written() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        write("raid.txt", RAID.formatted("Harbour Wire", 10));
        Files.setPosixFilePermissions(folder.resolve("a.db"), PosixFilePermissions.fromString("r--r--r--"));
        byte[] before = Files.readAllBytes(folder.resolve("a.db"));
        Run add = run("archive", "add", "raid.txt", "--archive", "a.db");
        assertThat(add.err()).isEqualTo("a.db: is read-only: nothing can be added or removed.\n");
        assertThat(add.exitCode()).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("a.db"))).isEqualTo(before);
        assertThat(run("check", "draft.txt", "--archive", "a.db").exitCode()).isEqualTo(1);
    }

    @Test
    void an_audit_checks_each_report_against_those_before_it() throws IOException {
        addRaid("Harbour Wire");
        write("draft.txt", DRAFT);
        assertThat(run("archive", "audit", "--archive", "a.db").out())
                .isEqualTo("1 reports looked at, 0 with findings.\n");
        run("archive", "add", "draft.txt", "--archive", "a.db");
        Run audit = run("archive", "audit", "--archive", "a.db");
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
        assertThat(run("archive", "audit", "--archive", "a.db", "--since", "2019-05-20")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("archive", "audit", "--archive", "a.db", "--since", "2019-05-21")
                        .out())
                .isEqualTo("0 reports looked at, 0 with findings.\n");
        assertThat(run("archive", "audit", "--archive", "a.db", "--after", "raid")
                        .out())
                .endsWith("1 reports looked at, 1 with findings.\n");
        assertThat(run("archive", "audit", "--archive", "a.db", "--after", "market")
                        .exitCode())
                .isZero();
        assertThat(run("archive", "audit", "--archive", "a.db", "--after", "nobody")
                        .err())
                .isEqualTo("a.db: has no report of this id (nobody).\n");
    }

    private void assertRefused(String archive, String message) throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(archive));
        write("draft.txt", DRAFT);
        for (String[] args : new String[][] {
            {"archive", "add", "raid.txt", "--archive", archive},
            {"archive", "list", "--archive", archive},
            {"archive", "remove", "raid", "--archive", archive},
            {"check", "draft.txt", "--archive", archive}
        }) {
            Run run = run(args);
            assertThat(run.err()).as(String.join(" ", args)).isEqualTo(message);
            assertThat(run.exitCode()).isEqualTo(2);
        }
        assertThat(Files.readAllBytes(folder.resolve(archive))).isEqualTo(before);
    }

    private void sql(String file, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
