package org.claimlint.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a case expects.
 *
 * @param at the passage to look at first, or null for any
 * @param with the other passages, or null for any
 * @param message words that the message must hold, or null for any
 * @param knownMiss whether it is honestly not found yet
 */
public record Expectation(
        Severity severity,
        String rule,
        @Nullable Place at,
        @Nullable List<Place> with,
        @Nullable String message,
        boolean knownMiss) {
    /**
     * A passage by the id of its report and words that stand in it; what is null is not looked at.
     *
     * @param occurrence which one, from 1, where the words stand several times in the text; 0 when they stand there once
     */
    public record Place(@Nullable String report, @Nullable String quote, int occurrence) {
        boolean matches(Passage passage, Map<String, Report> reports) {
            if (report != null && !report.equals(passage.report())) {
                return false;
            }
            if (quote == null) {
                return true;
            }
            Report said = reports.get(passage.report());
            Span span = passage.span();
            if (said != null && said.text() != null && span != null) {
                int start = offset(said.text(), quote, Math.max(1, occurrence));
                return start >= span.start() && start + quote.length() <= span.end();
            }
            String words = passage.quote() != null ? passage.quote() : String.valueOf(passage.value());
            return words.contains(quote);
        }

        /** What is wrong with the quote, or null: it must be in the text, and it must be clear where. */
        @Nullable
        String deviation(Map<String, Report> reports) {
            if (quote == null) {
                return null;
            }
            if (report != null && !reports.containsKey(report)) {
                return "no report has the id " + report + ".";
            }
            int found = 0;
            for (Report one : reports.values()) {
                if (report == null || report.equals(one.id())) {
                    if (one.text() == null) {
                        return null;
                    }
                    found += count(one.text(), quote);
                }
            }
            String where = report == null ? "the text" : report;
            if (found == 0 || found < occurrence) {
                return "\"" + quote + "\" does not stand " + (found == 0 ? "" : occurrence + " times ") + "in " + where
                        + ".";
            }
            return found > 1 && occurrence == 0
                    ? "\"" + quote + "\" stands " + found + " times in " + where + ". Say which one (occurrence: 2)."
                    : null;
        }

        private static int count(String text, String words) {
            int count = 0;
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                count++;
            }
            return count;
        }

        /** The offset of the n-th time that words stand in a text, from 1; -1 when they do not. */
        private static int offset(String text, String words, int n) {
            int at = text.indexOf(words);
            for (int i = 1; i < n && at >= 0; i++) {
                at = text.indexOf(words, at + 1);
            }
            return at;
        }

        @Override
        public String toString() {
            return (quote == null ? "" : " \"" + quote + "\"")
                    + (occurrence == 0 ? "" : " (" + occurrence + ")")
                    + (report == null ? "" : " in " + report);
        }
    }

    /** Every passage it names. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        if (at != null) {
            places.add(at);
        }
        if (with != null) {
            places.addAll(with);
        }
        return places;
    }

    /** @param reports the reports of the case, by id */
    boolean matches(Finding finding, Map<String, Report> reports) {
        if (finding.severity() != severity
                || !finding.rule().equals(rule)
                || at != null && !at.matches(finding.at(), reports)) {
            return false;
        }
        if (message != null
                && !finding.message().contains(message)
                && !finding.messageAr().contains(message)) {
            return false;
        }
        if (with == null) {
            return true;
        }
        if (with.size() != finding.with().size()) {
            return false;
        }
        for (int i = 0; i < with.size(); i++) {
            if (!with.get(i).matches(finding.with().get(i), reports)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(severity.name().toLowerCase(Locale.ROOT) + ": " + rule);
        if (at != null) {
            words.append(" at").append(at);
        }
        if (with != null) {
            with.forEach(place -> words.append(", with").append(place));
        }
        return words.append(message == null ? "" : ", saying \"" + message + "\"")
                .toString();
    }
}
