package org.claimlint.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** "The third attack": a number in a series that may have a name. */
public record Ordinal(int value, @Nullable String series) {
    /** Whether both are numbers of one series, and differ. */
    public boolean clashes(@Nullable Ordinal other) {
        return other != null && value != other.value && Objects.equals(series, other.series);
    }
}
