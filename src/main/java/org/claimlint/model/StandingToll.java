package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many dead there are by now, as a text says at some point: "the toll stands at 14".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param before the id of the toll of the same disaster and the same voice that comes right before it, by the clock times of a ticker, else as the
 *     text tells them; null where there is none, or where something between the two says that the dead were counted anew
 * @param clocked whether clock times say which comes first
 * @param latest the last day that its entry or paragraph names, or null
 */
public record StandingToll(
        String id,
        String reportId,
        int position,
        @Nullable String before,
        boolean clocked,
        @Nullable LocalDate latest,
        Quantity value,
        String text,
        Span span)
        implements Written {

    /** What it counts up to, as claims call it: rules bind both. */
    public Quantity quantity() {
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
