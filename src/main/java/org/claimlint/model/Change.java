package org.claimlint.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** "Rose from 20 to 30 (25 %)": the change the text states between two counts; {@code kind} is percent, points, amount or factor. */
public record Change(
        String fromId, String toId, String kind, @Nullable BigDecimal value) {
    private static final BigDecimal ONE_TENTH = new BigDecimal("0.1");

    /** The size that is told, as wide as people round it: a percentage to a point, a factor to a tenth; null where none is told. */
    public @Nullable Quantity told() {
        return value == null ? null : told(kind, value.abs());
    }

    /** A size of this kind, as wide as people round it. */
    public static Quantity told(String kind, BigDecimal size) {
        return Quantity.within(size, kind.equals("factor") ? size.multiply(ONE_TENTH) : BigDecimal.ONE);
    }
}
