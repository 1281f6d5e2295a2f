package org.claimlint.cli;

import org.claimlint.io.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "archive",
        description = "Keeps the claims of published reports, so that new ones can be checked against them.")
final class ArchiveCommand implements Runnable {
    static CommandLine withItsCommands(Surroundings surroundings, Output target) {
        return new CommandLine(new ArchiveCommand())
                .addSubcommand(new ArchiveAddCommand(surroundings, target))
                .addSubcommand(new ArchiveListCommand(surroundings, target))
                .addSubcommand(new ArchiveShowCommand(surroundings, target))
                .addSubcommand(new ArchiveRemoveCommand(surroundings, target))
                .addSubcommand(new ArchiveVerifyCommand(surroundings, target))
                .addSubcommand(new ArchiveAuditCommand(surroundings, target))
                .addSubcommand(new ArchiveCountCommand(surroundings, target));
    }

    @Override
    public void run() {
        throw new UsageException(
                "archive needs a command. Maybe claimlint archive add FILE --archive FILE, or claimlint archive --help.");
    }

    /** Which archive a command is about. */
    static final class Place {
        @Option(
                names = "--archive",
                paramLabel = "FILE",
                description =
                        "The archive: a file, or jdbc:postgresql://HOST/DATABASE; the first add makes it (default: the one that the configuration names).")
        private @Nullable String name;

        /** @throws UsageException when neither the command line nor the configuration names one */
        ArchivePlace in(Configuration configuration, Surroundings surroundings) {
            ArchivePlace place = ArchivePlace.of(name, configuration, surroundings);
            if (place == null) {
                throw new UsageException("no archive is named. Maybe add --archive FILE, or archive: FILE in "
                        + Configuration.FILE_NAME + ".");
            }
            return place;
        }
    }
}
