package org.claimlint.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.Attempt;
import org.claimlint.ClaimLint;
import org.claimlint.InOrder;
import org.claimlint.archive.Archive;
import org.claimlint.archive.NewReport;
import org.claimlint.io.ReportText;
import org.claimlint.model.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "add",
        description =
                "Adds published reports. One that is there already is left as it is, one that changed is replaced.",
        footer = "Exit code: 0 everything is in the archive, 2 something is not.")
final class ArchiveAddCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Option(
            names = {"-v", "--verbose"},
            description = "Name each report as soon as it is safe on the disk.")
    private boolean verbose;

    private final Surroundings surroundings;
    private final Output target;

    ArchiveAddCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() throws IOException {
        List<InputFiles.Input> inputs = input.find(surroundings, target);
        if (inputs.isEmpty()) {
            return target.exitCode(false);
        }
        DateOrder order = input.dateOrder(surroundings);
        try (Archive archive = place.in(input.configuration(surroundings), surroundings)
                        .toAdd();
                ProgressLine progress = new ProgressLine(surroundings, areTexts(inputs) ? inputs.size() : 0)) {
            Additions additions = new Additions(archive, verbose, target, progress);
            try (InOrder<Attempt<NewReport>> reading =
                    new InOrder<>(attempt -> attempt.give(additions::add, target::problem))) {
                input.readEach(
                        inputs,
                        text -> {
                            if (additions.isNew(text.report())) {
                                String hash = NewReport.hash(text.report(), String.valueOf(order));
                                if (archive.holds(text.report().name(), hash)) {
                                    additions.unchanged(text.report().name());
                                } else {
                                    reading.submit(() -> read(text, order, hash));
                                }
                            }
                        },
                        claims -> {
                            if (additions.isNew(claims.report())) {
                                reading.submit(() -> Attempt.done(NewReport.of(claims)));
                            }
                        },
                        surroundings,
                        target);
                reading.finish();
            }
            additions.save();
            progress.close();
            target.say(additions.summary());
        }
        return target.exitCode(false);
    }

    /** Then each is one report. */
    private static boolean areTexts(List<InputFiles.Input> inputs) {
        return inputs.stream().allMatch(one -> InputKind.ofName(one.name()) == InputKind.TEXT);
    }

    private static Attempt<NewReport> read(ReportText text, @Nullable DateOrder order, String hash) {
        return Attempt.at(
                text.report().file(), () -> new NewReport(ClaimLint.read(text.report(), text.body(), order), hash));
    }
}
