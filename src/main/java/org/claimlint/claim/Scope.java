package org.claimlint.claim;

import java.time.LocalDate;
import java.util.Set;
import org.claimlint.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a count holds for.
 *
 * @param since the day a running toll counts from, or null
 * @param asOf the day it counts up to, where the text says so, or null
 * @param cumulative whether it is a running toll
 * @param rate per what it counts, or null
 * @param times the dates that tell this, and so not when anything happened
 */
record Scope(
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        boolean cumulative,
        @Nullable String rate,
        Set<Placed<TimeExpression>> times) {

    /** A plain count. */
    static final Scope NONE = new Scope(null, null, false, null, Set.of());
}
