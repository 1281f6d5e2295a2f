package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * A claim whose count is part of another claim's count.
 *
 * @param group keeps partitions of one whole apart (soldiers + civilians, men + women)
 * @param closed whether the parts of this group are said to be all there are
 */
public record Part(String wholeId, String partId, @Nullable String group, boolean closed) {
    /** How the groups of those begin whom the text calls "of them": a part of the whole, whatever became of it. */
    public static final String OF_THEM = "of-them-";

    /** Whether the text calls the part one "of them". */
    public boolean isOfThem() {
        return group != null && group.startsWith(OF_THEM);
    }
}
