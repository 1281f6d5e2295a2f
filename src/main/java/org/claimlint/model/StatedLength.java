package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, where the text tells its first and last day as well.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param days its length as told
 * @param slack days by which it may be wrong: weeks and months are told roughly
 * @param datesId the {@link TimeMention#id} of the dates
 * @param quoted whether it stands in direct quotation
 */
public record StatedLength(
        String id,
        String reportId,
        int position,
        int days,
        int slack,
        String datesId,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    /** Whether dates are as long, the last day counted or not. */
    public boolean fits(@Nullable DateInterval dates) {
        return dates == null || days >= dates.days() - 1 - slack && days <= dates.days() + slack;
    }

    @Override
    public String toString() {
        return text;
    }
}
