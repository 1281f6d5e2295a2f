package org.claimlint.model;

import java.math.BigDecimal;

/**
 * The place in a series that a text gives what it tells: "the third attack on the bridge this year".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param value 3 of "the third"
 * @param quoted whether it stands in direct quotation
 */
public record SeriesNumber(
        String id, String reportId, int position, BigDecimal value, boolean quoted, String text, Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
