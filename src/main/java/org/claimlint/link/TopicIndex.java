package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Claim;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.StatedWay;
import org.claimlint.model.Topic;
import org.jspecify.annotations.Nullable;

/** How many reports have each telling word, so that claims meet by their rarest ones. */
final class TopicIndex {
    /** By so many of its words a claim is found. */
    private static final int MOST_KEYS = 6;

    private static final String TOPIC = "t|";
    private static final String END = "end|";
    /** A word that more reports have says nothing of what they are about. */
    private static final int MOST_SHARING = 8;

    private static final int ENOUGH_SHARED = 3;

    private final List<ReportClaims> reports;
    private final int mostKeys;
    private final Map<String, Integer> reportsWith = new HashMap<>();

    private TopicIndex(List<ReportClaims> reports, int mostKeys) {
        this.reports = reports;
        this.mostKeys = mostKeys;
        if (reports.size() < 2) {
            return;
        }
        for (ReportClaims one : reports) {
            Set<String> words = new HashSet<>();
            one.topics().values().forEach(topic -> words.addAll(topic.words()));
            words.forEach(word -> reportsWith.merge(word, 1, Integer::sum));
        }
    }

    /** Claims meet by their rarest words. */
    static TopicIndex ofAll(List<ReportClaims> reports) {
        return new TopicIndex(reports, MOST_KEYS);
    }

    /** Claims meet by all their words: of some reports, chosen for what they share, nobody knows which words are rare among all. */
    static TopicIndex ofChosen(List<ReportClaims> reports) {
        return new TopicIndex(reports, Integer.MAX_VALUE);
    }

    /**
     * For each report the earlier ones that it shares enough words with that few reports have.
     *
     * @return by the place of the later one
     */
    Map<Integer, Set<Integer>> sharing() {
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < reports.size() && reports.size() > 1; i++) {
            Set<String> own = new HashSet<>();
            reports.get(i).topics().values().forEach(topic -> own.addAll(topic.words()));
            own.removeIf(word -> word.indexOf(Topic.PHRASE) >= 0);
            for (Claim claim : reports.get(i).claims()) {
                for (String place : places(claim)) {
                    // a place says as much as two words
                    own.add(place);
                    own.add(place + Topic.PHRASE);
                }
            }
            for (Object fact : reports.get(i).figures().facts()) {
                if (fact instanceof StatedWay way && !way.compass()) {
                    // as much as a place, though no gazetteer need have it
                    addEnd(way.origin(), own);
                    addEnd(way.goal(), own);
                }
            }
            for (String word : own) {
                having.computeIfAbsent(word, any -> new ArrayList<>(2)).add(i);
            }
        }
        having.values().removeIf(some -> some.size() > MOST_SHARING);
        Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();
        for (List<Integer> some : having.values()) {
            for (int later = 1; later < some.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    shared.computeIfAbsent(some.get(later), any -> new HashMap<>())
                            .merge(some.get(earlier), 1, Integer::sum);
                }
            }
        }
        Map<Integer, Set<Integer>> sharing = new HashMap<>();
        shared.forEach((later, all) -> all.forEach((earlier, words) -> {
            if (words >= ENOUGH_SHARED) {
                sharing.computeIfAbsent(later, any -> new TreeSet<>()).add(earlier);
            }
        }));
        return sharing;
    }

    private static void addEnd(String name, Set<String> own) {
        if (!name.isEmpty()) {
            own.add(END + name);
            own.add(END + name + Topic.PHRASE);
        }
    }

    private static List<String> places(Claim claim) {
        List<String> places = new ArrayList<>();
        for (String place : new @Nullable String[] {claim.placeAt(), claim.placeFrom(), claim.placeTo()}) {
            if (place != null && PlaceRelations.isTown(place)) {
                places.add(place);
            }
        }
        return places;
    }

    /** Blocking keys: its rarest words that other reports have as well, with what it tells of. */
    List<String> keys(Telling telling) {
        if (reportsWith.isEmpty()) {
            return List.of();
        }
        Claim claim = telling.claim();
        List<String> words = new ArrayList<>();
        for (String word : topic(telling).words()) {
            if (reportsWith.getOrDefault(word, 0) > 1) {
                words.add(word);
            }
        }
        words.sort(Comparator.comparing((String word) -> reportsWith.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()));
        List<String> keys = new ArrayList<>();
        for (String word : words.subList(0, Math.min(mostKeys, words.size()))) {
            if (claim.measure() != null) {
                keys.add(TOPIC + claim.measure() + '|' + word);
            }
            if (claim.event() != null) {
                keys.add(TOPIC + claim.event() + '|' + word);
            }
            if (claim.unitId() != null) {
                keys.add(TOPIC + claim.unitId() + '|' + word);
            }
        }
        return keys;
    }

    /** Whether claims that share this key have a telling word in common. */
    static boolean ofWords(String key) {
        return key.startsWith(TOPIC);
    }

    /** What the passages of two tellings share; nothing inside one report, where the slots and the order of the text say more. */
    SharedTopic shared(Telling first, Telling second) {
        return first.report() == second.report()
                ? SharedTopic.NONE
                : SharedTopic.between(first, second, topic(first), topic(second));
    }

    private Topic topic(Telling telling) {
        return reports.get(telling.report()).topic(telling.claim());
    }
}
