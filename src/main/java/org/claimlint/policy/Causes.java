package org.claimlint.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.rules.Slot;
import org.jspecify.annotations.Nullable;

/** Finds which findings one slip explains: a wrong year may break three rules, and people want to see it once. */
final class Causes {
    private Causes() {}

    /** A slot that a person may have got wrong. */
    private record Slip(String subject, Slot slot) {
        // Written out: made by the compiler they cost a short run some milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slip that && slot == that.slot && subject.equals(that.subject);
        }

        @Override
        public int hashCode() {
            return 31 * subject.hashCode() + slot.ordinal();
        }
    }

    /**
     * The cause of each finding, named after the fingerprint of the first finding it explains. Slips that explain most are taken first, each
     * finding goes to the first that explains it (the greedy cover of Chvatal, "A Greedy Heuristic for the Set-Covering Problem", 1979, without recounting).
     */
    static List<String> of(List<Draft> drafts, List<String> fingerprints) {
        List<List<Integer>> byReach = new ArrayList<>(explained(drafts).values());
        byReach.sort(Comparator.comparingInt((List<Integer> findings) -> -findings.size()));
        String[] causes = new String[drafts.size()];
        for (List<Integer> findings : byReach) {
            String name = "";
            for (int finding : findings) {
                if (causes[finding] == null) {
                    name = name.isEmpty() ? fingerprints.get(finding) : name;
                    causes[finding] = name;
                }
            }
        }
        return Arrays.asList(causes);
    }

    /** The findings that each slip explains. A slip in a year explains a finding about the whole date, too. */
    private static Map<Slip, List<Integer>> explained(List<Draft> drafts) {
        Map<String, Set<Slot>> slots = new HashMap<>();
        for (Draft draft : drafts) {
            draft.marks()
                    .forEach(mark -> slots.computeIfAbsent(mark.subject(), subject -> new TreeSet<>())
                            .add(mark.slot()));
        }
        Map<Slip, List<Integer>> explained = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Mark mark : drafts.get(i).marks()) {
                for (Slot slot : slots.getOrDefault(mark.subject(), Set.of())) {
                    if (mark.slot().holds(slot)) {
                        explained
                                .computeIfAbsent(new Slip(mark.subject(), slot), slip -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
        }
        return explained;
    }
}
