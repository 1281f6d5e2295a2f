package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** One sentence about an event counts both groups. Derived by rules. */
public record GroupsTogether(
        String cluster, @Nullable String one, @Nullable String other) {}
