package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** Two tellings of one event give the same count of something that could be added up; {@code firstId} is told first. Derived by rules. */
public record SameFigure(String firstId, String secondId) {
    // Written out, here and in other small records: made by the compiler, each of these methods costs a short run two
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameFigure that && firstId.equals(that.firstId) && secondId.equals(that.secondId);
    }

    @Override
    public int hashCode() {
        return 31 * firstId.hashCode() + secondId.hashCode();
    }
}
