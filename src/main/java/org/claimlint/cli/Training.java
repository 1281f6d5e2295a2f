package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Path folder = Files.createTempDirectory("claimlint");
        Path file = folder.resolve(sampleName);
        try (InputStream sample = Objects.requireNonNull(Training.class.getResourceAsStream(sampleName))) {
            Files.copy(sample, file);
            int worst = 0;
            for (String format : List.of("text", "json")) {
                Surroundings here = Surroundings.ofThisProcess();
                Surroundings nobody = new Surroundings(
                        here.in(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        folder,
                        here.environment(),
                        false,
                        false);
                worst = Math.max(
                        worst, new CommandLineProgram(nobody).run("check", "--format", format, file.toString()));
            }
            return worst;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
