package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** "The third attack": a number in a series that may have a name. */
public record Ordinal(int value, @Nullable String series) {}
