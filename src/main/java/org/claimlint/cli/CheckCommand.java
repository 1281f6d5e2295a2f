package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.ClaimLint;
import org.claimlint.archive.Archive;
import org.claimlint.io.Baseline;
import org.claimlint.io.Configuration;
import org.claimlint.model.CheckResult;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.FactsWriter;
import org.claimlint.output.GithubSummary;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Checks reports alone and against each other.",
        footer = "Exit code: 0 nothing to report, 1 findings, 2 something could not be checked.")
final class CheckCommand implements Callable<Integer> {
    private static final String WATCH = "--watch";
    /** The environment variable in which GitHub names the file of a job's summary. */
    private static final String GITHUB_SUMMARY = "GITHUB_STEP_SUMMARY";

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Mixin
    private CheckOptions options = new CheckOptions();

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description = "Check also against what was published before: see claimlint archive.")
    private @Nullable String archive;

    @Option(
            names = "--diff",
            paramLabel = "REF",
            description =
                    "Check all, and show only what touches lines changed since this commit or branch of git: --diff main.")
    private @Nullable String diff;

    @Option(
            names = "--translation",
            description =
                    "The second of two reports is a translation of the first: only the rules on translations compare them.")
    private boolean translation;

    @Option(names = "--facts", description = "Print the facts that rules see, as JSON lines, instead of checking.")
    private boolean facts;

    @Option(names = "--explain", description = "Say why each severity is what it is, and what was taken for one event.")
    private boolean explain;

    @Option(names = WATCH, description = "Check again whenever something that is read changes, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--exit-zero", description = "Exit with 0 even when there are findings.")
    private boolean exitZero;

    private final CommandLineProgram program;
    private final Surroundings surroundings;
    private final Output target;
    private @Nullable Ahead<RuleBase> shipped;

    /** @param program what runs this command */
    CheckCommand(CommandLineProgram program, Surroundings surroundings, Output target) {
        this.program = program;
        this.surroundings = surroundings;
        this.target = target;
    }

    /** Begins to load the shipped rules before it is known what is to be checked. */
    void loadRules() {
        shipped = CheckRules.shipped();
    }

    @Override
    public Integer call() throws IOException {
        return watch ? watch() : check();
    }

    /** Each check is a run of its own, so that it sees what changed in the configuration and the rules as well. */
    private int watch() throws IOException {
        List<String> named = input.named();
        if (named.isEmpty() || named.contains("-")) {
            throw new UsageException("--watch needs files or folders, and no standard input. Maybe name a folder.");
        }
        Settings settings = new Settings(options, input, input.configuration(surroundings), surroundings.folder());
        List<Path> read = new ArrayList<>();
        named.forEach(file -> read.add(surroundings.folder().resolve(file)));
        read.add(settings.configuration().folder().resolve(Configuration.FILE_NAME));
        for (String key : List.of(
                Configuration.BASELINE,
                Configuration.RULES,
                Configuration.PLACES,
                Configuration.ACTORS,
                Configuration.EVENTS)) {
            Path file = settings.path(key);
            if (file != null) {
                read.add(file);
            }
        }
        if (archive != null) {
            read.add(surroundings.folder().resolve(archive));
        }
        List<String> once = new ArrayList<>(program.arguments());
        once.removeIf(argument -> argument.equals(WATCH));
        Surroundings lasting = Watch.lasting(surroundings);
        return new Watch(
                        lasting,
                        () -> FileStamps.of(read),
                        () -> new CommandLineProgram(lasting).run(once.toArray(String[]::new)))
                .run();
    }

    private int check() throws IOException {
        if (archive != null && (translation || facts)) {
            throw new UsageException("--archive goes with neither --translation nor --facts. Maybe leave it out.");
        }
        List<FormatOptions.Wanted> destinations = formats.destinations(surroundings);
        Settings settings = new Settings(options, input, input.configuration(surroundings), surroundings.folder());
        settings.refuseToFailOnWhatIsHidden();
        CheckRules rules = CheckRules.of(settings, target, shipped == null ? CheckRules.shipped() : shipped);
        Selection selection = rules.selection(settings);
        Baseline baseline = baseline(settings);
        Ahead<Archive> earlier = archive(settings);
        ChangedLines changed = diff == null ? null : ChangedLines.since(diff, surroundings.folder());
        List<InputFiles.Input> inputs = input.find(surroundings, target, settings.path(Configuration.BASELINE));
        target.refuseToOverwrite(formats.output(), inputs);
        destinations.forEach(one -> target.refuseToOverwrite(one.file(), inputs));
        List<ReportClaims> reports = input.readClaims(inputs, surroundings, target);
        if (translation) {
            requirePair(reports);
            reports = ClaimLint.asTranslation(reports.get(0), reports.get(1));
        }
        if (facts) {
            List<Object> found = ClaimLint.facts(reports);
            target.write(formats.output(), out -> new FactsWriter().write(found, out));
            return target.exitCode(false);
        }
        ClaimLint lint = rules.ready();
        CheckResult all = lint.check(reports, published(earlier, reports));
        CheckResult selected = selection.apply(all);
        CheckResult unknown = baseline == null ? selected : new Accepted(baseline, all).apply(selected);
        CheckResult result = Gravest.of(changed == null ? unknown : changed.apply(unknown));
        result.problems().forEach(target::problem);
        Gravest.linesOf(result).forEach(target::notice);
        tell(result.withProblems(target.problems()), destinations, settings, rules);
        return target.exitCode(!exitZero && settings.failOn().isMetBy(result.findings()));
    }

    private static @Nullable Baseline baseline(Settings settings) {
        Path path = settings.path(Configuration.BASELINE);
        return path == null
                ? null
                : Baseline.read(settings.all(Configuration.BASELINE).get(0).word(), path);
    }

    /** The archive that the command line names, else the configuration; neither a translation nor a list of facts asks one. */
    private @Nullable Ahead<Archive> archive(Settings settings) {
        if (archive == null && (translation || facts)) {
            return null;
        }
        ArchivePlace place = ArchivePlace.of(archive, settings.configuration(), surroundings);
        return place == null ? null : Ahead.of(place::toRead);
    }

    /** What the archive has of the same events. */
    private static List<ReportClaims> published(@Nullable Ahead<Archive> earlier, List<ReportClaims> reports) {
        if (earlier == null) {
            return List.of();
        }
        try (Archive archive = earlier.get()) {
            return archive.linkedWith(reports);
        }
    }

    private static void requirePair(List<ReportClaims> reports) {
        if (reports.size() != 2) {
            throw new UsageException("--translation takes two reports, the original first (" + reports.size()
                    + "). Maybe check the others in a run of their own.");
        }
    }

    private void tell(
            CheckResult result, List<FormatOptions.Wanted> destinations, Settings settings, CheckRules rules) {
        Reporters reporters = new Reporters(settings, rules::catalog, formats.terminal(surroundings), explain);
        for (FormatOptions.Wanted destination : destinations) {
            target.write(destination.file(), out -> reporters.of(destination).write(result, out));
        }
        String summary = surroundings.environment().getOrDefault(GITHUB_SUMMARY, "");
        if (!summary.isEmpty() && destinations.stream().anyMatch(one -> one.format() == ReportFormat.GITHUB)) {
            target.append(Path.of(summary), out -> new GithubSummary(settings.messageLanguage()).write(result, out));
        }
    }
}
