package org.claimlint.model;

import java.util.Set;

/**
 * A military or police rank.
 *
 * @param shortFor ranks that people may shorten to this one: general for major general
 */
public record Rank(String id, Set<String> shortFor) {
    public Rank {
        shortFor = Set.copyOf(shortFor);
    }

    /** Whether nobody has both ranks at a time. */
    public boolean clashes(Rank other) {
        return !id.equals(other.id) && !shortFor.contains(other.id) && !other.shortFor.contains(id);
    }
}
