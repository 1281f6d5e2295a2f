package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.model.ReportClaims;

/**
 * Reports without what tells them twice by right: of versions of one text only the latest, of a text and its translation only the original.
 * Texts are compared that share one of their rarest sentences, for versions share nearly all.
 */
public final class LatestVersions {
    /** So much of a text may be another's without the two being versions: one of the sentences beyond is shared by versions. */
    private static final double OWN = 0.2;

    private LatestVersions() {}

    /** In the order of publication. */
    public static List<ReportClaims> of(List<ReportClaims> reports) {
        List<ReportClaims> inOrder = reports.stream()
                .sorted(Comparator.comparing(
                                (ReportClaims one) -> one.report().published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.report().file()))
                .toList();
        Set<String> names = new HashSet<>();
        inOrder.forEach(one -> names.add(one.report().name()));
        Versions versions = new Versions(inOrder);
        List<Set<String>> sentences = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            sentences.add(inOrder.get(i).report().text() == null ? Set.of() : versions.sentences(i));
            sentences.get(i).forEach(sentence -> counts.merge(sentence, 1, Integer::sum));
        }
        Set<Integer> left = new HashSet<>();
        Map<String, List<Integer>> later = new HashMap<>();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            String original = inOrder.get(i).report().translationOf();
            if (original != null && names.contains(original)) {
                left.add(i);
                continue;
            }
            Set<Integer> met = new TreeSet<>();
            for (String sentence : rarest(sentences.get(i), counts)) {
                List<Integer> known = later.computeIfAbsent(sentence, any -> new ArrayList<>());
                met.addAll(known);
                known.add(i);
            }
            int report = i;
            if (met.stream().anyMatch(other -> versions.areOfOneText(report, other))) {
                left.add(i);
            }
        }
        List<ReportClaims> kept = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (!left.contains(i)) {
                kept.add(inOrder.get(i));
            }
        }
        return kept;
    }

    private static List<String> rarest(Set<String> sentences, Map<String, Integer> counts) {
        return sentences.stream()
                .sorted(Comparator.comparing((String sentence) -> counts.getOrDefault(sentence, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit((long) (OWN * sentences.size()) + 1)
                .toList();
    }
}
