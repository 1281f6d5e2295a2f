package org.claimlint.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a date that are written in the text, as written; comparing them is the product.
 *
 * @param weekday ISO weekday, 1 (Monday) to 7
 * @param day day of the month, 1 to 31
 * @param month month of the year, 1 to 12
 * @param month2 the second name of a dual month ("April / Nisan"), 1 to 12
 * @param year year of {@code calendar}
 * @param hours the part of the day or the clock time, or null
 */
public record StatedDate(
        @Nullable Integer weekday,
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer month2,
        @Nullable Integer year,
        CalendarSystem calendar,
        @Nullable HourInterval hours) {

    private static final int LONGEST_HIJRI_MONTH = 30;
    /** 29 February comes back after eight years at the latest. */
    private static final int LONGEST_WAIT = 8;

    /** Nothing is written. */
    public static final StatedDate NOTHING = new StatedDate(null, null, null, null, null, CalendarSystem.GREGORIAN);

    /** A date that names no part of its day. */
    public StatedDate(
            @Nullable Integer weekday,
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable Integer month2,
            @Nullable Integer year,
            CalendarSystem calendar) {
        this(weekday, day, month, month2, year, calendar, null);
    }

    /** Whether nothing of a date is written, but perhaps a part of a day. */
    public boolean isEmpty() {
        return weekday == null && day == null && month == null && year == null;
    }

    /** Whether the same parts of a date are written, whatever they say; of dates without day and month also whether weekday and year are. */
    boolean hasPartsOf(StatedDate other) {
        boolean alike = (day == null) == (other.day == null) && (month == null) == (other.month == null);
        boolean dated = day != null || month != null;
        return alike
                && (dated || (weekday == null) == (other.weekday == null) && (year == null) == (other.year == null));
    }

    /** Whether no month has this day: 31 April, 29 February of a year that is written and no leap year. */
    public boolean isImpossible() {
        return day != null && month != null && !exists(day, month) && (month2 == null || !exists(day, month2));
    }

    private boolean exists(int dayOfMonth, int monthOfYear) {
        if (calendar == CalendarSystem.HIJRI) {
            return dayOfMonth <= LONGEST_HIJRI_MONTH;
        }
        int length = calendar == CalendarSystem.GREGORIAN && year != null
                ? YearMonth.of(year, monthOfYear).lengthOfMonth()
                : Month.of(monthOfYear).maxLength();
        return dayOfMonth <= length;
    }

    /** Whether two names of the month, where two are written, mean the same month. */
    public boolean namesOneMonth() {
        return month2 == null || month2.equals(month);
    }

    /** Whether day, month and civil year are written. */
    boolean isFull() {
        return day != null && month != null && year != null && calendar == CalendarSystem.GREGORIAN;
    }

    /** The written day and month in a civil year, or null when they are not written or that year has no such day. */
    @Nullable
    LocalDate dayIn(@Nullable Integer civilYear) {
        if (day == null || month == null || civilYear == null) {
            return null;
        }
        return day <= YearMonth.of(civilYear, month).lengthOfMonth() ? LocalDate.of(civilYear, month, day) : null;
    }

    /** Whether the last or the next such day, as seen from {@code today}, falls on the written weekday; not where today is unknown. */
    public boolean fitsAround(@Nullable LocalDate today) {
        return today != null && (falls(nearest(today, -1)) || falls(nearest(today, 1)));
    }

    private boolean falls(@Nullable LocalDate date) {
        return date != null && weekday != null && date.getDayOfWeek().getValue() == weekday;
    }

    /** The first such day from {@code today} on, or back where {@code step} is -1. */
    private @Nullable LocalDate nearest(LocalDate today, int step) {
        for (int years = 0; years <= LONGEST_WAIT; years++) {
            LocalDate date = dayIn(today.getYear() + step * years);
            if (date != null && (step < 0 ? !date.isAfter(today) : !date.isBefore(today))) {
                return date;
            }
        }
        return null;
    }
}
