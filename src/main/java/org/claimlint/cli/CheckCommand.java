package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.ClaimLint;
import org.claimlint.io.ClaimsReader;
import org.claimlint.model.CheckResult;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Severity;
import org.claimlint.output.FactsWriter;
import org.claimlint.output.JsonReporter;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Reporter;
import org.claimlint.output.TextReporter;
import org.claimlint.rules.InvalidRuleException;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Checks reports alone and against each other.",
        footer = "Exit code: 0 nothing to report, 1 findings, 2 something could not be checked.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "Claims files, folders of them (*.json, *.jsonl), or - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: error (default), warning, note or never.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--min-level",
            paramLabel = "SEVERITY",
            description = "Show findings from this severity on: error, warning or note (default).")
    private Severity minLevel = Severity.NOTE;

    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules: ids, families or tag:x, separated by commas.")
    private List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "RULE", split = ",", description = "All rules but these.")
    private List<String> ignore = List.of();

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Option(names = "--facts", description = "Print the facts that rules see, as JSON lines, instead of checking.")
    private boolean facts;

    @Option(names = "--explain", description = "Say why each severity is what it is, and what was taken for one event.")
    private boolean explain;

    @Option(
            names = "--message-lang",
            paramLabel = "LANG",
            description = "auto (default: the language of the report in text, English in JSON), en or ar.")
    private MessageLanguage messageLanguage = MessageLanguage.AUTO;

    @Option(names = "--exit-zero", description = "Exit with 0 even when there are findings.")
    private boolean exitZero;

    @Option(names = "--no-color", description = "No colours, even on a terminal.")
    private boolean noColor;

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "The name of what comes from standard input.")
    private String stdinName = "-";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The publication date, where there is one report: 2018-06-07.")
    private @Nullable LocalDate published;

    private final Surroundings surroundings;
    private final Output target;

    CheckCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() throws IOException {
        RuleBase rules = rules();
        if (failOn.isBelow(minLevel)) {
            throw new UsageException("--fail-on lies below --min-level (" + minLevel.id()
                    + "), so what it waits for is not shown. Maybe lower --min-level.");
        }
        Selection selection = new Selection(minLevel, select, ignore, rules::catalog);
        List<ReportClaims> reports = read();
        if (published != null && reports.size() > 1) {
            throw new UsageException("--published dates one report only (" + reports.size()
                    + "). Maybe give each its own date in its file.");
        }
        if (facts) {
            List<Object> found = ClaimLint.facts(reports);
            target.write(output, out -> new FactsWriter().write(found, out));
            return target.exitCode(false);
        }
        CheckResult result = selection.apply(new ClaimLint(rules).check(reports));
        result.problems().forEach(target::problem);
        target.write(output, out -> reporter().write(result, out));
        return target.exitCode(!exitZero && failOn.isMetBy(result.findings()));
    }

    /** Rules that cannot be used are told of, and do not keep the others from being used. */
    private RuleBase rules() {
        try {
            return rulesOption.load(surroundings);
        } catch (InvalidRuleException e) {
            e.problems().forEach(target::problem);
            return RuleBase.shipped();
        }
    }

    private List<ReportClaims> read() throws IOException {
        List<ReportClaims> reports = new ArrayList<>();
        ClaimsReader reader = new ClaimsReader(reports::add, target::problem).publishedOn(published);
        List<InputFiles.Input> inputs = inputs();
        refuseToOverwrite(inputs);
        for (InputFiles.Input input : inputs) {
            Path path = input.path();
            if (path == null) {
                reader.read(stdinName, stdinName, surroundings.folder(), surroundings.in());
                continue;
            }
            try (InputStream in = Files.newInputStream(path)) {
                reader.read(input.name(), input.id(), parent(path), in);
            } catch (IOException e) {
                target.problem(InputFiles.unreadable(input.name(), e));
            }
        }
        return reports;
    }

    private List<InputFiles.Input> inputs() throws IOException {
        if (!files.isEmpty()) {
            return InputFiles.find(files, surroundings.folder(), target::problem);
        }
        if (!surroundings.hasInput()) {
            throw new UsageException("nothing to check. Maybe name a file, a folder, or - for standard input.");
        }
        return InputFiles.find(List.of("-"), surroundings.folder(), target::problem);
    }

    private void refuseToOverwrite(List<InputFiles.Input> inputs) {
        if (output == null) {
            return;
        }
        Path written = InputFiles.real(surroundings.folder().resolve(output));
        for (InputFiles.Input input : inputs) {
            Path path = input.path();
            // A device may well be both read and written.
            if (path != null
                    && Files.isRegularFile(path)
                    && InputFiles.real(path).equals(written)) {
                throw new UsageException(
                        "the output would overwrite a file to check (" + output + "). Maybe give -o another name.");
            }
        }
    }

    private Reporter reporter() {
        return switch (format) {
            case JSON -> new JsonReporter(messageLanguage);
            case TEXT ->
                new TextReporter(messageLanguage, output == null && !noColor && surroundings.showsColour(), explain);
        };
    }

    private Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? surroundings.folder() : parent;
    }
}
