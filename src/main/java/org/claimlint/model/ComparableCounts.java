package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** Two counts of one event that must agree: same measure, unit, scope and day. Derived by rules. */
public record ComparableCounts(String firstId, String secondId) {
    // Written out, here and in other small records: made by the compiler, each of these methods costs a short run two
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparableCounts that && firstId.equals(that.firstId) && secondId.equals(that.secondId);
    }

    @Override
    public int hashCode() {
        return 31 * firstId.hashCode() + secondId.hashCode();
    }
}
