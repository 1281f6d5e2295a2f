package org.claimlint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimlint.ClaimLint;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchiveTest {
    private final TestDatabase database;
    private final String archiveName;

    @TempDir
    private Path folder;

    ArchiveTest(TestDatabase database) {
        this.database = database;
        this.archiveName = database.fresh();
    }

    private static ReportClaims text(String name, LocalDate day, String text) {
        return ClaimLint.read(new Report(name, name, name + ".txt", null, null, day, "en", null, text), 0);
    }

    private static ReportClaims read(String name, LocalDate day, int killed) {
        String text = "On 5 May 2019, " + killed + " civilians were killed in an air raid on the market of Raqqa."
                + " The desk of " + name + " told this.\n";
        return text(name, day, text);
    }

    private static NewReport report(String name) {
        return NewReport.of(read(name, LocalDate.of(2019, 5, 6), 12));
    }

    private static List<NewReport> reports(String prefix, int count) {
        List<NewReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report(prefix + i));
        }
        return reports;
    }

    private static int count(Archive archive) {
        List<String> problems = new ArrayList<>();
        int reports = archive.verify(problems::add).reports();
        assertThat(problems).isEmpty();
        return reports;
    }

    private Connection raw() throws SQLException {
        return database.connect(archiveName, folder);
    }

    @Test
    void a_draft_meets_reports_before_and_after_it_whatever_their_number() {
        try (Archive archive = Archive.toAdd(archiveName, folder)) {
            List<NewReport> many = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                many.add(NewReport.of(read("r" + i, LocalDate.of(2010, 1, 1).plusDays(20L * i), 12)));
            }
            archive.add(many);
            List<ReportClaims> met = archive.linkedWith(List.of(read("draft", LocalDate.of(2019, 5, 6), 12)));
            assertThat(met.size()).isBetween(48, 80);
            assertThat(met.get(0).report().name()).isEqualTo("r0");
            assertThat(met)
                    .anyMatch(one -> one.report()
                            .published()
                            .equals(LocalDate.of(2010, 1, 1).plusDays(20L * 171)));
            assertThat(met)
                    .isSortedAccordingTo((one, two) ->
                            one.report().published().compareTo(two.report().published()));
        }
    }

    @Test
    void what_is_kept_is_what_was_read() {
        ReportClaims read = read("raid", LocalDate.of(2019, 5, 6), 12);
        try (Archive archive = Archive.toAdd(archiveName, folder)) {
            archive.add(List.of(NewReport.of(read)));
            ReportClaims kept = archive.find("raid");
            assertThat(kept).isNotNull();
            assertThat(kept.report()).isEqualTo(read.report());
            assertThat(kept.claims()).hasSameSizeAs(read.claims()).hasSizeGreaterThan(0);
            assertThat(archive.find("other")).isNull();
        }
    }

    @Test
    void two_writers_and_a_reader_do_not_disturb_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CountDownLatch written = new CountDownLatch(2);
        List<Future<?>> runs = new ArrayList<>();
        Archive.toAdd(archiveName, folder).close();
        for (String writer : List.of("one-", "two-")) {
            runs.add(threads.submit(() -> {
                try (Archive archive = Archive.toAdd(archiveName, folder)) {
                    for (NewReport report : reports(writer, 20)) {
                        archive.add(List.of(report));
                    }
                } finally {
                    written.countDown();
                }
            }));
        }
        runs.add(threads.submit(() -> {
            try (Archive archive = Archive.toRead(archiveName, folder)) {
                int seen = 0;
                while (written.getCount() > 0) {
                    List<String> names = new ArrayList<>();
                    archive.forEach(report -> names.add(report.name()));
                    assertThat(names).hasSizeGreaterThanOrEqualTo(seen);
                    seen = names.size();
                }
            }
        }));
        for (Future<?> run : runs) {
            run.get();
        }
        threads.shutdown();
        try (Archive archive = Archive.toRead(archiveName, folder)) {
            assertThat(count(archive)).isEqualTo(40);
        }
    }

    @Test
    void a_writer_waits_for_another_one_and_a_reader_does_not() throws Exception {
        try (Archive archive = Archive.toAdd(archiveName, folder);
                Connection other = raw();
                Statement statement = other.createStatement()) {
            archive.add(reports("first-", 1));
            statement.execute(database == TestDatabase.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
            if (database == TestDatabase.POSTGRESQL) {
                statement.execute("LOCK TABLE report IN SHARE ROW EXCLUSIVE MODE");
            }
            statement.execute("DELETE FROM claim_key");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> waiting = thread.submit(() -> archive.add(reports("second-", 1)));
            try (Archive reader = Archive.toRead(archiveName, folder)) {
                assertThat(reader.linkedWith(List.of(read("draft", LocalDate.of(2019, 5, 20), 10))))
                        .hasSize(1);
            }
            assertThat(waiting.isDone()).isFalse();
            statement.execute("ROLLBACK");
            waiting.get();
            thread.shutdown();
            assertThat(count(archive)).isEqualTo(2);
        }
    }

    @Test
    void passages_about_the_same_meet_in_other_words() {
        ReportClaims before = text(
                "ward",
                LocalDate.of(2019, 5, 6),
                "Nine patients died when the generator of the dialysis ward failed during the siege on 5 May 2019.\n");
        ReportClaims draft = text(
                "draft",
                LocalDate.of(2019, 9, 6),
                "The dialysis ward, whose generator had failed and where seven patients had died, opened again.\n");
        ReportClaims bare = before.withTopics(Map.of())
                .withReport(text("bare", LocalDate.of(2019, 5, 7), "").report());
        try (Archive archive = Archive.toAdd(archiveName, folder)) {
            archive.add(List.of(NewReport.of(bare)));
            assertThat(archive.linkedWith(List.of(draft))).isEmpty();
            archive.add(List.of(NewReport.of(before)));
            // the second one only through the first
            assertThat(archive.linkedWith(List.of(draft)))
                    .extracting(one -> one.report().name())
                    .containsExactly("ward", "bare");
        }
    }

    @Test
    void verification_finds_what_another_hand_took_away() throws SQLException {
        for (String damage : List.of(
                "DELETE FROM claim WHERE report = 1 AND number = 0",
                "DELETE FROM claim_key WHERE report = 2 AND number = 0",
                "UPDATE claim SET json = '{}' WHERE report = 1",
                "DELETE FROM topic WHERE report = 1",
                "UPDATE topic SET claims = 'x' WHERE report = 1",
                "UPDATE topic SET words = '' WHERE report = 2",
                "DELETE FROM report WHERE id = 2")) {
            String name = database == TestDatabase.SQLITE ? damage.hashCode() + ".db" : database.fresh();
            try (Archive archive = Archive.toAdd(name, folder)) {
                archive.add(reports("r", 2));
                assertThat(count(archive)).isEqualTo(2);
            }
            database.execute(name, folder, damage);
            List<String> problems = new ArrayList<>();
            try (Archive archive = Archive.toRead(name, folder)) {
                archive.verify(problems::add);
            }
            assertThat(problems).as(damage).isNotEmpty();
        }
    }
}
