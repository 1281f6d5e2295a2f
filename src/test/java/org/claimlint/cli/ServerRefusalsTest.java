package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.claimlint.archive.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that cannot be used as an archive: one line without a password, exit code 2, and nothing is changed. */
class ServerRefusalsTest {
    private final String archive = TestDatabase.POSTGRESQL.fresh();
    private final String shown = archive.substring(0, archive.indexOf('?'));
    private final String schema = archive.substring(archive.lastIndexOf('=') + 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void reports() throws IOException {
        Files.writeString(folder.resolve("raid.txt"), "On 5 May 2019, 12 civilians were killed in Raqqa.\n");
    }

    private void add() {
        assertThat(Run.in(folder, "archive", "add", "raid.txt", "--archive", archive)
                        .err())
                .isEmpty();
    }

    private void sql(String... commands) throws SQLException {
        TestDatabase.POSTGRESQL.execute(archive, folder, commands);
    }

    private void assertRefused(String address, String message, String... args) {
        Run run = Run.in(folder, args.length > 0 ? args : new String[] {"archive", "list", "--archive", address});
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void an_archive_that_is_not_there_is_not_made_by_reading() {
        String message = shown + ": there is no archive in this database."
                + " Maybe make it: claimlint archive add FILE --archive ...";
        assertRefused(archive, message);
        assertRefused(archive, message, "check", "raid.txt", "--archive", archive);
        assertRefused(archive, message, "archive", "remove", "raid", "--archive", archive);
    }

    @Test
    void an_archive_of_a_newer_version_is_left_alone() throws SQLException {
        add();
        sql("UPDATE archive SET version = 99");
        String message =
                shown + ": was written by a newer claimlint (schema 99, this one knows 3). Maybe update claimlint.";
        assertRefused(archive, message);
        assertRefused(archive, message, "archive", "add", "raid.txt", "--archive", archive);
    }

    @Test
    void tables_of_another_program_are_left_alone() throws SQLException {
        sql("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".accounts (id INTEGER)");
        assertRefused(
                archive,
                shown + ": is no archive: its schema " + schema
                        + " holds tables of another program. Maybe name another one: ?currentSchema=NAME",
                "archive",
                "add",
                "raid.txt",
                "--archive",
                archive);
    }

    @Test
    void an_archive_that_may_only_be_read_is_read_and_not_written() {
        add();
        String still = archive + "&options=-c%20default_transaction_read_only=on";
        assertThat(Run.in(folder, "archive", "list", "--archive", still).out()).contains("raid.txt");
        assertRefused(
                still,
                shown + ": is read-only: nothing can be added or removed.",
                "archive",
                "remove",
                "raid.txt",
                "--archive",
                still);
        assertThat(Run.in(folder, "archive", "list", "--archive", archive).out())
                .contains("raid.txt");
    }

    @Test
    void what_cannot_be_reached_is_told_without_its_password() {
        assertRefused(
                "jdbc:postgresql://localhost:1/news?user=desk&password=secret",
                "jdbc:postgresql://localhost:1/news: cannot be reached."
                        + " Maybe the server is down, or the address is wrong.");
        assertRefused(
                archive.replace("/postgres?", "/nowhere?"),
                shown.replace("/postgres", "/nowhere") + ": there is no such database. Maybe make it: createdb");
        for (String bad : new String[] {"//desk:secret@localhost/news", "//localhost:port/news?password=secret"}) {
            Run run = Run.in(folder, "check", "raid.txt", "--archive", "jdbc:postgresql:" + bad);
            assertThat(run.err())
                    .contains("is no address of a database.")
                    .doesNotContain("secret")
                    .hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(2);
        }
        assertRefused(
                "jdbc:mysql://desk:secret@localhost/news",
                "jdbc:mysql: is no kind of archive. Maybe a file, or jdbc:postgresql://HOST/DATABASE.");
    }
}
