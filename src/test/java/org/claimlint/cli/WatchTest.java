package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on, and checks again when something that it reads changes. */
class WatchTest {
    private static final String WEEKDAY = "Fair\n\nThe mayor opened the fair on Monday, 4 May 2018.\n";
    private static final long MOST_SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeADraft() throws IOException {
        folder = folder.toRealPath();
        write("drafts/a.txt", "Three goats died.\n");
    }

    @Test
    void it_checks_again_when_a_report_or_the_configuration_changes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FutureTask<Run> running =
                new FutureTask<>(() -> Run.into(out, folder, "check", "--watch", "drafts", "--message-lang", "en"));
        Thread thread = new Thread(running, "watch");
        thread.start();
        try {
            waitUntil(() -> printed(out).endsWith("Nothing found in 1 report (1 claim). Read 1 of 1 number.\n"));
            write("drafts/b.txt", WEEKDAY);
            waitUntil(() -> printed(out).contains("time/weekday-mismatch"));
            write("drafts/b.txt.claimlint.yml", "ignore: [{rule: time, reason: a joke}]\n");
            waitUntil(() -> printed(out).endsWith("\nNot shown: 1 suppressed.\n"));
            write("drafts/c.txt", WEEKDAY);
            waitUntil(() -> printed(out).contains("  drafts/c.txt:3:"));
            write(".claimlint.yml", "ignore: [time]\n");
            waitUntil(() -> printed(out).contains("Nothing found in 3 reports"));
        } finally {
            thread.interrupt();
        }
        Run run = running.get(MOST_SECONDS, TimeUnit.SECONDS);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Waiting for changes; Ctrl-C ends it.\n");
    }

    @Test
    void standard_input_cannot_be_watched() {
        assertThat(Run.withInput(folder, "Three goats died.", "check", "--watch", "-"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "claimlint: --watch needs files or folders, and no standard input. Maybe name a folder.\n"));
    }

    private static String printed(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (long left = TimeUnit.SECONDS.toMillis(MOST_SECONDS); left > 0 && !done.getAsBoolean(); left -= 50) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
