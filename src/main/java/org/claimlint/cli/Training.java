package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs what an ordinary check runs, so that Java can archive the classes it loads; the launcher calls it once. */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        int worst = 0;
        for (String sampleName : List.of("training.jsonl", "training.txt")) {
            worst = Math.max(worst, check(sampleName));
        }
        System.exit(worst == Output.PROBLEM ? 1 : 0);
    }

    private static int check(String sampleName) throws IOException {
        int worst = 0;
        for (String format : List.of("text", "json")) {
            try (InputStream sample = Objects.requireNonNull(Training.class.getResourceAsStream(sampleName))) {
                Surroundings nobody = new Surroundings(
                        new PushbackInputStream(sample),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        Path.of("").toAbsolutePath(),
                        Map.of(),
                        false,
                        false);
                int exitCode = new CommandLineProgram(nobody)
                        .run("check", "--format", format, "--stdin-filename", sampleName, "-");
                worst = Math.max(worst, exitCode);
            }
        }
        return worst;
    }
}
