package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.model.Figures;
import org.claimlint.model.StatedState;

/**
 * Gives all states that are told of one bearer the same subject: of two wordings one has all words of the other ("Sergeant Nimal Perera, the
 * driver", "Perera"), and no third wording could be meant as well.
 */
public final class SameBearers {
    private final List<StatedState> states;
    private final List<Set<String>> words = new ArrayList<>();
    private final DisjointSets subjects;

    private SameBearers(List<StatedState> states) {
        this.states = states;
        this.subjects = new DisjointSets(states.size());
        states.forEach(state -> words.add(new TreeSet<>(state.words())));
    }

    /** What a text says, with states that know their subjects. */
    public static Figures named(Figures figures) {
        List<StatedState> states = new ArrayList<>();
        for (Object fact : figures.facts()) {
            if (fact instanceof StatedState state) {
                states.add(state);
            }
        }
        if (states.size() < 2) {
            return figures;
        }
        List<Object> facts = new ArrayList<>(figures.facts());
        facts.removeIf(StatedState.class::isInstance);
        facts.addAll(new SameBearers(states).named());
        return new Figures(facts);
    }

    private List<StatedState> named() {
        Map<Set<String>, Integer> byWords = new HashMap<>();
        Map<String, Set<Integer>> holding = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            Integer known = byWords.putIfAbsent(words.get(i), i);
            if (known != null) {
                subjects.join(known, i);
            } else {
                for (String word : words.get(i)) {
                    holding.computeIfAbsent(word, any -> new HashSet<>()).add(i);
                }
            }
        }
        byWords.values().forEach(state -> joinWithLonger(state, holding));
        List<StatedState> named = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            named.add(states.get(i).withSubject(states.get(subjects.rootOf(i)).id()));
        }
        return named;
    }

    private void joinWithLonger(int state, Map<String, Set<Integer>> holding) {
        Set<String> own = words.get(state);
        List<Integer> longer = new ArrayList<>();
        for (int other : holding.getOrDefault(own.iterator().next(), Set.of())) {
            if (other != state && words.get(other).containsAll(own) && leads(state, other)) {
                longer.add(other);
            }
        }
        for (int one : longer) {
            for (int two : longer) {
                if (!words.get(one).containsAll(words.get(two))
                        && !words.get(two).containsAll(words.get(one))) {
                    return;
                }
            }
        }
        longer.forEach(other -> subjects.join(state, other));
    }

    /** One word alone may be what somebody is, or his last name. */
    private boolean leads(int state, int other) {
        List<String> own = states.get(state).words();
        List<String> all = states.get(other).words();
        return own.size() > 1 || own.get(0).equals(all.get(0)) || own.get(0).equals(all.get(all.size() - 1));
    }
}
