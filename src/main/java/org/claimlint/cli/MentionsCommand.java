package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.Attempt;
import org.claimlint.ClaimLint;
import org.claimlint.io.TextLinesReader;
import org.claimlint.model.DateOrder;
import org.claimlint.model.Report;
import org.claimlint.output.MentionsWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mentions",
        description = "Prints the dates, numbers and names that are read in texts, as JSON.",
        footer = "Exit code: 0 everything was read, 2 something could not be read.")
final class MentionsCommand implements Callable<Integer> {
    private static final String LINES_ENDING = ".jsonl";

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--jsonl",
            description = "One text a line; standard input, and files ending in .jsonl, hold one a line as well:"
                    + " {\"id\", \"text\", \"lang\", \"published\"}.")
    private boolean lines;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output.")
    private @Nullable Path output;

    private final Surroundings surroundings;
    private final Output target;

    MentionsCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() throws IOException {
        List<InputFiles.Input> inputs = input.find(surroundings, target);
        target.refuseToOverwrite(output, inputs);
        MentionsWriter writer = new MentionsWriter(lines);
        target.write(output, out -> write(inputs, writer, out));
        return target.exitCode(false);
    }

    /** Each text is written before the next one is read. */
    private void write(List<InputFiles.Input> inputs, MentionsWriter writer, Writer out) throws IOException {
        try {
            List<InputFiles.Input> wholeTexts = new ArrayList<>();
            for (InputFiles.Input one : inputs) {
                if (lines && (one.path() == null || one.name().endsWith(LINES_ENDING))) {
                    writeLines(one, writer, out);
                } else {
                    wholeTexts.add(one);
                }
            }
            input.readTexts(wholeTexts, text -> write(text.report(), text.body(), writer, out), surroundings, target);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeLines(InputFiles.Input one, MentionsWriter writer, Writer out) {
        TextLinesReader reader = new TextLinesReader(text -> write(text, 0, writer, out), target::problem);
        Path path = one.path();
        if (path == null) {
            reader.read(input.stdinName(), surroundings.in());
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            reader.read(one.name(), in);
        } catch (IOException e) {
            target.problem(InputFiles.unreadable(one.name(), e));
        }
    }

    private void write(Report report, int body, MentionsWriter writer, Writer out) {
        DateOrder order = input.dateOrder(surroundings);
        Attempt.at(report.file(), () -> ClaimLint.mentions(report, body, order))
                .give(
                        mentions -> {
                            try {
                                writer.write(report, mentions, out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        target::problem);
    }
}
