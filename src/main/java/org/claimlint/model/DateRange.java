package org.claimlint.model;

/**
 * A range of dates as it is written: "from 9 to 15 June".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param first the end that is written first, with the parts that are written at it
 * @param second the end that is written second
 * @param quoted whether it stands in direct quotation
 */
public record DateRange(
        String id,
        String reportId,
        int position,
        StatedDate first,
        StatedDate second,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
