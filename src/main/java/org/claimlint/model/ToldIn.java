package org.claimlint.model;

import java.time.LocalDate;

/**
 * The fact that something is said in the n-th of several reports that are read as one text. Where a report is read by itself there are none.
 *
 * @param factId the {@link Anchored#id} of what is said
 * @param chapter from 0, in the order in which the reports came out
 * @param day on which that report came out
 */
public record ToldIn(String factId, int chapter, LocalDate day) {
    /** The day of the month on which it came out. */
    public int dayOfMonth() {
        return day.getDayOfMonth();
    }
}
