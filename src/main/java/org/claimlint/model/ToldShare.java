package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A percentage that a text gives for one of its numbers as a part of another, in whatever sentence each of the three stands.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param partId the {@link ToldNumber#id} of the part
 * @param wholeId that of the whole
 * @param quoted whether it stands in direct quotation
 */
public record ToldShare(
        String id,
        String reportId,
        int position,
        BigDecimal percent,
        String partId,
        String wholeId,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
