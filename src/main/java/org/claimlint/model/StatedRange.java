package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A range of a count as it is written: "between 30 and 40 fighters".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param first the end that is written first
 * @param second the end that is written second
 * @param quoted whether it stands in direct quotation
 */
public record StatedRange(
        String id,
        String reportId,
        int position,
        BigDecimal first,
        BigDecimal second,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
