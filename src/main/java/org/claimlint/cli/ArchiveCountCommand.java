package org.claimlint.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.archive.Archive;
import org.claimlint.io.Configuration;
import org.claimlint.io.OwnNamesReader;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Question;
import org.claimlint.model.Tally;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.TallyJson;
import org.claimlint.output.TallyText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "count",
        description = "Adds up what the reports of an archive count, each event once, however many reports tell it.",
        footer = "Exit code: 0 counted, 2 the question or the archive cannot be read.")
final class ArchiveCountCommand implements Callable<Integer> {
    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "What happened: killing, airstrike, or its name in a text.")
    private @Nullable String event;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "What became of the counted: killed, wounded, displaced, ... (default: what the event does).")
    private @Nullable String measure;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Who or what is counted, with all kinds of it: person (default), civilian, vehicle, ...")
    private String unit = "person";

    @Option(names = "--place", paramLabel = "PLACE", description = "Where, with all that lies in it: a name or an id.")
    private @Nullable String where;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the events.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day of the events.")
    private @Nullable LocalDate to;

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--message-lang",
            paramLabel = "LANG",
            description = "en (default) or ar: what is written around the quotes.")
    private MessageLanguage language = MessageLanguage.EN;

    @Mixin
    private ArchiveCommand.Place place = new ArchiveCommand.Place();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ArchiveCountCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        // a place may be one of the user's own
        Configuration known = configuration.load(List.of(), surroundings);
        OwnNames.use(OwnNamesReader.of(known));
        Question question = question();
        try (Archive archive = place.in(known, surroundings).toRead()) {
            Tally tally = archive.count(question);
            target.write(null, out -> {
                if (format == Format.JSON) {
                    TallyJson.write(tally, out);
                } else {
                    new TallyText(language).write(tally, out);
                }
            });
        }
        return target.exitCode(false);
    }

    private Question question() {
        if (event == null && measure == null) {
            throw new UsageException("nothing to count. Maybe --event killing, or --measure killed.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException(
                    "--to (" + to + ") must not be before --from (" + from + "). Maybe the two are swapped.");
        }
        return new Question(
                event == null ? null : AskedNames.event(event),
                measure == null ? null : AskedNames.measure(measure),
                AskedNames.unit(unit),
                where == null ? null : AskedNames.place(where),
                from,
                to);
    }
}
