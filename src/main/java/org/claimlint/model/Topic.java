package org.claimlint.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the passage of a claim is about, so that it can be found in other words in another report.
 *
 * @param words the stems of its telling words, and its phrases of two
 * @param figures the exact figures that it tells, each with what it counts
 */
public record Topic(Set<String> words, Set<String> figures) {
    /** Stands between the two words of a phrase. */
    public static final char PHRASE = ' ';

    public static final Topic NONE = new Topic(Set.of(), Set.of());

    public Topic {
        words = Set.copyOf(words);
        figures = Set.copyOf(figures);
    }

    /** A figure of more than one digit with what it counts, or null when a claim tells none. */
    public static @Nullable String figure(Claim claim) {
        Quantity quantity = claim.quantity();
        return quantity == null || !quantity.isFigure() || quantity.approx() || !quantity.isTelling()
                ? null
                : claim.unitId() + "|" + claim.measure() + "|"
                        + quantity.min().stripTrailingZeros().toPlainString();
    }
}
