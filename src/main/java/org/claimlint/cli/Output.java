package org.claimlint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.InvalidInputException;
import org.claimlint.output.Printable;
import org.jspecify.annotations.Nullable;

/** Where a run writes to, and what it found wrong with its input on the way. */
final class Output {
    static final int FOUND_NOTHING = 0;
    static final int FOUND_SOMETHING = 1;
    static final int PROBLEM = 2;

    private final Surroundings surroundings;
    private final List<String> problems = new ArrayList<>();

    Output(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Something that is written in one go. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes to a file, or to standard output when {@code file} is null. */
    void write(@Nullable Path file, Content content) {
        if (file == null) {
            writeToStandardOutput(content);
            return;
        }
        Path path = surroundings.folder().resolve(file);
        try {
            WholeFile.write(path, content);
        } catch (IOException e) {
            problem(file + ": cannot be written." + WholeFile.advice(path, e));
        }
    }

    private void writeToStandardOutput(Content content) {
        try (Writer out = writer(surroundings.out())) {
            content.writeTo(out);
        } catch (IOException e) {
            boolean readerLeft = String.valueOf(e.getMessage()).contains("Broken pipe");
            if (!readerLeft) {
                problem("standard output: cannot be written.");
            }
        }
    }

    /** Adds to the end of a file. */
    void append(Path file, Content content) {
        try (Writer out = writer(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            content.writeTo(out);
        } catch (IOException e) {
            problem(file + ": cannot be written." + WholeFile.advice(file, e));
        }
    }

    /** Writes a line to standard output at once, and leaves it open. */
    void say(String line) {
        sayAll(Printable.oneLine(line) + "\n");
    }

    /** Writes lines that are fit to be printed to standard output at once, and leaves it open. */
    void sayAll(String lines) {
        try {
            surroundings.out().write(lines.getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
        } catch (IOException e) {
            problem("standard output: cannot be written.");
        }
    }

    /** Tells of input that cannot be read; the run goes on and ends with {@link #PROBLEM}. */
    void problem(InvalidInputException problem) {
        problem(String.valueOf(problem.getMessage()));
    }

    /** Tells of a problem in one line on standard error. */
    void problem(String message) {
        problems.add(Printable.oneLine(message));
        notice(message);
    }

    /** Tells of something on standard error that is no problem. */
    void notice(String message) {
        byte[] line = (Printable.oneLine(message) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            surroundings.err().write(line);
            surroundings.err().flush();
        } catch (IOException e) {
            // Nobody listens: the exit code still tells.
        }
    }

    /** @throws UsageException when writing to {@code file} would destroy an input */
    void refuseToOverwrite(@Nullable Path file, List<InputFiles.Input> inputs) {
        if (file == null) {
            return;
        }
        Path written = InputFiles.real(surroundings.folder().resolve(file));
        for (InputFiles.Input input : inputs) {
            Path path = input.path();
            // A device may well be both read and written.
            if (path != null
                    && Files.isRegularFile(path)
                    && InputFiles.real(path).equals(written)) {
                throw new UsageException(
                        "the output would overwrite a file to check (" + file + "). Maybe give -o another name.");
            }
        }
    }

    /** What was told on standard error, in the order in which it was. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    int exitCode(boolean found) {
        return !problems.isEmpty() ? PROBLEM : found ? FOUND_SOMETHING : FOUND_NOTHING;
    }

    static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    }
}
