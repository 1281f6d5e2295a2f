package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** How many of what: the count of a claim, to be added to others. */
public record Counted(@Nullable String unitId, Quantity quantity) {}
