package org.claimlint.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time expression: every part that is written, and the days it stands for.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param role what the date is the date of, or null when unknown
 * @param interval the days it stands for, or null when it is not anchored
 * @param deicticMonth "of this month", or null
 * @param deicticYear "of the current year", or null
 * @param inferred the parts that were not written but worked out ({@code day}, {@code month}, {@code year})
 * @param ownVoice whether the outlet itself says it: not quoted, and not said by a named source
 * @param text the exact words, or null when the extractor gave none
 * @param span where it stands in the report's text, or null when the text is not known
 */
public record TimeMention(
        String id,
        String reportId,
        int position,
        @Nullable TimeRole role,
        @Nullable DateInterval interval,
        StatedDate stated,
        @Nullable Deixis deicticMonth,
        @Nullable Deixis deicticYear,
        Set<String> inferred,
        boolean quoted,
        boolean ownVoice,
        @Nullable String text,
        @Nullable Span span,
        @Nullable Position origin)
        implements Anchored {

    private static final int VAGUE_SLACK_DAYS = 5;
    private static final int DAYS_OF_WEEK = 7;

    public TimeMention {
        inferred = Set.copyOf(inferred);
    }

    /** The civil year: the written one, else the one that holds the whole interval; null when neither is known. */
    public @Nullable Integer year() {
        boolean civil = stated.calendar() == CalendarSystem.GREGORIAN;
        if (civil && stated.year() != null) {
            return stated.year();
        }
        return interval == null ? null : interval.year();
    }

    /** The year as written, of whatever calendar; of a date that calls its year current, the year it stands for. Null when unknown. */
    public @Nullable Integer writtenYear() {
        if (stated.year() == null && deicticYear == Deixis.THIS && interval != null && !inferred.contains("year")) {
            return interval.year();
        }
        return stated.year();
    }

    /**
     * Days from a day to the month that is written, 0 within it. Without a written year to the nearest such month; 0 as well where no civil month is
     * written.
     */
    public long daysFromMonth(LocalDate day) {
        Integer named = stated.month();
        if (named == null || stated.calendar() != CalendarSystem.GREGORIAN) {
            return 0;
        }
        DateInterval today = new DateInterval(day, day);
        if (stated.year() != null) {
            return daysOf(YearMonth.of(stated.year(), named)).daysApart(today);
        }
        long nearest = Long.MAX_VALUE;
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            nearest = Math.min(nearest, daysOf(YearMonth.of(year, named)).daysApart(today));
        }
        return nearest;
    }

    private static DateInterval daysOf(YearMonth month) {
        return new DateInterval(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether the year that is written is the one that "last year" or "next year" means on a day. */
    public boolean callsYearRightly(@Nullable LocalDate day) {
        if (day == null || stated.year() == null || stated.calendar() != CalendarSystem.GREGORIAN) {
            return true;
        }
        return deicticYear != Deixis.LAST && deicticYear != Deixis.NEXT
                || stated.year() == day.getYear() + (deicticYear == Deixis.LAST ? -1 : 1);
    }

    /** Whether the text itself tells the year: it is written, or counted from now ("this year", "of this month"). */
    public boolean namesYear() {
        return stated.year() != null || deicticYear != null || deicticMonth != null;
    }

    /** The weekday as written, or null. */
    public @Nullable DayOfWeek writtenWeekday() {
        return stated.weekday() == null ? null : DayOfWeek.of(stated.weekday());
    }

    /** Whether one is told by a weekday alone and the other is whole weeks from the one that is nearest: "on Tuesday" may be the Tuesday a week ago. */
    public boolean mayBeThatWeekday(TimeMention other) {
        return namesWeekdayOnly() != other.namesWeekdayOnly()
                && interval != null
                && other.interval != null
                && interval.daysApart(other.interval) % DAYS_OF_WEEK == 0;
    }

    private boolean namesWeekdayOnly() {
        return stated.weekday() != null && stated.day() == null;
    }

    /** The weekday that the calendar gives: of the date that is written in full, else of the one day it stands for. Null when unknown. */
    public @Nullable DayOfWeek trueWeekday() {
        if (stated.calendar() == CalendarSystem.HIJRI || !stated.namesOneMonth()) {
            return null;
        }
        LocalDate day = stated.isFull() ? stated.dayIn(stated.year()) : interval == null ? null : interval.onlyDay();
        return day == null ? null : day.getDayOfWeek();
    }

    public CalendarSystem calendar() {
        return stated.calendar();
    }

    /** Whether the text gives only a part of a month or year ("early June", "the last third of April"). */
    public boolean isVague() {
        return interval != null && interval.days() > 1 && stated.day() == null && !isWholeMonthOrYear(interval);
    }

    /** Whether both may be one day or period: their days meet, give or take what is vague, or both only name the same weekday. */
    public boolean agreesWith(TimeMention other) {
        boolean near = interval != null
                && other.interval != null
                && interval.daysApart(other.interval) <= slackDays() + other.slackDays();
        boolean sameWeekday = stated.day() == null
                && stated.weekday() != null
                && stated.weekday().equals(other.stated.weekday());
        return near || sameWeekday;
    }

    /** Whether both are written in the same parts (day and month, month and year, weekday), or both are one day told from another ("yesterday"). */
    public boolean isWrittenLike(TimeMention other) {
        boolean told = stated.isEmpty()
                && (interval == null || other.interval == null || interval.days() != 1 || other.interval.days() != 1);
        return !told && stated.hasPartsOf(other.stated);
    }

    /** Days by which another date may lie outside and still agree: 5 for "early" and "late", else none. */
    public int slackDays() {
        return isVague() ? VAGUE_SLACK_DAYS : 0;
    }

    private static boolean isWholeMonthOrYear(DateInterval days) {
        LocalDate first = days.from();
        LocalDate last = days.to();
        return first != null
                && last != null
                && first.getDayOfMonth() == 1
                && last.plusDays(1).getDayOfMonth() == 1;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The exact words, else the days. */
    @Override
    public String toString() {
        return text != null ? text : interval != null ? interval.toString() : String.valueOf(writtenYear());
    }

    // Written out: made by the compiler it costs a short run some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TimeMention that
                        && id.equals(that.id)
                        && reportId.equals(that.reportId)
                        && position == that.position
                        && role == that.role
                        && Objects.equals(interval, that.interval)
                        && stated.equals(that.stated)
                        && deicticMonth == that.deicticMonth
                        && deicticYear == that.deicticYear
                        && inferred.equals(that.inferred)
                        && quoted == that.quoted
                        && ownVoice == that.ownVoice
                        && Objects.equals(text, that.text)
                        && Objects.equals(span, that.span)
                        && Objects.equals(origin, that.origin);
    }
}
