package org.claimlint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that adds reports ({@code kill -9}) at random moments: what it acknowledged is there, and no half report. The system
 * property {@code kills} says how often: 3 times unless it is given.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int REPORTS = 4000;
    /** A group may be safe and its acknowledgement still under way. */
    private static final int GROUP = 100;

    private final TestDatabase database;
    private String archiveName;

    @TempDir
    private Path folder;

    KilledWriterTest(TestDatabase database) {
        this.database = database;
        this.archiveName = database.fresh();
    }

    @Test
    void what_was_acknowledged_is_there() throws IOException, InterruptedException {
        writeReports();
        Random random = new Random(KILLS);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            if (acknowledged.size() > REPORTS / 2) {
                startAnew();
                acknowledged.clear();
            }
            acknowledged.addAll(addUntilKilled(acknowledged.size() + random.nextInt(1200), random.nextInt(40)));
            if (mayBeThere() || !acknowledged.isEmpty()) {
                assertThat(reportsThere())
                        .as("kill %d", kill)
                        .containsAll(acknowledged)
                        .hasSizeLessThanOrEqualTo(acknowledged.size() + GROUP);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private void writeReports() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) {
            lines.append("{\"report\":{\"id\":\"r").append(i).append("\",\"published\":\"2019-05-06\"},\"claims\":[");
            for (int claim = 0; claim < 5; claim++) {
                int count = i % 90 + claim;
                lines.append(claim == 0 ? "" : ",")
                        .append("{\"event\":\"killing\",\"measure\":\"killed\",\"quote\":\"")
                        .append(count)
                        .append(" civilians\",\"quantity\":{\"min\":")
                        .append(count)
                        .append(",\"max\":")
                        .append(count)
                        .append(",\"unit\":\"civilian\"},\"place\":{\"at\":\"own:p")
                        .append(i % 40)
                        .append("\"}}");
            }
            lines.append("]}\n");
        }
        Files.writeString(folder.resolve("reports.jsonl"), lines);
    }

    private void startAnew() throws IOException {
        archiveName = database.fresh();
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(folder.resolve("a.db" + ending));
        }
    }

    private boolean mayBeThere() {
        return database != TestDatabase.SQLITE || Files.exists(folder.resolve(archiveName));
    }

    /** What the process acknowledged before it was killed, a moment after so many acknowledgements. */
    private List<String> addUntilKilled(int acknowledgements, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        "org.claimlint.cli.Main",
                        "archive",
                        "add",
                        "-v",
                        "reports.jsonl",
                        "--archive",
                        archiveName)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        while (process.isAlive() && acknowledged().size() < acknowledgements) {
            Thread.sleep(1);
        }
        Thread.sleep(millis);
        process.destroyForcibly();
        process.waitFor();
        return acknowledged();
    }

    private List<String> acknowledged() throws IOException {
        String out = Files.readString(folder.resolve("out"));
        List<String> acknowledged = new ArrayList<>();
        // without a last line that was cut off
        out.substring(0, out.lastIndexOf('\n') + 1).lines().forEach(line -> add(line, acknowledged));
        return acknowledged;
    }

    private static void add(String line, List<String> acknowledged) {
        if (line.startsWith("added r") || line.startsWith("unchanged r")) {
            acknowledged.add(line.substring(line.indexOf(" r") + 1));
        }
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private Set<String> reportsThere() {
        Set<String> there = new HashSet<>();
        List<String> problems = new ArrayList<>();
        try (Archive archive = Archive.toAdd(archiveName, folder)) {
            // a server may still be busy with the last words of the killed
            archive.remove(List.of());
            archive.forEach(report -> there.add(report.name()));
            assertThat(archive.verify(problems::add).reports()).isEqualTo(there.size());
        }
        assertThat(problems).isEmpty();
        return there;
    }
}
