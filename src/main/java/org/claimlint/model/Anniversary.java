package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * An anniversary of something whose year the text tells: "the seventh anniversary of the 2011 floods".
 *
 * @param id unique in a run
 * @param position how many dates stand before it in its report, so that it is sorted among them
 * @param number which anniversary
 * @param baseId the {@link TimeMention#id} of what it is the anniversary of
 * @param heldId that of the anniversary itself, or null when the text does not date it
 * @param certain whether the base is beyond doubt: "of the floods in 2011" may also tell when the anniversary was held
 * @param quoted whether it stands in direct quotation
 */
public record Anniversary(
        String id,
        String reportId,
        int position,
        int number,
        String baseId,
        @Nullable String heldId,
        boolean certain,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
