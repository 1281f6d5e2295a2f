package org.claimlint.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimlint.io.Schemas;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Gives options and arguments the words that a shell may complete. Only then: made with each option, they would cost every run. */
final class CompletionWords {
    private CompletionWords() {}

    static void addTo(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> words = words(option);
            if (!words.isEmpty()) {
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).completionCandidates(words).build());
            }
        }
        for (PositionalParamSpec argument : List.copyOf(command.positionalParameters())) {
            List<String> words = words(command.userObject(), argument);
            if (!words.isEmpty()) {
                command.remove(argument);
                command.addPositional(PositionalParamSpec.builder(argument)
                        .completionCandidates(words)
                        .build());
            }
        }
        command.subcommands().values().forEach(one -> addTo(one.getCommandSpec()));
    }

    private static List<String> words(Object command, ArgSpec argument) {
        if (command instanceof SchemaCommand) {
            return Schemas.names();
        }
        return command instanceof CompletionCommand ? CompletionCommand.SHELLS : words(argument);
    }

    private static List<String> words(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == FormatOptions.Wanted.class) {
            return ReportFormat.words();
        }
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }
}
