package org.claimlint.model;

import java.math.BigDecimal;

/**
 * The outcome of a vote: "29 to 18".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param ayes the number told first
 */
public record Ballot(
        String id,
        String reportId,
        int position,
        BigDecimal ayes,
        BigDecimal noes,
        boolean quoted,
        String text,
        Span span)
        implements Written {
    /** Makes equal numbers equal values. */
    public Ballot {
        ayes = ayes.stripTrailingZeros();
        noes = noes.stripTrailingZeros();
    }

    @Override
    public String toString() {
        return text;
    }
}
