package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many dead there are by now, as a text says at some point: "the toll stands at 14".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param series the same for the tolls of one disaster that no other voice tells, and between which nothing says that the dead were counted anew
 * @param number its place in the series, from 0: by the clock times of a ticker, else as the text tells them
 * @param clocked whether clock times say which comes first
 * @param latest the last day that its entry or paragraph names, or null
 */
public record StandingToll(
        String id,
        String reportId,
        int position,
        String series,
        int number,
        boolean clocked,
        @Nullable LocalDate latest,
        Quantity value,
        String text,
        Span span)
        implements Written {

    /** The place of the one that is told next. */
    public int next() {
        return number + 1;
    }

    /** What it counts up to, as claims call it: rules bind both. */
    public Quantity quantity() {
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
