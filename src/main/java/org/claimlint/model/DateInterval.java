package org.claimlint.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calendar days, both ends included. An end that is not known is unbounded, and so never clashes.
 *
 * @param from first day, or null when the text does not bound it
 * @param to last day, or null when the text does not bound it
 */
public record DateInterval(
        @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Two dates this close are not told apart by their years: 31 December and 1 January are neighbours. */
    private static final long NEW_YEAR_DAYS = 15;

    private static final long MONTH_DAYS = 31;
    private static final int LAST_YEAR = 9999;
    private static final int SHORTEST_MONTH = 28;

    public DateInterval {
        if (from == null && to == null) {
            throw new IllegalArgumentException("A date interval needs at least one end.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The to (" + to + ") of a date interval must not be before its from ("
                    + from + "). Maybe the two are swapped.");
        }
    }

    /** The one year that holds the whole interval, or null. */
    public @Nullable Integer year() {
        return from != null && to != null && from.getYear() == to.getYear() ? (Integer) from.getYear() : null;
    }

    /** Whether ISO 8601 writes its ends with four digits of the year: a lake that was there 7,000 years ago has a date that it cannot write. */
    public boolean isOfFourDigitYears() {
        return isOfFourDigitYear(from) && isOfFourDigitYear(to);
    }

    private static boolean isOfFourDigitYear(@Nullable LocalDate end) {
        return end == null || end.getYear() >= 0 && end.getYear() <= LAST_YEAR;
    }

    /** Length in days, at least 1; {@link Long#MAX_VALUE} when unbounded. */
    public long days() {
        return from == null || to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(@Nullable LocalDate day) {
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Days from the nearer end of one to the nearer end of the other: 0 when they share a day, 1 for neighbouring days. */
    public long daysApart(DateInterval other) {
        if (to != null && other.from != null && to.isBefore(other.from)) {
            return ChronoUnit.DAYS.between(to, other.from);
        }
        if (from != null && other.to != null && other.to.isBefore(from)) {
            return ChronoUnit.DAYS.between(other.to, from);
        }
        return 0;
    }

    /** Whether the last day here lies at least {@code days} days before the first day there; not before an unknown date. */
    public boolean endsBefore(@Nullable DateInterval other, long days) {
        return other != null && to != null && other.from != null && ChronoUnit.DAYS.between(to, other.from) >= days;
    }

    /** Whether the last day here lies more than {@code days} days before {@code day}. */
    public boolean liesBefore(@Nullable LocalDate day, long days) {
        return day != null && to != null && ChronoUnit.DAYS.between(to, day) > days;
    }

    /** Whether the first day here lies more than {@code days} days after {@code day}. */
    public boolean startsAfter(LocalDate day, long days) {
        return from != null && ChronoUnit.DAYS.between(day, from) > days;
    }

    /** Whether a day of it lies at most {@code days} days from {@code day}; not from an unknown date. */
    public boolean isWithin(long days, @Nullable LocalDate day) {
        return day != null && daysApart(new DateInterval(day, day)) <= days;
    }

    /** The one day it stands for, or null when it is longer. */
    public @Nullable LocalDate onlyDay() {
        return from != null && from.equals(to) ? from : null;
    }

    /**
     * Whether the two are dates given to the month or closer and lie side by side across a New Year, so that their years differ by right; an
     * unknown date does not.
     */
    public boolean meetsAcrossNewYear(@Nullable DateInterval other) {
        return other != null && days() <= MONTH_DAYS && other.days() <= MONTH_DAYS && daysApart(other) <= NEW_YEAR_DAYS;
    }

    /** Whether one of the two gives a month or more, and the other a day or so; an unknown date does neither. */
    public boolean isMonthBeside(@Nullable DateInterval other) {
        return other != null
                && (days() >= SHORTEST_MONTH && other.isClose() || isClose() && other.days() >= SHORTEST_MONTH);
    }

    /**
     * Days apart once both are put into one year, so that a difference of year alone counts nothing. Dates that meet across a New Year are
     * measured as they stand.
     */
    public long daysApartWithinYear(DateInterval other) {
        if (meetsAcrossNewYear(other)) {
            return daysApart(other);
        }
        // Both ways, for 29 February becomes the 28th in most years: which of the two is asked must not matter.
        return Math.min(daysApart(other.inYearOf(this)), other.daysApart(inYearOf(other)));
    }

    /** Whether both are given to within three days, and are the same but for a year: who slips writes last year or next year, and not another day. */
    public boolean isSameDayOfAnotherYear(DateInterval other) {
        return isClose()
                && other.isClose()
                && from != null
                && other.from != null
                && Math.abs(from.getYear() - other.from.getYear()) == 1
                && daysApartWithinYear(other) == 0;
    }

    private boolean isClose() {
        return from != null && to != null && !from.plusDays(2).isBefore(to);
    }

    private DateInterval inYearOf(DateInterval model) {
        Integer own = year();
        Integer wanted = model.year();
        if (own == null || wanted == null || from == null || to == null) {
            return this;
        }
        return new DateInterval(from.withYear(wanted), to.withYear(wanted));
    }

    /**
     * Whether more than {@code days} days lie between the two; never so far from an unknown date.
     *
     * @param year the year as it is written here; where there is none, the year does not count
     */
    public boolean isApartFrom(@Nullable DateInterval other, long days, @Nullable Integer year) {
        return other != null && (year == null ? daysApartWithinYear(other) : daysApart(other)) > days;
    }

    /** Whether they have a day in common. */
    public boolean meets(@Nullable DateInterval other) {
        return other != null && daysApart(other) == 0;
    }

    /** Whether it begins after the last day of the other. */
    public boolean liesAfter(@Nullable DateInterval other) {
        return other != null && other.endsBefore(this, 1);
    }

    @Override
    public String toString() {
        if (from == null) {
            return "until " + to;
        }
        return to == null ? "since " + from : from.equals(to) ? from.toString() : from + ".." + to;
    }

    // Written out, here and in other small records: made by the compiler, each of these methods costs a short run two
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateInterval that && Objects.equals(from, that.from) && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(from) + Objects.hashCode(to);
    }
}
