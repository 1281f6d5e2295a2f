package org.claimlint.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Which reports are versions of one text: those with one name, and those that share nearly all their sentences. */
final class Versions {
    /** More than four of five sentences. */
    private static final double SHARED = 0.8;

    private final List<ReportClaims> reports;
    private final Map<Integer, Set<String>> sentences = new HashMap<>();
    /** What is known of the report that was asked for last, by the other: reports are gone through in order, and pairs are many. */
    private final Map<Integer, Boolean> known = new HashMap<>();

    private int last = -1;

    Versions(List<ReportClaims> reports) {
        this.reports = reports;
    }

    /** Whether the reports at these two places are versions of one text. */
    boolean areOfOneText(int one, int two) {
        Report first = reports.get(one).report();
        Report second = reports.get(two).report();
        if (first.name().equals(second.name())) {
            return true;
        }
        if (first.text() == null || second.text() == null) {
            return false;
        }
        if (two != last) {
            known.clear();
            last = two;
        }
        return known.computeIfAbsent(one, other -> share(sentences(other), sentences(two)));
    }

    /** Whether each of the two has more than {@link #SHARED} of its sentences from the other. */
    private static boolean share(Set<String> one, Set<String> two) {
        double most = Math.max(one.size(), two.size());
        if (Math.min(one.size(), two.size()) <= SHARED * most) {
            return false;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        return common.size() > SHARED * most;
    }

    Set<String> sentences(int report) {
        return sentences.computeIfAbsent(
                report, place -> sentences(reports.get(place).report()));
    }

    private static Set<String> sentences(Report report) {
        Set<String> found = new HashSet<>();
        Tokens tokens = Tokens.of(report.text() == null ? "" : report.text());
        for (Layout.Stretch sentence : Layout.of(tokens).sentences()) {
            StringBuilder words = new StringBuilder();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (!tokens.get(i).isMark()) {
                    words.append(tokens.get(i).form()).append(' ');
                }
            }
            if (!words.isEmpty()) {
                found.add(words.toString());
            }
        }
        return found;
    }
}
