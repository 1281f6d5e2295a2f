package org.claimlint.cli;

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
                required = true,
                description = "The archive: a file, or jdbc:postgresql://HOST/DATABASE; the first add makes it.")
        String name = "";
    }
}
