package org.claimlint.cases;

import java.util.List;
import java.util.Locale;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Severity;
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
    /** A passage by the id of its report and words that stand in it; what is null is not looked at. */
    public record Place(@Nullable String report, @Nullable String quote) {
        boolean matches(Passage passage) {
            String words = passage.quote() != null ? passage.quote() : String.valueOf(passage.value());
            return (report == null || report.equals(passage.report())) && (quote == null || words.contains(quote));
        }

        @Override
        public String toString() {
            return (quote == null ? "" : " \"" + quote + "\"") + (report == null ? "" : " in " + report);
        }
    }

    boolean matches(Finding finding) {
        if (finding.severity() != severity || !finding.rule().equals(rule) || at != null && !at.matches(finding.at())) {
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
            if (!with.get(i).matches(finding.with().get(i))) {
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
