package org.claimlint.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or in words, without what it counts.
 *
 * @param value of a percentage 40 for 40 %
 * @param otherReading the other value of digits that can be read in two ways (1.200), or null
 * @param name whether the number is a name and counts nothing: Brigade 104, highway M5
 */
public record NumberMention(
        Span span, Kind kind, BigDecimal value, @Nullable BigDecimal otherReading, boolean name) implements Mention {
    /** What the number is. */
    public enum Kind {
        NUMBER,
        ORDINAL,
        PERCENT
    }
}
