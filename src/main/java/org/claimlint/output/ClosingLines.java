package org.claimlint.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Coverage;
import org.claimlint.model.Severity;

/** What closes a run for people: how much was found and read, and what is not shown. */
public final class ClosingLines {
    private ClosingLines() {}

    /** One line, or two where something is not shown. */
    public static List<String> of(CheckResult result, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(counts(result, words));
        String hidden = hidden(result.hidden(), words);
        if (!hidden.isEmpty()) {
            lines.add(words.fill("hidden", "what", hidden));
        }
        return lines;
    }

    private static String counts(CheckResult result, Words words) {
        Summary summary = Summary.of(result);
        String reports = words.count("report", result.reports().size());
        String claims = words.count("claim", summary.claims());
        String coverage = coverage(result, words);
        if (result.findings().isEmpty()) {
            String clean = words.fill("clean", "reports", reports, "claims", claims);
            return coverage.isEmpty() ? clean : words.fill("clean.read", "clean", clean, "coverage", coverage);
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            int count = summary.count(severity);
            if (count > 0) {
                counts.add(words.fill("count." + severity.id(), "n", Integer.toString(count)));
            }
        }
        String found = String.join(words.get("comma") + " ", counts);
        String causes = words.count("cause", summary.causes());
        String counted = words.fill("summary", "found", found, "reports", reports, "claims", claims, "causes", causes);
        return coverage.isEmpty() ? counted : words.fill("summary.read", "summary", counted, "coverage", coverage);
    }

    /** What there is and is not shown; empty where all is. */
    private static String hidden(CheckResult.Hidden hidden, Words words) {
        List<String> counts = new ArrayList<>();
        addHidden("suppressed", hidden.suppressed(), words, counts);
        addHidden("accepted", hidden.accepted(), words, counts);
        addHidden("stale", hidden.stale(), words, counts);
        addHidden("unchanged", hidden.unchanged(), words, counts);
        addHidden("beyond", hidden.beyond(), words, counts);
        return String.join(words.get("comma") + " ", counts);
    }

    private static void addHidden(String kind, int count, Words words, List<String> counts) {
        if (count > 0) {
            counts.add(words.fill("hidden." + kind, "n", Integer.toString(count)));
        }
    }

    /** How much was read of the texts, as far as there is anything to read; empty where only claims are known. */
    private static String coverage(CheckResult result, Words words) {
        List<String> counts = new ArrayList<>();
        addCoverage("date", result, Coverage::dates, words, counts);
        addCoverage("duration", result, Coverage::durations, words, counts);
        addCoverage("number", result, Coverage::numbers, words, counts);
        return String.join(words.get("comma") + " ", counts);
    }

    private static void addCoverage(
            String kind,
            CheckResult result,
            Function<Coverage, Coverage.Count> part,
            Words words,
            List<String> counts) {
        int seen = 0;
        int read = 0;
        for (CheckResult.Checked checked : result.reports()) {
            if (checked.coverage() != null) {
                Coverage.Count count = part.apply(checked.coverage());
                seen += count.seen();
                read += count.read();
            }
        }
        if (seen > 0) {
            String noun = words.count("read." + kind, seen);
            counts.add(
                    words.fill("read", "read", Integer.toString(read), "seen", Integer.toString(seen), "noun", noun));
        }
    }
}
