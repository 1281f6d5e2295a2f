package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence of one of two texts that translate each other, or several in a row: how long it is, and which values it tells that are the
 * same in every language (numbers, days, places, actors, kinds of events).
 */
final class TextPassage {
    private final double length;
    private final Map<String, Double> values;
    private double weight = 0;

    /**
     * @param length in letters, or in any other measure that is the same for the whole text
     * @param values how telling each value is
     */
    TextPassage(double length, Map<String, Double> values) {
        this.length = length;
        this.values = values;
        for (double value : values.values()) {
            weight += value;
        }
    }

    static TextPassage joined(List<TextPassage> passages) {
        if (passages.size() == 1) {
            return passages.get(0);
        }
        Map<String, Double> values = new HashMap<>();
        double length = 0;
        for (TextPassage passage : passages) {
            length += passage.length;
            passage.values.forEach((value, weight) -> values.merge(value, weight, Math::max));
        }
        return new TextPassage(length, values);
    }

    double length() {
        return length;
    }

    boolean isBare() {
        return values.isEmpty();
    }

    /** The share of what both tell in all they tell, from 0 to 1 (Dice's coefficient, weighted). */
    double likeness(TextPassage other) {
        if (weight + other.weight == 0) {
            return 0;
        }
        double shared = 0;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            if (other.values.containsKey(value.getKey())) {
                shared += value.getValue();
            }
        }
        return 2 * shared / (weight + other.weight);
    }

    /** A stretch of passages of a text and the stretch of the other text that translates it; both half-open, either may be empty. */
    record Bead(List<Integer> original, List<Integer> translation) {
        Bead {
            original = List.copyOf(original);
            translation = List.copyOf(translation);
        }

        static Bead of(int from, int to, int otherFrom, int otherTo) {
            return new Bead(range(from, to), range(otherFrom, otherTo));
        }

        private static List<Integer> range(int from, int to) {
            List<Integer> range = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                range.add(i);
            }
            return range;
        }
    }
}
