package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a date that are written in the text, as written; comparing them is the product.
 *
 * @param weekday ISO weekday, 1 (Monday) to 7
 * @param day day of the month, 1 to 31
 * @param month month of the year, 1 to 12
 * @param month2 the second name of a dual month ("April / Nisan"), 1 to 12
 * @param year year of {@code calendar}
 */
public record StatedDate(
        @Nullable Integer weekday,
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer month2,
        @Nullable Integer year,
        CalendarSystem calendar) {

    /** Nothing is written. */
    public static final StatedDate NOTHING = new StatedDate(null, null, null, null, null, CalendarSystem.GREGORIAN);
}
