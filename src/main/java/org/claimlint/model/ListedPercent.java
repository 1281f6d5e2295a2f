package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A share in a list of shares.
 *
 * @param listId the {@link PercentList#id}
 * @param position its place in the list, from 0
 * @param half half of what its last written digit stands for
 */
public record ListedPercent(String listId, int position, BigDecimal value, BigDecimal half) {
    /** The share as it may be before it was rounded. */
    public Quantity rounded() {
        return Quantity.within(value, half);
    }
}
