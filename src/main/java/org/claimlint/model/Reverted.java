package org.claimlint.model;

import java.util.List;
import java.util.Set;

/** A figure that is told again after another one took its place. Derived by rules. */
public record Reverted(String firstId, String betweenId, String againId) {
    /** The two that a rule on two figures compares. */
    public Set<String> last() {
        return Set.copyOf(List.of(betweenId, againId));
    }

    /** All three. */
    public Set<String> all() {
        return Set.copyOf(List.of(firstId, betweenId, againId));
    }
}
