package org.claimlint.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.ClaimLint;
import org.claimlint.archive.Archive;
import org.claimlint.archive.Archive.Retelling;
import org.claimlint.io.OwnNamesReader;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.CheckResult;
import org.claimlint.output.JsonReporter;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.TerminalStyle;
import org.claimlint.output.TextReporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        description =
                "Checks every report of an archive against what was published before it, and tells what it finds on the way.",
        footer = "Exit code: 0 nothing to report, 1 findings, 2 something could not be checked.")
final class ArchiveAuditCommand implements Callable<Integer> {
    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Option(names = "--since", paramLabel = "DATE", description = "Only reports published on this day or later.")
    private @Nullable LocalDate since;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Only reports behind this one in the list: goes on where an earlier audit was stopped.")
    private @Nullable String after;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "text (default) or json: one object for each report.")
    private Format format = Format.TEXT;

    @Mixin
    private CheckOptions options = new CheckOptions();

    private final InputOptions input = new InputOptions();
    private final Surroundings surroundings;
    private final Output target;
    private int checked = 0;
    private int withFindings = 0;
    private boolean failed = false;

    ArchiveAuditCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(options, input, input.configuration(surroundings), surroundings.folder());
        settings.refuseToFailOnWhatIsHidden();
        OwnNames.use(OwnNamesReader.of(settings.configuration()));
        CheckRules rules = CheckRules.of(settings, target);
        Selection selection = rules.selection(settings);
        MessageLanguage language = settings.messageLanguage();
        try (Archive archive = place.in(settings.configuration(), surroundings).toRead();
                ProgressLine progress = new ProgressLine(surroundings, 0)) {
            ClaimLint lint = rules.ready();
            archive.forEachRetelling(since, after, one -> {
                CheckResult result = selection.apply(check(one, lint));
                result.problems().forEach(target::problem);
                checked++;
                progress.show(checked);
                if (!result.findings().isEmpty()) {
                    withFindings++;
                    failed |= settings.failOn().isMetBy(result.findings());
                    progress.close();
                    target.sayAll(written(result, language));
                }
            });
        }
        if (format == Format.TEXT) {
            target.say(checked + " reports looked at, " + withFindings + " with findings.");
        }
        return target.exitCode(failed);
    }

    private static CheckResult check(Retelling one, ClaimLint lint) {
        return lint.check(List.of(one.report()), one.earlier());
    }

    private String written(CheckResult result, MessageLanguage language) {
        StringWriter out = new StringWriter();
        try {
            if (format == Format.JSON) {
                new JsonReporter(language).write(result, out);
            } else {
                new TextReporter(language, TerminalStyle.PLAIN, false).writeFindings(result, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
