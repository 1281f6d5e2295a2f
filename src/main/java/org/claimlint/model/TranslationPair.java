package org.claimlint.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fact that two claims, two dates, or two ways stand in passages that translate each other: whether they tell the same is for the rules to say.
 *
 * @param firstId a claim, a {@link TimeMention} or a {@link StatedWay} of the original
 * @param secondId one of the same kind of the translation
 */
public record TranslationPair(String firstId, String secondId) {
    /** What two of them may differ in. A way is a place that something leaves, or comes to; a rounding is a count that is rounded. */
    public static final List<String> SLOTS = List.of("time", "count", "rounding", "place", "way", "role", "outcome");

    static void requireSlot(String slot) {
        if (!SLOTS.contains(slot)) {
            throw new IllegalArgumentException(
                    "The slot (" + slot + ") must be one of " + String.join(", ", SLOTS) + ".");
        }
    }

    // Written out: made by the compiler it costs a short run some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TranslationPair that && firstId.equals(that.firstId) && secondId.equals(that.secondId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstId, secondId);
    }
}
