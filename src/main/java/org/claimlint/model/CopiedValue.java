package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * A number, a date or a name in a passage that another passage of the report repeats nearly word by word.
 *
 * @param id unique in a run
 * @param position order among the copied values of its report, from 0
 * @param quantity the amount of a number, or null when it is no number or can be read in two ways
 * @param days the days of a date, or null when it is no date or not anchored
 * @param year the year of a date when it is written, or null
 * @param slackDays days by which another date may lie outside and still agree
 * @param name the id of a known place or actor, or null
 * @param text the exact words
 */
public record CopiedValue(
        String id,
        String reportId,
        int position,
        @Nullable Quantity quantity,
        @Nullable DateInterval days,
        @Nullable Integer year,
        int slackDays,
        @Nullable String name,
        String text,
        Span span)
        implements Written {

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The exact words. */
    @Override
    public String toString() {
        return text;
    }
}
