package org.claimlint.mention;

import java.util.List;
import java.util.Set;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Deixis;
import org.claimlint.model.HourInterval;
import org.claimlint.model.StatedDate;
import org.claimlint.model.StatedEnds;
import org.jspecify.annotations.Nullable;

/** The parts of one date while it is read; every part may be there or not. */
final class TimeParts {
    /** What the last number of a month, a quarter or a weekday is called. */
    static final int LAST = -1;
    /** A year this high is no Hijri year. */
    static final int FIRST_CIVIL_YEAR = 1700;

    /** Day, month and year as the bits of a number, from the lowest on. */
    private static final List<Set<String>> INFERRED = List.of(
            Set.of(),
            Set.of("day"),
            Set.of("month"),
            Set.of("day", "month"),
            Set.of("year"),
            Set.of("day", "year"),
            Set.of("month", "year"),
            Set.of("day", "month", "year"));

    int from;
    int to;
    /** Offset in the text. */
    int start;

    @Nullable
    Integer weekday;
    /** The second of two weekdays: "Monday and Tuesday, 2-3 April". */
    @Nullable
    Integer weekdayTo;

    @Nullable
    Integer weekdayOffset;

    boolean weakWeekday;
    /** Whether "next" and "last" mean the nearest one, as in Arabic, and not that of another week. */
    boolean nearestWeekday;

    @Nullable
    Integer day;

    @Nullable
    Integer dayTo;

    /** "June 28 to 3": the month is that of the first day. */
    boolean monthOfFirst;

    /** "From 4 to January 22": the second day comes behind the month. */
    boolean dayToFollows;

    /** "Within the next three days": from today on. */
    boolean within;

    @Nullable
    Integer month;

    @Nullable
    Integer month2;
    /** The second month of a range of months. */
    @Nullable
    Integer monthTo;

    String monthSystem = "";
    /** "Last April", "this April", "next April". */
    @Nullable
    Integer monthNameOffset;
    /** "Last month", "of this month". */
    @Nullable
    Integer monthOffset;

    @Nullable
    Integer year;

    /** The year that the other end of a range gives; not written here. */
    @Nullable
    Integer assumedYear;

    @Nullable
    Integer yearTo;

    @Nullable
    Integer yearOffset;

    CalendarSystem calendar = CalendarSystem.GREGORIAN;

    /** Counted in the reference of the text itself: "in the same month". */
    boolean same;
    /** Counted from a day that the text itself named: "the following day". */
    boolean told;
    /** Whether it stands in the first sentence, where no earlier date can be meant. */
    boolean opening;

    @Nullable
    Integer dayOffset;
    /** A period other than a month and a year that is named from where the speaker stands. */
    @Nullable
    TimeUnit unit;

    int unitOffset;
    /** How many of {@code unit} before or behind the speaker; 0 when it is one period. */
    int count;

    boolean vague;

    @Nullable
    TimePart part;
    /** The n-th of equal pieces of a month or year: the last third. */
    int splitInto;

    int split;

    @Nullable
    TimeUnit nthUnit;

    int nth;
    int nthCount = 1;

    @Nullable
    Integer weekOfYear;

    @Nullable
    Integer decade;

    @Nullable
    Integer century;

    @Nullable
    Integer season;

    @Nullable
    Integer holiday;

    String holidayCalendar = "";
    boolean dayPart;
    boolean night;
    boolean weekOf;
    boolean numeric;
    /** A parenthesis that was opened inside and must be closed. */
    boolean openParen;

    /** The time of day, as TIMEX3 writes it behind a day: "TMO", "T17:04"; empty when none is written. */
    String clock = "";

    @Nullable
    HourInterval hours;

    /** The part of the day that is named beside the day. */
    @Nullable
    PartOfDay partOfDay;

    /** The clock time as it is written. */
    ClockReader.@Nullable Told clockTold;

    /** Whether no verb in the past governs it. */
    boolean untold;
    /** "The weekend of 4 May". */
    boolean weekendOf;
    /** "The next three months" with nothing around it: whole calendar months. */
    boolean whole;

    boolean unreadable;
    /** "Every Monday", "on Mondays": no one day. */
    boolean recurring;

    boolean isEmpty() {
        return !hasDay() && !hasMonth() && !hasYear() && unit == null && nthUnit == null && splitInto == 0;
    }

    /** Takes the time of day that a word of the tables names, unless it names none. */
    void take(PartOfDay part) {
        if (part.hours() != null) {
            clock = part.timex();
            hours = part.hours();
            partOfDay = part;
        }
    }

    /** Takes the clock time that was read last. */
    void take(ClockReader read) {
        clock = read.stamp();
        clockTold = read.told();
        hours = read.hours() == null ? hours : read.hours();
    }

    boolean hasDay() {
        return weekday != null || day != null || dayOffset != null || holiday != null;
    }

    boolean hasMonth() {
        return month != null || monthOffset != null || season != null;
    }

    boolean hasYear() {
        return year != null || yearOffset != null || decade != null || century != null;
    }

    /** The parts that are written. A Hijri month of a civil year is no month of its calendar. */
    StatedDate stated() {
        boolean mixed = calendar == CalendarSystem.HIJRI && year != null && year >= FIRST_CIVIL_YEAR;
        return new StatedDate(
                weekdayTo == null ? weekday : null,
                day,
                mixed ? null : month,
                month2,
                year,
                mixed ? CalendarSystem.GREGORIAN : calendar,
                hours);
    }

    /** The two days of a stretch within one month, each with the parts that are written at it; null for a single day. */
    @Nullable
    StatedEnds ends() {
        if (dayTo == null) {
            return null;
        }
        StatedDate bare = new StatedDate(null, day, null, null, null, calendar);
        StatedDate behind = new StatedDate(null, dayTo, null, null, null, calendar);
        return monthOfFirst
                ? new StatedEnds(new StatedDate(null, day, month, month2, year, calendar), behind)
                : new StatedEnds(bare, new StatedDate(null, dayTo, month, month2, year, calendar));
    }

    @Nullable
    Deixis deicticMonth() {
        return same ? null : deixis(monthOffset != null ? monthOffset : monthNameOffset);
    }

    @Nullable
    Deixis deicticYear() {
        return same ? null : deixis(yearOffset);
    }

    private static @Nullable Deixis deixis(@Nullable Integer offset) {
        if (offset == null) {
            return null;
        }
        // the year before last has no name of its own
        return switch (offset) {
            case 0 -> Deixis.THIS;
            case -1 -> Deixis.LAST;
            case 1 -> Deixis.NEXT;
            default -> null;
        };
    }

    /** The parts that an interval of such a date has without their being written. */
    Set<String> inferred(boolean oneDay, boolean withinMonth) {
        int parts = (oneDay && day == null ? 1 : 0) + (withinMonth && month == null ? 2 : 0) + (year == null ? 4 : 0);
        return INFERRED.get(parts);
    }
}
