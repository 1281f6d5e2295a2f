package org.claimlint.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.archive.Archive;
import org.claimlint.model.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes reports from an archive.",
        footer = "Exit code: 0 none of them is there any more, 2 one was not there or the archive cannot be written.")
final class ArchiveRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "The ids of reports, as list prints them.")
    private List<String> names = List.of();

    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ArchiveRemoveCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        List<String> all = List.copyOf(new LinkedHashSet<>(names));
        try (Archive archive = place.in(configuration.load(List.of(), surroundings), surroundings)
                .toChange()) {
            List<String> missing = archive.remove(all);
            missing.forEach(name -> target.problem(
                    new InvalidInputException(archive.name(), 0, "has no report of this id (" + name + ").")));
            target.say((all.size() - missing.size()) + " removed.");
        }
        return target.exitCode(false);
    }
}
