package org.claimlint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.archive.Archive;
import org.claimlint.archive.ArchivedReport;
import org.claimlint.output.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description =
                "Lists the reports of an archive in order of publication: day, claims, id, title, separated by tabs.",
        footer = "Exit code: 0 listed, 2 the archive cannot be read.")
final class ArchiveListCommand implements Callable<Integer> {
    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ArchiveListCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        try (Archive archive = place.in(configuration.load(List.of(), surroundings), surroundings)
                .toRead()) {
            target.write(null, out -> {
                try {
                    archive.forEach(report -> write(report, out));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            });
        }
        return target.exitCode(false);
    }

    private static void write(ArchivedReport report, Writer out) {
        String day = report.published() == null ? "-" : report.published().toString();
        String title = report.title() == null ? "-" : report.title();
        try {
            out.write(day + "\t" + report.claims() + "\t" + Printable.oneLine(report.name()) + "\t"
                    + Printable.oneLine(title) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
