package org.claimlint.cli;

import java.nio.file.Path;
import java.util.List;
import org.claimlint.model.Severity;
import org.claimlint.output.MessageLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line says of how to check; null, or empty, leaves it to the configuration. */
final class CheckOptions {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: error (default), warning, note or never.")
    @Nullable
    FailOn failOn;

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            description = "Show findings from this severity on: error, warning or note (default).")
    @Nullable
    Severity minLevel;

    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules: ids, families or tag:x, separated by commas.")
    List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "RULE", split = ",", description = "All rules but these.")
    List<String> ignore = List.of();

    @Option(
            names = "--message-lang",
            paramLabel = "LANG",
            description = "auto (default: the language of the report in text, English in other formats), en or ar.")
    @Nullable
    MessageLanguage messageLanguage;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Show only findings that are not in this file.")
    @Nullable
    Path baseline;

    @Mixin
    RulesOption rules = new RulesOption();
}
