package org.claimlint.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.archive.Archive;
import org.claimlint.archive.Archive.Outcome;
import org.claimlint.archive.NewReport;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;

/** Gathers the reports of one run into small groups, adds each group at once, and tells of it when it is safe. */
final class Additions {
    /** To make sure of what was written costs some milliseconds however much it is. */
    private static final int GROUP = 100;

    private final Archive archive;
    private final boolean verbose;
    private final Output target;
    private final ProgressLine progress;
    private final List<NewReport> group = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    /** The file of each report of this run, by its name. */
    private final Map<String, String> files = new HashMap<>();

    Additions(Archive archive, boolean verbose, Output target, ProgressLine progress) {
        this.archive = archive;
        this.verbose = verbose;
        this.target = target;
        this.progress = progress;
    }

    /** Whether no other report of this run has its name; else this is told. */
    boolean isNew(Report report) {
        String first = files.putIfAbsent(report.name(), report.file());
        if (first != null) {
            target.problem(new InvalidInputException(
                    report.file(),
                    0,
                    "has the id of a report in " + first + " (" + report.name() + "). Maybe give it one of its own."));
        }
        return first == null;
    }

    void unchanged(String name) {
        tell(Outcome.UNCHANGED, name);
    }

    void add(NewReport report) {
        group.add(report);
        if (group.size() == GROUP) {
            save();
        }
    }

    /** Adds what is left. */
    void save() {
        List<Outcome> outcomes = archive.add(group);
        for (int i = 0; i < group.size(); i++) {
            tell(outcomes.get(i), group.get(i).claims().report().name());
        }
        group.clear();
    }

    private void tell(Outcome outcome, String name) {
        counts.merge(outcome, 1, Integer::sum);
        if (verbose) {
            target.say(outcome.name().toLowerCase(Locale.ROOT) + " " + name);
        }
        progress.show(counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    String summary() {
        return counts.getOrDefault(Outcome.ADDED, 0) + " added, " + counts.getOrDefault(Outcome.REPLACED, 0)
                + " replaced, " + counts.getOrDefault(Outcome.UNCHANGED, 0) + " there already.";
    }
}
