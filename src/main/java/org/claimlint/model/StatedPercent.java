package org.claimlint.model;

import java.math.BigDecimal;

/**
 * The percentage that a text gives for a part of a whole.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param partId the {@link Claim#id} of the part
 * @param wholeId the {@link Claim#id} of the whole
 */
public record StatedPercent(
        String id,
        String reportId,
        int position,
        String partId,
        String wholeId,
        BigDecimal value,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
