package org.claimlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.archive.Archive;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.ClaimsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Prints what an archive has of some reports, as claims JSON.",
        footer = "Exit code: 0 shown, 2 a report is not there or the archive cannot be read.")
final class ArchiveShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "The ids of reports, as list prints them.")
    private List<String> names = List.of();

    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ArchiveShowCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        List<ReportClaims> found = new ArrayList<>();
        try (Archive archive = place.in(configuration.load(List.of(), surroundings), surroundings)
                .toRead()) {
            for (String name : names) {
                ReportClaims report = archive.find(name);
                if (report == null) {
                    target.problem(
                            new InvalidInputException(archive.name(), 0, "has no report of this id (" + name + ")."));
                } else {
                    found.add(report);
                }
            }
        }
        ClaimsWriter writer = new ClaimsWriter(found.size() > 1);
        target.write(null, out -> {
            for (ReportClaims report : found) {
                writer.write(report, out);
            }
        });
        return target.exitCode(false);
    }
}
