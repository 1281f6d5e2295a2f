package org.claimlint.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Silenced;
import org.claimlint.model.Span;
import org.claimlint.model.Suppression;

/** Takes out what a person says is no contradiction. Whether a suppression is still of use is for the rules to decide. */
public final class Suppressions {
    private final Map<String, ReportClaims> reports = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    /**
     * What is left.
     *
     * @param kept the findings of which nobody says anything, in their order
     * @param silenced how many there were of the others
     * @param facts the suppressions, and for each that hides something, that it does
     */
    public record Applied(List<Finding> kept, int silenced, List<Object> facts) {}

    private Suppressions(List<ReportClaims> spoken) {
        spoken.forEach(one -> reports.put(one.report().id(), one));
    }

    /**
     * Applies the suppressions of some reports.
     *
     * @param spoken the reports that have any
     */
    public static Applied apply(List<Finding> findings, List<ReportClaims> spoken) {
        Suppressions suppressions = new Suppressions(spoken);
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (spoken.isEmpty() || !suppressions.silence(finding)) {
                kept.add(finding);
            }
        }
        List<Object> facts = new ArrayList<>();
        spoken.forEach(one -> facts.addAll(one.suppressions()));
        suppressions.used.forEach(id -> facts.add(new Silenced(id)));
        return new Applied(kept, findings.size() - kept.size(), facts);
    }

    /** Whether a suppression hides the finding; every one that does is of use. */
    private boolean silence(Finding finding) {
        boolean silenced = false;
        for (Passage passage :
                Stream.concat(Stream.of(finding.at()), finding.with().stream()).toList()) {
            ReportClaims report = reports.get(passage.report());
            if (report == null) {
                continue;
            }
            for (Suppression suppression : report.suppressions()) {
                if (isAbout(suppression, finding.rule())
                        && isAbout(suppression, passage, report.report().text() != null)) {
                    used.add(suppression.id());
                    silenced = true;
                }
            }
        }
        return silenced;
    }

    private static boolean isAbout(Suppression suppression, String rule) {
        return rule.equals(suppression.rule())
                || suppression.rule().equals(suppression.family()) && rule.startsWith(suppression.family() + "/");
    }

    /** Whether they share words of the text; where the text is not known, whether one quotes the other. */
    private static boolean isAbout(Suppression suppression, Passage passage, boolean textIsKnown) {
        Span span = passage.span();
        if (textIsKnown && span != null) {
            return suppression.passages().stream()
                    .anyMatch(other -> other.start() < span.end() && span.start() < other.end());
        }
        if (suppression.quote() == null) {
            return true;
        }
        String quote = Fingerprint.normalized(suppression.quote());
        String words = Fingerprint.normalized(passage.words());
        return !words.isEmpty() && (words.contains(quote) || quote.contains(words));
    }
}
