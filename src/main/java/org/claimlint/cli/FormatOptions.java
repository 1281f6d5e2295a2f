package org.claimlint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.output.TerminalStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which formats a run tells what it found, and where each of them goes. */
final class FormatOptions {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "NAME[=FILE]",
            description = {
                "text (default), json, sarif, junit, checkstyle, github, gitlab, rdjson or html; with a file, it is written there.",
                "May be given several times: --format text --format sarif=out.sarif"
            })
    private List<Wanted> formats = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output.")
    private @Nullable Path output;

    @Option(names = "--no-color", description = "No colours, even on a terminal.")
    private boolean noColor;

    /** What standard output shows of colours and links. */
    TerminalStyle terminal(Surroundings surroundings) {
        return new TerminalStyle(
                !noColor && surroundings.showsColour(),
                surroundings.showsLinks() ? file -> link(surroundings.folder(), file) : TerminalStyle.PLAIN.links());
    }

    /** The address of a file as the terminal opens it, or nothing where there is no such file. */
    private static String link(Path folder, String file) {
        Path named = InputFiles.path(file);
        Path path = named == null ? null : folder.resolve(named);
        return path != null && Files.isRegularFile(path)
                ? path.normalize().toUri().toASCIIString()
                : "";
    }

    /**
     * A format that somebody asked for.
     *
     * @param file where it goes, or null where {@code -o} says
     */
    record Wanted(ReportFormat format, @Nullable Path file) {}

    /** The file that {@code -o} names, or null. */
    @Nullable
    Path output() {
        return output;
    }

    /**
     * Each format with its file, null for standard output.
     *
     * @throws UsageException when two of them would be written over each other
     */
    List<Wanted> destinations(Surroundings surroundings) {
        if (formats.isEmpty()) {
            return List.of(new Wanted(ReportFormat.TEXT, output));
        }
        List<Wanted> destinations = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        ReportFormat onStandardOutput = null;
        for (Wanted wanted : formats) {
            Path file = wanted.file() == null ? output : wanted.file();
            if (wanted.file() == null) {
                if (onStandardOutput != null) {
                    throw new UsageException("two formats would be written to one place (" + onStandardOutput.word()
                            + ", " + wanted.format().word() + "). Maybe --format "
                            + wanted.format().word() + "=FILE.");
                }
                onStandardOutput = wanted.format();
            }
            if (file != null
                    && !files.add(
                            InputFiles.real(surroundings.folder().resolve(file).normalize()))) {
                throw new UsageException(
                        "two formats would be written to one file (" + file + "). Maybe give one another name.");
            }
            destinations.add(new Wanted(wanted.format(), file));
        }
        if (output != null && onStandardOutput == null) {
            throw new UsageException("each format has a file of its own, so -o has nothing to write (" + output
                    + "). Maybe leave it out.");
        }
        return destinations;
    }

    /** {@code sarif=out.sarif}, {@code text}. */
    static final class Converter implements ITypeConverter<Wanted> {
        @Override
        public Wanted convert(String word) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            for (ReportFormat format : ReportFormat.values()) {
                if (format.word().equals(name)) {
                    return new Wanted(format, equals < 0 ? null : file(word.substring(equals + 1)));
                }
            }
            throw new TypeConversionException(
                    "must be one of " + String.join(", ", ReportFormat.words()) + " (" + name + ").");
        }

        private static @Nullable Path file(String word) {
            if (word.equals(STANDARD_OUTPUT)) {
                return null;
            }
            Path file = InputFiles.path(word);
            if (file == null) {
                throw new TypeConversionException("needs a file behind = (" + word + ").");
            }
            return file;
        }
    }
}
