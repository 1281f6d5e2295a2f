package org.claimlint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Severity;
import org.claimlint.output.MessageLanguage;
import org.claimlint.rules.InvalidRuleException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a function of its arguments and surroundings: every failure ends here, in one line. */
final class CommandLineProgram {
    private static final String NAME = "claimlint: ";
    /** Commands that speak about all others. */
    private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

    private final Output target;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    private List<String> arguments = List.of();

    CommandLineProgram(Surroundings surroundings) {
        target = new Output(surroundings);
        commands.put("check", () -> new CheckCommand(this, surroundings, target));
        commands.put("claims", () -> new ClaimsCommand(surroundings, target));
        commands.put("mentions", () -> new MentionsCommand(surroundings, target));
        commands.put("rules", () -> new RulesCommand(surroundings, target));
        commands.put("explain", () -> new ExplainCommand(surroundings, target));
        commands.put("test", () -> new TestCommand(surroundings, target));
        commands.put("archive", () -> ArchiveCommand.withItsCommands(surroundings, target));
        commands.put("schema", () -> new SchemaCommand(target));
        commands.put("init", () -> new InitCommand(surroundings, target));
        commands.put("baseline", () -> BaselineCommand.of(surroundings, target));
        commands.put("config", () -> ConfigCommand.of(surroundings, target));
        commands.put("completion", () -> new CompletionCommand(target));
        commands.put("man", () -> new ManCommand(target));
    }

    /**
     * Runs one command.
     *
     * @return 0 when there is nothing to report, 1 for findings, 2 for any problem
     */
    int run(String... args) {
        arguments = List.of(args);
        try {
            return execute(args);
        } catch (Throwable e) {
            return internalError(e);
        } finally {
            OwnNames.use(OwnNames.NONE);
        }
    }

    /** What was given to {@link #run}. */
    List<String> arguments() {
        return arguments;
    }

    private int execute(String... args) {
        StringWriter help = new StringWriter();
        CommandLine program = program(args)
                .setOut(new PrintWriter(help))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(new Handler())
                .setExecutionExceptionHandler(new Handler())
                .registerConverter(Format.class, new OneOf<>(Format.class))
                .registerConverter(FormatOptions.Wanted.class, new FormatOptions.Converter())
                .registerConverter(FailOn.class, new OneOf<>(FailOn.class))
                .registerConverter(Severity.class, new OneOf<>(Severity.class))
                .registerConverter(MessageLanguage.class, new OneOf<>(MessageLanguage.class))
                .registerConverter(LocalDate.class, new Day());
        int exitCode = program.execute(args);
        if (!help.toString().isEmpty()) {
            target.write(null, out -> out.write(help.toString()));
        }
        return target.exitCode(false) == Output.PROBLEM ? Output.PROBLEM : exitCode;
    }

    /** Only the command that is called is built, for each costs a few milliseconds; all of them where help may be needed. */
    private CommandLine program(String... args) {
        Supplier<Object> called = args.length == 0 || ABOUT_ALL.contains(args[0]) ? null : commands.get(args[0]);
        if (called == null) {
            CommandLine program = new CommandLine(new ClaimLintCommand());
            commands.forEach((name, command) -> program.addSubcommand(name, command.get()));
            return program;
        }
        Object command = called.get();
        if (command instanceof CheckCommand check) {
            // To read the arguments takes about as long.
            check.loadRules();
        }
        return new CommandLine(new ClaimLintCommand()).addSubcommand(args[0], command);
    }

    private int failure(Exception e) {
        if (e instanceof UsageException) {
            return usageError(String.valueOf(e.getMessage()));
        }
        if (e instanceof InvalidInputException || e instanceof InvalidRuleException) {
            String.valueOf(e.getMessage()).lines().forEach(target::problem);
            return Output.PROBLEM;
        }
        return internalError(e);
    }

    private int usageError(String what) {
        target.problem(NAME + what);
        return Output.PROBLEM;
    }

    private int internalError(Throwable e) {
        return usageError("internal error: " + e + " (please report)");
    }

    private String wrongArgument(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(e.getMessage());
        }
        String argument = unmatched.getUnmatched().get(0);
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (argument.startsWith("-")) {
            int value = argument.indexOf('=');
            String option = value < 0 ? argument : argument.substring(0, value);
            return "there is no option " + option + "."
                    + Nearest.maybe(option, command.optionsMap().keySet());
        }
        Set<String> known = command.parent() == null
                ? commands.keySet()
                : command.subcommands().keySet();
        return !known.isEmpty()
                ? "there is no command " + argument + "." + Nearest.maybe(argument, known)
                : command.name() + " takes no further argument (" + argument + ").";
    }

    // Classes and no lambdas: of interfaces as old as those of picocli, Java keeps no lambda in its archive of classes,
    // and
    // then neither the interface nor the thirty classes of picocli that implement it.
    private final class Handler implements IParameterExceptionHandler, IExecutionExceptionHandler {
        @Override
        public int handleParseException(ParameterException e, String[] given) {
            return usageError(wrongArgument(e));
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
            return failure(e);
        }
    }

    private record OneOf<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
        @Override
        public E convert(String word) {
            StringJoiner words = new StringJoiner(", ");
            for (E constant : type.getEnumConstants()) {
                String name = constant.name().toLowerCase(Locale.ROOT);
                if (name.equals(word)) {
                    return constant;
                }
                words.add(name);
            }
            throw new TypeConversionException("must be one of " + words + " (" + word + ").");
        }
    }

    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeException e) {
                throw new TypeConversionException("must be a day like 2018-06-07 (" + word + ").");
            }
        }
    }
}
