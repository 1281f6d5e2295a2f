package org.claimlint.model;

/**
 * One amount that a text measures on two scales: "100 km (62 miles)". Both sides are told on one scale, each as wide as the last digit that is
 * written leaves it.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param first the amount that is written first
 * @param second the amount that is written second
 * @param quoted whether it stands in direct quotation
 */
public record Conversion(
        String id,
        String reportId,
        int position,
        Quantity first,
        Quantity second,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
