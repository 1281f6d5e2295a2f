package org.claimlint.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Passage;
import org.claimlint.model.Span;

/**
 * Takes out what is told twice: two findings of one rule that have as many passages, each of them overlapping its counterpart, tell one
 * contradiction, which two readers have read. The graver one is kept, for its reader has read more.
 */
final class Overlaps {
    /** Passages that overlap share a stretch of so many characters, or lie in two that touch. */
    private static final int STRETCH = 64;

    private final Map<String, List<Draft>> kept = new HashMap<>();

    private Overlaps() {}

    /** The drafts without those that another one tells. @param drafts without two of one rule on the same words */
    static List<Draft> without(List<Draft> drafts) {
        List<Draft> gravestFirst = new ArrayList<>(drafts);
        gravestFirst.sort(
                Comparator.comparing(Draft::ceiling).reversed().thenComparing(Draft::finding, FindingFactory.ORDER));
        Overlaps overlaps = new Overlaps();
        gravestFirst.removeIf(draft -> !overlaps.keep(draft));
        return gravestFirst;
    }

    /** Whether nothing that was kept tells the same; then it is kept. */
    private boolean keep(Draft draft) {
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
