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
    /** Of what took place so long before, reports seldom tell as news. */
    private static final int SOON = 14;

    /** Whether it came out after a day, and within two weeks of it. */
    public boolean isSoonAfter(LocalDate before) {
        return day.isAfter(before) && !day.isAfter(before.plusDays(SOON));
    }

    /** The day of the month on which it came out. */
    public int dayOfMonth() {
        return day.getDayOfMonth();
    }
}
