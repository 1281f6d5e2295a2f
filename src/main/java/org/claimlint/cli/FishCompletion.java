package org.claimlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish, which picocli does not write: commands, their options and the words that these take. */
final class FishCompletion {
    private final StringBuilder script = new StringBuilder();
    private final String program;

    private FishCompletion(String program) {
        this.program = program;
    }

    static String script(CommandSpec program) {
        FishCompletion completion = new FishCompletion(program.name());
        completion.script.append("# Completions of ").append(program.name()).append(" for fish.\n");
        completion.add(program, List.of());
        return completion.script.toString();
    }

    /** @param path the names of the commands that lead to this one */
    private void add(CommandSpec command, List<String> path) {
        Map<String, CommandLine> subcommands = new TreeMap<>(command.subcommands());
        String here = condition(path);
        for (OptionSpec option : command.options()) {
            line(here, option(option));
        }
        command.positionalParameters().forEach(one -> {
            if (one.completionCandidates() != null) {
                line(here, "-f -a " + words(one) + " -d " + quoted(description(one.description())));
            }
        });
        String none = path.isEmpty()
                ? "__fish_use_subcommand"
                : here + "; and not __fish_seen_subcommand_from " + String.join(" ", subcommands.keySet());
        subcommands.forEach((name, one) -> {
            CommandSpec subcommand = one.getCommandSpec();
            line(
                    none,
                    "-f -a " + name + " -d "
                            + quoted(description(subcommand.usageMessage().description())));
            List<String> further = new ArrayList<>(path);
            further.add(name);
            add(subcommand, further);
        });
    }

    private static String condition(List<String> path) {
        List<String> conditions = new ArrayList<>();
        path.forEach(name -> conditions.add("__fish_seen_subcommand_from " + name));
        return path.isEmpty() ? "__fish_use_subcommand" : String.join("; and ", conditions);
    }

    private static String option(OptionSpec option) {
        StringBuilder written = new StringBuilder();
        for (String name : option.names()) {
            written.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        if (option.arity().max() > 0) {
            written.append(option.completionCandidates() == null ? "-r " : "-x -a " + words(option) + " ");
        }
        return written.append("-d ")
                .append(quoted(description(option.description())))
                .toString();
    }

    private void line(String condition, String rest) {
        script.append("complete -c ")
                .append(program)
                .append(" -n ")
                .append(quoted(condition))
                .append(' ')
                .append(rest)
                .append('\n');
    }

    private static String words(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        argument.completionCandidates().forEach(words::add);
        return quoted(String.join(" ", words));
    }

    /** The first sentence, without its stop: fish shows it beside the word. */
    private static String description(String... description) {
        String first = description.length == 0 ? "" : description[0];
        int stop = first.indexOf(". ");
        String sentence = stop < 0 ? first : first.substring(0, stop);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
