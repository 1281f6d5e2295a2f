package org.claimlint.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change between two figures, with what the text says of it: "rose from 20 to 30, a 50 % rise", "doubled from 10 to 20".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param fromId the {@link Claim#id} of the first figure, or null where it is no claim
 * @param toId the {@link Claim#id} of the second figure, or null where it is no claim
 * @param from what it was
 * @param to what it became
 * @param ofPercents whether the figures are percentages themselves
 * @param direction 1 for "rose", -1 for "fell", 0 where the words say neither
 * @param kind percent, points, factor, or null where the text gives no size
 * @param value the size that the text gives, or null
 * @param told the size that the text gives, as wide as people round it; null where it gives none
 * @param quoted whether it stands in direct quotation
 */
public record StatedChange(
        String id,
        String reportId,
        int position,
        @Nullable String fromId,
        @Nullable String toId,
        Quantity from,
        Quantity to,
        boolean ofPercents,
        int direction,
        @Nullable String kind,
        @Nullable BigDecimal value,
        @Nullable Quantity told,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    /** The change in percent of the first figure, a fall as well as a rise; null where it cannot be worked out. */
    public @Nullable Quantity percent() {
        return Quantity.change(from, to);
    }

    /** How many times the first figure the second one is; null where it cannot be worked out. */
    public @Nullable Quantity factor() {
        return Quantity.factor(from, to);
    }

    /** The difference of two percentages; null for other figures. */
    public @Nullable Quantity points() {
        return ofPercents ? Quantity.difference(from, to) : null;
    }

    /** Which way the figures go: 1 up, -1 down, 0 where they may be equal. */
    public int way() {
        return from.isBelow(to) ? 1 : to.isBelow(from) ? -1 : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
