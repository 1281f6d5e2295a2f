package org.claimlint.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.ClaimLint;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot grow, wherever the tests run. */
class FullDiskTest {
    private static final String FILE = "a.db";

    @TempDir
    private Path folder;

    private static List<NewReport> reports(String prefix, int count) {
        List<NewReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = prefix + i;
            String text = "On 5 May 2019, 12 civilians were killed in an air raid on the market of Raqqa."
                    + " The desk of " + name + " told this.\n";
            Report known =
                    new Report(name, name, name + ".txt", null, null, LocalDate.of(2019, 5, 6), "en", null, text);
            reports.add(NewReport.of(ClaimLint.read(known, 0)));
        }
        return reports;
    }

    private static int count(Archive archive) {
        List<String> problems = new ArrayList<>();
        int reports = archive.verify(problems::add).reports();
        assertThat(problems).isEmpty();
        return reports;
    }

    @Test
    void a_full_disk_is_told_and_changes_nothing() {
        try (Archive archive = Archive.toAdd(FILE, folder)) {
            archive.add(reports("first-", 3));
        }
        Sqlite file = new Sqlite(FILE, folder.resolve(FILE));
        try (Archive archive = Archive.open(new FullDisk(file), Database.Access.CHANGE)) {
            assertThatThrownBy(() -> archive.add(reports("second-", 200)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("a.db: cannot be written: the disk is full.");
            assertThat(count(archive)).isEqualTo(3);
        }
        try (Archive archive = Archive.toAdd(FILE, folder)) {
            assertThat(count(archive)).isEqualTo(3);
            archive.add(reports("second-", 200));
            assertThat(count(archive)).isEqualTo(203);
        }
    }

    /** Lets a database grow by a few pages only. */
    private record FullDisk(Sqlite file) implements Database {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public Connection open(Access access) throws SQLException {
            Connection connection = file.open(access);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = 20");
            }
            return connection;
        }

        @Override
        public void waitForWriters(Connection connection) {}

        @Override
        public InvalidInputException told(SQLException problem) {
            return file.told(problem);
        }

        @Override
        public String damage(Connection connection) throws SQLException {
            return file.damage(connection);
        }
    }
}
