package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Mention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A mention with its tokens.
 *
 * @param from its first token
 * @param to the token behind its last (exclusive)
 */
record Placed<T extends Mention>(T mention, int from, int to) {

    /** The mentions of one kind, in their order. */
    static <T extends Mention> List<Placed<T>> of(Class<T> kind, Mentions mentions, Tokens tokens) {
        List<Placed<T>> placed = new ArrayList<>();
        for (T mention : mentions.of(kind)) {
            int from = tokens.at(mention.span().start());
            int to = tokens.at(mention.span().end() - 1) + 1;
            placed.add(new Placed<>(mention, from, to));
        }
        return placed;
    }

    /** The first of a sorted list that begins in a stretch of tokens, or null. @param to exclusive */
    static <T extends Mention> @Nullable Placed<T> first(List<Placed<T>> sorted, int from, int to) {
        int index = indexFrom(sorted, from);
        return index < sorted.size() && sorted.get(index).from < to ? sorted.get(index) : null;
    }

    /** Those of a sorted list that begin in a stretch of tokens. @param to exclusive */
    static <T extends Mention> List<Placed<T>> within(List<Placed<T>> sorted, int from, int to) {
        int low = indexFrom(sorted, from);
        return sorted.subList(low, Math.max(low, indexFrom(sorted, to)));
    }

    /** The one of a sorted list that begins in a stretch of tokens; null where none does, or several do. @param to exclusive */
    static <T extends Mention> @Nullable Placed<T> only(List<Placed<T>> sorted, int from, int to) {
        List<Placed<T>> within = within(sorted, from, to);
        return within.size() == 1 ? within.get(0) : null;
    }

    /** The index of the first of a sorted list that begins at or behind a token. */
    static <T extends Mention> int indexFrom(List<Placed<T>> sorted, int token) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of its place alone: two mentions seldom share one. */
    @Override
    public int hashCode() {
        return 31 * from + to;
    }

    /** Tokens between the two; 0 when they touch or overlap. */
    int gap(Placed<?> other) {
        return Math.max(0, Math.max(other.from - to, from - other.to));
    }
}
