package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted over many reports; what is null is left open.
 *
 * @param event a class of events
 * @param measure what became of the counted
 * @param unit what is counted, with all kinds of it
 * @param place where, with all that lies in it
 * @param from first day of the events
 * @param to last day of the events, included
 */
public record Question(
        @Nullable String event,
        @Nullable Measure measure,
        String unit,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Question {
        if (event == null && measure == null) {
            throw new IllegalArgumentException("A count needs an event or a measure.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day (" + to + ") must not be before the first (" + from
                    + "). Maybe the two are swapped.");
        }
    }

    /** The days that are asked for, or null for all. */
    public @Nullable DateInterval days() {
        return from == null && to == null ? null : new DateInterval(from, to);
    }
}
