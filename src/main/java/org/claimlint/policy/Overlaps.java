package org.claimlint.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Passage;
import org.claimlint.model.Span;

/**
 * The findings that are kept, by where they stand: one that has as many passages as another of its rule, each of them overlapping its
 * counterpart, tells the same contradiction.
 */
final class Overlaps {
    /** Passages that overlap share a stretch of so many characters, or lie in two that touch. */
    private static final int STRETCH = 64;

    private final Map<String, List<Draft>> kept = new HashMap<>();

    /** Whether nothing that was kept tells the same; then it is kept. */
    boolean keep(Draft draft) {
        List<String> keys = keys(draft);
        for (String key : keys) {
            for (Draft other : kept.getOrDefault(key, List.of())) {
                if (tellsSame(draft.marks(), other.marks())) {
                    return false;
                }
            }
        }
        keys.forEach(key -> kept.computeIfAbsent(key, any -> new ArrayList<>(1)).add(draft));
        return true;
    }

    private static boolean tellsSame(List<Mark> some, List<Mark> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Passage one = some.get(i).passage();
            Passage other = others.get(i).passage();
            Span span = one.span();
            Span otherSpan = other.span();
            if (span == null
                    || otherSpan == null
                    || !one.report().equals(other.report())
                    || span.start() >= otherSpan.end()
                    || otherSpan.start() >= span.end()) {
                return false;
            }
        }
        return true;
    }

    /** The stretches of the first passage with those of the last. */
    private static List<String> keys(Draft draft) {
        List<String> keys = new ArrayList<>(1);
        if (draft.marks().isEmpty()) {
            return keys;
        }
        Passage first = draft.marks().get(0).passage();
        Passage last = draft.marks().get(draft.marks().size() - 1).passage();
        Span one = first.span();
        Span two = last.span();
        if (one == null || two == null) {
            return keys;
        }
        for (int i = one.start() / STRETCH; i <= (one.end() - 1) / STRETCH; i++) {
            for (int j = two.start() / STRETCH; j <= (two.end() - 1) / STRETCH; j++) {
                keys.add(draft.finding().rule() + '|' + first.report() + '|' + i + '|' + last.report() + '|' + j);
            }
        }
        return keys;
    }
}
