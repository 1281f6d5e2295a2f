package org.claimlint.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The mean of so many whole numbers: "an average of 3.48 children in 20 families".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param mean as it is written
 * @param half half of what its last written digit stands for
 * @param count how many numbers it is the mean of
 * @param quoted whether it stands in direct quotation
 */
public record StatedMean(
        String id,
        String reportId,
        int position,
        BigDecimal mean,
        BigDecimal half,
        BigDecimal count,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    /** What all of them are together, at least. */
    public BigDecimal leastTotal() {
        return mean.subtract(half).multiply(count);
    }

    /** The largest whole number that they may be together. */
    public BigDecimal largestWholeTotal() {
        return mean.add(half).multiply(count).setScale(0, RoundingMode.FLOOR);
    }

    @Override
    public String toString() {
        return text;
    }
}
