package org.claimlint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before the name of a command. */
@Command(
        name = "claimlint",
        description = "A linter for facts: finds where reports contradict themselves and each other.",
        versionProvider = ClaimLintCommand.Version.class)
final class ClaimLintCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new UsageException("no command. Maybe claimlint check FILE, or claimlint --help.");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"claimlint " + number()};
        }

        static String number() {
            String version = ClaimLintCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
