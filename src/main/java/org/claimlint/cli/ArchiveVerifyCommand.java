package org.claimlint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.archive.Archive;
import org.claimlint.model.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = "Reads an archive from end to end and tells what is wrong with it.",
        footer = "Exit code: 0 all is well, 2 something is wrong.")
final class ArchiveVerifyCommand implements Callable<Integer> {
    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ArchiveVerifyCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        try (Archive archive = place.in(configuration.load(List.of(), surroundings), surroundings)
                .toRead()) {
            Archive.Contents contents =
                    archive.verify(problem -> target.problem(new InvalidInputException(archive.name(), 0, problem)));
            target.say("Read " + contents.reports() + " reports with " + contents.claims() + " claims.");
        }
        return target.exitCode(false);
    }
}
