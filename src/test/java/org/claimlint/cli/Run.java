package org.claimlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What one run of the program printed, and how it ended. */
record Run(int exitCode, String out, String err) {
    /** Runs the program in {@code folder} with nothing on standard input. */
    static Run in(Path folder, String... args) {
        return withInput(folder, "", args);
    }

    static Run withInput(Path folder, String input, String... args) {
        return run(folder, input, new ByteArrayOutputStream(), Map.of(), false, args);
    }

    /** Runs the program as at a terminal. */
    static Run atTerminal(Path folder, Map<String, String> environment, String... args) {
        return run(folder, "", new ByteArrayOutputStream(), environment, true, args);
    }

    /** Runs the program into another stream. */
    static Run into(OutputStream out, Path folder, String... args) {
        return run(folder, "", out, Map.of(), false, args);
    }

    private static Run run(
            Path folder,
            String input,
            OutputStream out,
            Map<String, String> environment,
            boolean terminal,
            String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(input(input), out, err, folder, environment, terminal, terminal, terminal);
        int exitCode = new CommandLineProgram(surroundings).run(args);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(exitCode, printed, err.toString(StandardCharsets.UTF_8));
    }

    private static PushbackInputStream input(String text) {
        return new PushbackInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
