package org.claimlint.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimlint.io.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, written from what the commands say of themselves: picocli's own generator needs Asciidoctor. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec program) {
        ManPage man = new ManPage();
        man.write(program);
        return man.page.toString();
    }

    private void write(CommandSpec program) {
        String name = program.name();
        macro(".TH CLAIMLINT 1 \"\" \"" + name + " " + ClaimLintCommand.Version.number() + "\" \"User Commands\"");
        section("NAME");
        text(name + " - finds where reports contradict themselves and each other");
        section("SYNOPSIS");
        macro(".B " + name);
        text("COMMAND [OPTION]... [FILE]...");
        section("DESCRIPTION");
        text(program.usageMessage().description());
        section("COMMANDS");
        commands(program, name);
        section("EXIT STATUS");
        item("0", "nothing at or above --fail-on");
        item("1", "findings");
        item("2", "a mistake in the call, in the configuration or in a rule, or something that could not be read");
        section("ENVIRONMENT");
        item("NO_COLOR", "no colours, even on a terminal");
        item("FORCE_HYPERLINK", "1: names of files are links on any terminal; 0: on none");
        item("GITHUB_STEP_SUMMARY", "the file that --format github adds a summary to");
        item("CLAIMLINT_JAVA_OPTS", "more options for Java");
        item("CLAIMLINT_ARCHIVE", "off: no archive of classes, which makes the start faster, is kept");
        section("FILES");
        item(Configuration.FILE_NAME, "the configuration, looked for upwards from the files that are checked");
    }

    private void commands(CommandSpec command, String path) {
        Map<String, CommandLine> subcommands = new TreeMap<>(command.subcommands());
        subcommands.forEach((name, one) -> {
            CommandSpec subcommand = one.getCommandSpec();
            String whole = path + " " + name;
            macro(".SS \"" + escaped(whole + arguments(subcommand)) + "\"");
            text(subcommand.usageMessage().description());
            subcommand.positionalParameters().forEach(this::argument);
            subcommand.options().forEach(this::option);
            commands(subcommand, whole);
        });
    }

    private static String arguments(CommandSpec command) {
        StringBuilder arguments = new StringBuilder();
        for (PositionalParamSpec argument : command.positionalParameters()) {
            boolean several = argument.isMultiValue();
            String word = argument.paramLabel() + (several ? "..." : "");
            arguments.append(argument.required() ? " " + word : " [" + word + "]");
        }
        return (command.options().isEmpty() ? "" : " [OPTION]...") + arguments;
    }

    private void argument(PositionalParamSpec argument) {
        item(argument.paramLabel(), argument.description());
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        item(String.join(", ", List.of(option.names())) + value, option.description());
    }

    private void section(String name) {
        macro(".SH \"" + name + "\"");
    }

    private void item(String word, String... description) {
        macro(".TP");
        macro("\\fB" + escaped(word) + "\\fR");
        text(description);
    }

    private void text(String... paragraphs) {
        for (String paragraph : paragraphs) {
            String escaped = escaped(paragraph);
            // A line that begins with one of these would be a command.
            boolean command = escaped.startsWith(".") || escaped.startsWith("'");
            macro((command ? "\\&" : "") + escaped);
        }
    }

    private void macro(String line) {
        page.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
