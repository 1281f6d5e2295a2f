package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs what an ordinary check runs, so that Java can archive the classes it loads; the launcher calls it once. */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("claimlint");
        try {
            int worst = Math.max(check("training.jsonl", folder), check("training.txt", folder));
            worst = Math.max(worst, checkAgainstArchive("training.txt", folder));
            System.exit(worst == Output.PROBLEM ? 1 : 0);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static int check(String sampleName, Path folder) throws IOException {
        try (InputStream sample = Objects.requireNonNull(Training.class.getResourceAsStream(sampleName))) {
            Files.copy(sample, folder.resolve(sampleName));
        }
        return Math.max(
                run(folder, "check", "--format", "text", sampleName),
                run(folder, "check", "--format", "json", sampleName));
    }

    /** Half of a sample was published before, under another name, and is no version of it. */
    private static int checkAgainstArchive(String sampleName, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(sampleName));
        Files.write(folder.resolve("published.txt"), lines.subList(0, lines.size() / 2));
        return Math.max(
                run(folder, "archive", "add", "published.txt", "--archive", "archive.db"),
                run(folder, "check", sampleName, "--archive", "archive.db"));
    }

    private static int run(Path folder, String... args) {
        Surroundings here = Surroundings.ofThisProcess();
        Surroundings nobody = new Surroundings(
                here.in(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                folder,
                here.environment(),
                false,
                false,
                false);
        return new CommandLineProgram(nobody).run(args);
    }
}
