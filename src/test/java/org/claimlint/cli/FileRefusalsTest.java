package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.claimlint.archive.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used as an archive: one line, exit code 2, and nothing is changed. */
class FileRefusalsTest {
    private static final String RAID = """
            ---
            id: raid
            published: 2019-05-06
            lang: en
            outlet: %s
            ---
            On 5 May 2019, %d civilians were killed in an air raid on the market of Raqqa.
            """;

    private static final String DRAFT = """
            ---
            id: market
            published: 2019-05-20
            lang: en
            outlet: Harbour Wire
            ---
            On 5 May 2019, 10 civilians were killed in an air raid on the market of Raqqa.
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
    void what_is_no_archive_is_left_alone() throws IOException, SQLException {
        write("raid.txt", RAID.formatted("Harbour Wire", 12));
        write(
                "text.db",
                "no database, but long enough for the header of one, which has a hundred bytes; these are more than that");
        Files.createDirectory(folder.resolve("folder.db"));
        TestDatabase.SQLITE.execute("foreign.db", folder, "CREATE TABLE accounts (id INTEGER)");
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
        TestDatabase.SQLITE.execute("a.db", folder, "PRAGMA user_version = 99");
        assertRefused(
                "a.db",
                "a.db: was written by a newer claimlint (schema 99, this one knows 3). Maybe update claimlint.\n");
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

    /** Every command refuses a part of a file, wherever it was cut, or says of what it cannot read that it is damaged. */
    @Test
    void a_truncated_file_is_told_and_left_alone() throws IOException {
        addRaid("Harbour Wire");
        byte[] whole = Files.readAllBytes(folder.resolve("a.db"));
        for (int length : new int[] {40, 1000, 4096, whole.length / 2, whole.length - 4096}) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(folder.resolve("a.db"), cut);
            write("raid.txt", RAID.formatted("Harbour Wire", 11));
            for (String[] args : new String[][] {
                {"archive", "verify", "--archive", "a.db"}, {"archive", "add", "raid.txt", "--archive", "a.db"}
            }) {
                Run run = run(args);
                assertThat(run.exitCode())
                        .as(length + " " + run.out() + run.err())
                        .isEqualTo(2);
                assertThat(run.err().lines()).as(run.err()).hasSize(1);
                assertThat(run.err()).startsWith("a.db: is ");
            }
            assertThat(Files.readAllBytes(folder.resolve("a.db"))).isEqualTo(cut);
        }
    }

    /** Nothing of a group that does not fit is kept, and what was there before is. */
    @Test
    void a_full_disk_is_told_and_changes_nothing() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(mounted("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString()))
                .as("a small disk can be made here")
                .isTrue();
        try {
            write("raid.txt", RAID.formatted("Harbour Wire", 12));
            assertThat(run("archive", "add", "raid.txt", "--archive", "disk/a.db")
                            .exitCode())
                    .isZero();
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                many.append("{\"report\":{\"id\":\"r%d\"},\"claims\":[".formatted(i));
                for (int claim = 0; claim < 20; claim++) {
                    many.append(claim == 0 ? "" : ",")
                            .append("{\"event\":\"flood\",\"quantity\":{\"min\":%d,\"max\":%d,\"unit\":\"person\"}}"
                                    .formatted(i + claim, i + claim));
                }
                many.append("]}\n");
            }
            write("many.jsonl", many.toString());
            Run full = run("archive", "add", "many.jsonl", "--archive", "disk/a.db");
            assertThat(full.err().lines()).as(full.err()).hasSize(1);
            assertThat(full.err()).startsWith("disk/a.db: cannot be ").contains("disk");
            assertThat(full.exitCode()).isEqualTo(2);
            Run verified = run("archive", "verify", "--archive", "disk/a.db");
            assertThat(verified.err()).isEmpty();
            assertThat(verified.exitCode()).isZero();
            assertThat(run("archive", "list", "--archive", "disk/a.db").out()).contains("\traid\t");
        } finally {
            mounted("umount", disk.toString());
        }
    }

    private static boolean mounted(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // no such program on this machine
            return false;
        }
    }
}
