package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A figure that a text gives for what it calls the most of something: "most of the 50 houses (20)".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param part the figure
 * @param whole what it is a part of: 100 for a percentage
 * @param quoted whether it stands in direct quotation
 */
public record StatedMajority(
        String id,
        String reportId,
        int position,
        BigDecimal part,
        BigDecimal whole,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    /** The part two times: more than the whole, where it is most of it. */
    public BigDecimal twice() {
        return part.add(part);
    }

    @Override
    public String toString() {
        return text;
    }
}
