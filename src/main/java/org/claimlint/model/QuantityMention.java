package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * A count with what it counts: "about 400 fighters", "dozens of vehicles", a dual noun.
 *
 * @param span from the first word of the bound or approximation to the end of the counted noun
 * @param unitId an id of the unit tree, or null when the noun is not known
 * @param measure what became of them when the noun itself says it ("12 dead"), or null
 * @param number the passage of the number alone, or null where the noun itself holds it (a dual)
 */
public record QuantityMention(
        Span span,
        Quantity quantity,
        @Nullable String unitId,
        @Nullable Measure measure,
        @Nullable Span number) implements Mention {}
