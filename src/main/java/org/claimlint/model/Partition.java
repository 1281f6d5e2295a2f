package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** A whole whose parts of one group are said to be all there are. Derived by rules. */
public record Partition(String wholeId, @Nullable String group) {}
