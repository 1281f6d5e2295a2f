package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** One sentence about an event tells both outcomes. Derived by rules. */
public record OutcomesTogether(
        String cluster, @Nullable Measure one, @Nullable Measure other) {}
