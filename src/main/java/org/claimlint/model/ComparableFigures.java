package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** Two figures of one event or of one running toll, the second told after the first. Derived by rules. */
public record ComparableFigures(String earlierId, String laterId) {
    // Written out, here and in other small records: made by the compiler, each of these methods costs a short run two
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparableFigures that
                && earlierId.equals(that.earlierId)
                && laterId.equals(that.laterId);
    }

    @Override
    public int hashCode() {
        return 31 * earlierId.hashCode() + laterId.hashCode();
    }
}
