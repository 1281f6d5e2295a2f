package org.claimlint.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parts of a date into days. A date without a year is the occurrence nearest to the publication date, and one that lies more than
 * two months ahead is the one before, for news tells what has happened; wording that looks ahead makes it the next one. Weeks are ISO weeks.
 */
final class TimeResolver {
    private static final int AHEAD_DAYS = 60;
    /** A day that is spoken of as to come may be over by so many days when the text comes out; more, and it is one of the next year. */
    private static final int LATE_DAYS = 10;

    private static final int HALF_A_YEAR = 6;

    private static final int FIRST_PART = 10;
    private static final int SECOND_PART = 20;

    private final @Nullable LocalDate published;
    /** The last full date of the text itself, and the last date that names a month, a year. */
    private @Nullable LocalDate anchor;

    private @Nullable LocalDate anchorOfMonth;
    private @Nullable LocalDate anchorOfYear;
    /** Whether the text has named any day. */
    private boolean dated;

    TimeResolver(@Nullable LocalDate published) {
        this.published = published;
    }

    /** Days and how closely they are named. */
    record Days(LocalDate from, LocalDate to, String timex) {
        static Days of(LocalDate day) {
            return new Days(day, day, day.toString());
        }

        DateInterval interval() {
            return new DateInterval(from, to);
        }
    }

    /**
     * Remembers what a date of the text names, for later expressions that lean on it ("two days later", "in the same month"). A day that is
     * named by its weekday or from where the reader stands is not known well enough: nothing leans on it, and on no earlier day either.
     */
    void remember(TimeParts parts, @Nullable Days days) {
        boolean oneDay = days != null && days.from.equals(days.to);
        if (parts.hasDay()) {
            boolean full = parts.day != null && (parts.month != null || parts.monthOffset != null) || leans(parts);
            boolean today = Integer.valueOf(0).equals(parts.dayOffset);
            if (full && oneDay && days != null && !days.from.equals(published)) {
                remember(days.from);
            } else if (!today) {
                anchor = null;
                dated = true;
                if (full && days != null && days.from.withDayOfMonth(1).equals(days.to.withDayOfMonth(1))) {
                    // days of one month: "in the same month" leans on them
                    anchorOfMonth = days.from;
                    anchorOfYear = days.from;
                }
            }
            dated |= full;
        } else if (days != null && (parts.month != null || parts.monthOffset != null)) {
            anchorOfMonth = days.from;
            anchorOfYear = days.from;
        } else if (days != null && parts.hasYear()) {
            anchorOfYear = days.from;
        }
    }

    /** Remembers the last day of a range, or a day counted from another one. */
    void remember(LocalDate day) {
        anchor = day;
        anchorOfMonth = day;
        anchorOfYear = day;
        dated = true;
    }

    private static boolean leans(TimeParts parts) {
        return parts.same || parts.told;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /**
     * Where "two days later" counts from: the last full date of the text, and in a first sentence without one the publication date.
     *
     * @param opening whether it stands in the first sentence
     */
    @Nullable
    LocalDate told(boolean opening) {
        return anchor != null ? anchor : opening && !dated ? published : null;
    }

    /** The first day of the year that the text named last, where it has named no day; null when it has. */
    @Nullable
    LocalDate toldYear() {
        return anchor == null && !dated && anchorOfYear != null ? anchorOfYear : null;
    }

    /** Where a date counts from: the publication date, or what the text itself named. */
    private @Nullable LocalDate reference(TimeParts parts) {
        if (!leans(parts)) {
            return published;
        }
        LocalDate own = anchor;
        if (parts.yearOffset != null || parts.decade != null) {
            own = anchorOfYear;
        } else if (parts.monthOffset != null) {
            own = anchorOfMonth;
        }
        return own != null ? own : told(parts.opening);
    }

    /** The days a date stands for; null when they cannot be known or do not exist. */
    @Nullable
    Days resolve(TimeParts parts, boolean ahead) {
        try {
            Days days = find(parts, ahead);
            if (days != null && leans(parts) && !ahead && isAfterPublication(days.from)) {
                return null; // a past that lies ahead leans on another date
            }
            if (days != null && parts.night && parts.weekdayTo != null && days.from.equals(days.to)) {
                // "the night of Monday to Tuesday, 5 June": the date is that of one of the two
                boolean second = days.from.getDayOfWeek().getValue() == parts.weekdayTo;
                LocalDate first = second ? days.from.minusDays(1) : days.from;
                return new Days(first, first.plusDays(1), first + "/" + first.plusDays(1));
            }
            boolean twoDays = parts.weekdayTo != null || parts.dayTo != null; // "the night of Monday to Tuesday"
            return days == null || !parts.night || twoDays || parts.dayPart && parts.dayOffset != null
                    ? days
                    : new Days(days.from, days.to.plusDays(1), days.timex + "TNI");
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean isAfterPublication(LocalDate day) {
        return anchor != null && published != null && day.isAfter(published);
    }

    /** A day that is told in the past from a day of the text, or null when that cannot be. */
    @Nullable
    LocalDate believed(LocalDate day, boolean ahead) {
        return !ahead && isAfterPublication(day) ? null : day;
    }

    private @Nullable Days find(TimeParts parts, boolean ahead) {
        LocalDate now = reference(parts);
        if (parts.weekOf) {
            Days day = findDay(parts, now, ahead);
            if (day == null) {
                return null;
            }
            boolean sunday = day.from.getDayOfWeek() == DayOfWeek.SUNDAY && parts.monthSystem.equals("english");
            // nobody names a week by its last day: where one names it by its Sunday, weeks begin on Sundays
            return sunday ? new Days(day.from, day.from.plusDays(6), week(day.from.plusDays(1)).timex) : week(day.from);
        }
        if (parts.weekendOf) {
            Days day = parts.holiday != null ? holiday(parts, parts.holiday, now, ahead) : findDay(parts, now, ahead);
            return day == null ? null : weekendOf(day);
        }
        if (parts.nthUnit != null) {
            return nth(parts, now, ahead);
        }
        if (parts.holiday != null) {
            return holiday(parts, parts.holiday, now, ahead);
        }
        Days found = parts.hasDay() ? findDay(parts, now, ahead) : findPeriod(parts, now, ahead);
        if (found != null && !parts.hasDay()) {
            found = PartDays.of(parts, found, now);
        }
        return found;
    }

    /** The weekend that a day belongs to; a Thursday, a Friday or a Monday makes it longer. */
    private static Days weekendOf(Days day) {
        int weekday = day.from.getDayOfWeek().getValue();
        LocalDate saturday = monday(day.from).plusDays(weekday == 1 ? -2 : 5);
        LocalDate first = weekday >= 4 && day.from.isBefore(saturday) ? day.from : saturday;
        LocalDate last = saturday.plusDays(1);
        return new Days(first, day.to.isAfter(last) ? day.to : last, weekName(saturday) + "-WE");
    }

    private @Nullable Days findDay(TimeParts parts, @Nullable LocalDate now, boolean ahead) {
        if (parts.day != null && (parts.month != null || parts.monthOffset != null)) {
            return dayOfMonth(parts, parts.day, now, ahead);
        }
        if (now == null) {
            return null;
        }
        if (parts.dayOffset != null) {
            return Days.of(now.plusDays(parts.dayOffset));
        }
        if (parts.day != null) {
            return dayWithoutMonth(parts, parts.day, now);
        }
        return parts.weekday == null ? null : weekday(parts, parts.weekday, now, ahead);
    }

    private @Nullable Days dayOfMonth(TimeParts parts, int day, @Nullable LocalDate now, boolean ahead) {
        if (parts.calendar == CalendarSystem.HIJRI) {
            return HijriDays.of(parts, day, now);
        }
        LocalDate first;
        if (parts.month == null) {
            Days month = findPeriod(parts, now, ahead);
            if (month == null) {
                return null;
            }
            first = month.from.withDayOfMonth(day);
        } else {
            Integer year = year(parts, now);
            if (year == null) {
                year = nearestYear(parts, parts.month, day, ahead);
            }
            if (year == null) {
                return null;
            }
            first = LocalDate.of(year, parts.month, day);
        }
        if (parts.dayTo == null) {
            return Days.of(first);
        }
        LocalDate last = first.withDayOfMonth(parts.dayTo);
        if (last.isBefore(first) && day >= SECOND_PART && parts.dayTo <= FIRST_PART) {
            if (parts.monthOfFirst) {
                last = last.plusMonths(1); // "from June 28 to 3"
            } else {
                first = first.minusMonths(1).withDayOfMonth(day); // "from 28 to 3 June"
            }
        }
        return last.isBefore(first) ? null : new Days(first, last, first + "/" + last);
    }

    private static @Nullable Integer year(TimeParts parts, @Nullable LocalDate now) {
        if (parts.year != null) {
            return parts.year;
        }
        if (parts.yearOffset != null && now != null) {
            return now.getYear() + parts.yearOffset;
        }
        return parts.assumedYear;
    }

    /** The year of a month and day that has none: null when nothing says it, or when no such day exists. */
    private @Nullable Integer nearestYear(TimeParts parts, int month, int day, boolean ahead) {
        LocalDate now = reference(parts);
        if (now == null && parts.monthNameOffset == null) {
            now = anchor;
        }
        if (now == null || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return null;
        }
        if (parts.monthNameOffset != null) {
            return yearOfMonthName(month, now, parts.monthNameOffset);
        }
        LocalDate best = null;
        boolean leapDay = month == 2 && day > 28;
        int last = now.getYear() + (leapDay ? 4 : 1);
        int first = now.getYear() - (leapDay ? 8 : 1);
        for (int year = last; year >= first; year--) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day);
            if (ahead && parts.day == null && candidate.getYear() == now.getYear() && month == now.getMonthValue()) {
                return year;
            }
            if (parts.weekday != null && parts.weekdayTo == null && isNear(candidate, now, parts.weekday)) {
                return year;
            }
            if (best == null || isBetter(candidate, best, now, ahead, parts.day == null ? 0 : LATE_DAYS)) {
                best = candidate;
            }
        }
        if (best != null && parts.untold && parts.weekday != null && parts.weekdayTo == null && parts.day != null) {
            return fittingYear(best, now, parts.weekday);
        }
        return best == null ? null : (Integer) best.getYear();
    }

    /** The nearest year in which a day that is not told in the past has its weekday, unless the day lies close to the speaker. */
    private static int fittingYear(LocalDate best, LocalDate now, int weekday) {
        if (Math.abs(ChronoUnit.DAYS.between(now, best)) <= AHEAD_DAYS) {
            return best.getYear();
        }
        LocalDate found = null;
        for (int year = now.getYear() - 2; year <= now.getYear() + 2; year++) {
            if (best.getDayOfMonth() <= YearMonth.of(year, best.getMonth()).lengthOfMonth()) {
                LocalDate day = best.withYear(year);
                boolean nearer = found == null
                        || Math.abs(ChronoUnit.DAYS.between(now, day)) < Math.abs(ChronoUnit.DAYS.between(now, found));
                found = day.getDayOfWeek().getValue() == weekday && nearer ? day : found;
            }
        }
        return found == null ? best.getYear() : found.getYear();
    }

    /** Whether a date within half a year has the weekday that is written. */
    private static boolean isNear(LocalDate candidate, LocalDate now, int weekday) {
        return candidate.getDayOfWeek().getValue() == weekday
                && Math.abs(ChronoUnit.DAYS.between(now, candidate)) <= 183;
    }

    private static boolean isNearer(LocalDate candidate, LocalDate best, LocalDate now) {
        return Math.abs(ChronoUnit.DAYS.between(now, candidate)) < Math.abs(ChronoUnit.DAYS.between(now, best));
    }

    private static boolean isBetter(LocalDate candidate, LocalDate best, LocalDate now, boolean ahead, int late) {
        long days = ChronoUnit.DAYS.between(now, candidate);
        long bestDays = ChronoUnit.DAYS.between(now, best);
        boolean fits = ahead ? days >= -late : days <= AHEAD_DAYS;
        boolean bestFits = ahead ? bestDays >= -late : bestDays <= AHEAD_DAYS;
        return fits != bestFits ? fits : Math.abs(days) < Math.abs(bestDays);
    }

    /** "This winter", told in January or in spring, began in December. */
    private static int yearOfThisSeason(int season, LocalDate now) {
        boolean since = season == Month.DECEMBER.getValue() && now.getMonthValue() <= Month.MAY.getValue();
        return since ? now.getYear() - 1 : now.getYear();
    }

    /** The year in which the last season of that name began that is over, or the next one that has not begun. */
    private static int yearOfSeason(int season, LocalDate now, int offset) {
        int year = now.getYear();
        LocalDate first = LocalDate.of(year, season, 1);
        if (offset > 0) {
            return first.isAfter(now) ? year : year + 1;
        }
        return first.plusMonths(3).isAfter(now) ? year - 1 : year;
    }

    private static int yearOfMonthName(int month, LocalDate now, int offset) {
        int year = now.getYear();
        if (offset < 0) {
            return month < now.getMonthValue() ? year : year - 1;
        }
        if (offset > 0) {
            return month > now.getMonthValue() ? year : year + 1;
        }
        // the current month: that of the year before or behind, where New Year lies between
        int ahead = month - now.getMonthValue();
        return ahead > HALF_A_YEAR ? year - 1 : ahead < -HALF_A_YEAR ? year + 1 : year;
    }

    /** "The 21st", "Friday the 21st". */
    private static @Nullable Days dayWithoutMonth(TimeParts parts, int day, LocalDate now) {
        LocalDate best = null;
        for (int months = -12; months <= 12; months++) {
            YearMonth month = YearMonth.from(now).plusMonths(months);
            if (day > month.lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = month.atDay(day);
            if (parts.weekday != null
                    && parts.weekdayTo == null
                    && candidate.getDayOfWeek().getValue() != parts.weekday) {
                continue;
            }
            if (best == null
                    || Math.abs(ChronoUnit.DAYS.between(now, candidate))
                            < Math.abs(ChronoUnit.DAYS.between(now, best))) {
                best = candidate;
            }
        }
        if (best == null) {
            return null;
        }
        if (parts.dayTo != null && parts.dayTo > day && parts.dayTo <= best.lengthOfMonth()) {
            LocalDate last = best.withDayOfMonth(parts.dayTo);
            return new Days(best, last, best + "/" + last);
        }
        return Days.of(best);
    }

    private Days weekday(TimeParts parts, int weekday, LocalDate now, boolean ahead) {
        DayOfWeek name = DayOfWeek.of(weekday);
        LocalDate day;
        if (parts.unit == TimeUnit.WEEK) {
            day = monday(now).plusWeeks(parts.unitOffset).plusDays(weekday - 1L);
        } else if (parts.weekdayOffset != null && (parts.nearestWeekday || parts.told && !now.equals(published))) {
            day = now.with(
                    parts.weekdayOffset < 0
                            ? TemporalAdjusters.previous(name)
                            : parts.weekdayOffset > 0
                                    ? TemporalAdjusters.next(name)
                                    : TemporalAdjusters.nextOrSame(name));
        } else if (parts.weekdayOffset != null) {
            day = monday(now).plusWeeks(parts.weekdayOffset).plusDays(weekday - 1L);
        } else if (ahead) {
            day = now.with(TemporalAdjusters.next(name));
        } else {
            day = now.with(TemporalAdjusters.previousOrSame(name));
        }
        if (parts.weekdayTo != null) {
            LocalDate last = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(parts.weekdayTo)));
            return new Days(day, last, day + "/" + last);
        }
        return Days.of(day);
    }

    private @Nullable Days findPeriod(TimeParts parts, @Nullable LocalDate now, boolean ahead) {
        if (parts.calendar == CalendarSystem.HIJRI) {
            return HijriDays.of(parts, 0, now);
        }
        if (parts.decade != null) {
            return decade(parts.decade);
        }
        if (parts.century != null) {
            int first = (parts.century - 1) * 100;
            return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31), pad(first / 100, 2));
        }
        if (parts.weekOfYear != null) {
            Integer year = year(parts, now);
            year = year == null && now != null ? (Integer) now.getYear() : year;
            return year == null ? null : week(firstWeek(year).plusWeeks(parts.weekOfYear - 1L));
        }
        if (parts.month != null) {
            return namedMonth(parts, parts.month, now, ahead);
        }
        if (parts.monthOffset != null) {
            Integer year = parts.year;
            return now == null
                    ? null
                    : month(YearMonth.from(year == null ? now : now.withYear(year))
                            .plusMonths(parts.monthOffset));
        }
        if (parts.unit != null && now != null) {
            return unit(parts, parts.unit, now);
        }
        if (parts.season != null) {
            return season(parts, parts.season, now);
        }
        Integer year = year(parts, now);
        if (year == null) {
            return null;
        }
        int last = parts.yearTo != null ? parts.yearTo : year;
        if (last < year) {
            return null;
        }
        if (parts.calendar == CalendarSystem.ACADEMIC) {
            return new Days(LocalDate.of(year, 9, 1), LocalDate.of(Math.max(last, year + 1), 8, 31), pad(year, 4));
        }
        return new Days(
                LocalDate.of(year, 1, 1),
                LocalDate.of(last, 12, 31),
                last == year ? pad(year, 4) : pad(year, 4) + "/" + pad(last, 4));
    }

    private @Nullable Days namedMonth(TimeParts parts, int month, @Nullable LocalDate now, boolean ahead) {
        Integer year = year(parts, now);
        if (year == null) {
            year = nearestYear(parts, month, 1, ahead);
        }
        if (year == null) {
            return null;
        }
        Days first = month(YearMonth.of(year, month));
        if (parts.monthTo == null) {
            return first;
        }
        YearMonth last = YearMonth.of(parts.monthTo < month ? year + 1 : year, parts.monthTo);
        return new Days(first.from, last.atEndOfMonth(), first.timex + "/" + last);
    }

    static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth(), month.toString());
    }

    static Days week(LocalDate day) {
        LocalDate monday = monday(day);
        return new Days(monday, monday.plusDays(6), weekName(monday));
    }

    private static String weekName(LocalDate day) {
        return pad(day.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W" + pad(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate firstWeek(int year) {
        return monday(LocalDate.of(year, 1, 4));
    }

    private static String pad(int number, int width) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    private static Days decade(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), pad(year / 10, 3));
    }

    private static @Nullable Days season(TimeParts parts, int season, @Nullable LocalDate now) {
        Integer year = year(parts, now);
        if (year == null && now != null) {
            int offset = parts.monthNameOffset == null ? 0 : parts.monthNameOffset;
            year = offset == 0 ? yearOfThisSeason(season, now) : yearOfSeason(season, now, offset);
        }
        if (year == null) {
            return null;
        }
        LocalDate first = LocalDate.of(year, season, 1);
        String name = season == 3 ? "SP" : season == 6 ? "SU" : season == 9 ? "FA" : "WI";
        return new Days(first, first.plusMonths(3).minusDays(1), pad(year, 4) + "-" + name);
    }

    /** Periods named from where the speaker stands: last week, the next three days. */
    private static @Nullable Days unit(TimeParts parts, TimeUnit unit, LocalDate now) {
        if (parts.count > 0) {
            Days days = parts.whole && parts.unitOffset > 0 && !parts.vague
                    ? wholeUnits(unit, parts.count, now)
                    : several(unit, parts.unitOffset, parts.count, parts.vague, now);
            return parts.within && parts.unitOffset > 0 && !now.isAfter(days.to)
                    ? new Days(now, days.to, days.timex)
                    : days;
        }
        int offset = parts.unitOffset;
        return switch (unit) {
            case WEEK -> week(now.plusWeeks(offset));
            case FORTNIGHT -> {
                LocalDate monday = monday(now).plusWeeks(2L * offset);
                yield new Days(monday, monday.plusDays(13), "P2W");
            }
            case WEEKEND -> {
                LocalDate saturday = monday(now).plusWeeks(offset).plusDays(5);
                yield new Days(saturday, saturday.plusDays(1), weekName(saturday) + "-WE");
            }
            case QUARTER -> quarter(now.plusMonths(3L * offset));
            case DECADE -> decade((now.getYear() / 10 + offset) * 10);
            case CENTURY -> {
                int first = (now.getYear() / 100 + offset) * 100;
                yield new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31), pad(first / 100, 2));
            }
            case MONTH -> month(YearMonth.from(now).plusMonths(offset));
            case YEAR -> {
                int year = now.getYear() + offset;
                yield new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), pad(year, 4));
            }
            default -> Days.of(now.plusDays(offset));
        };
    }

    /** The next calendar weeks, months or years, or the days from tomorrow on. */
    private static Days wholeUnits(TimeUnit unit, int count, LocalDate now) {
        LocalDate first;
        switch (unit) {
            case WEEK -> first = monday(now).plusWeeks(1);
            case MONTH -> first = now.withDayOfMonth(1).plusMonths(1);
            case YEAR -> first = LocalDate.of(now.getYear() + 1, 1, 1);
            default -> {
                return several(unit, 1, count, false, now);
            }
        }
        return new Days(first, unit.shift(first, count).minusDays(1), "P" + count + unit.designator());
    }

    private static Days several(TimeUnit unit, int direction, int count, boolean vague, LocalDate now) {
        String timex = (unit.isClock() ? "PT" : "P") + (vague ? "X" : count * unit.times()) + unit.designator();
        if (unit == TimeUnit.QUARTER || unit == TimeUnit.DECADE) {
            Days near = unit == TimeUnit.QUARTER
                    ? quarter(unit.shift(now, direction))
                    : decade((now.getYear() / 10 + direction) * 10);
            LocalDate far = unit.shift(near.from, (long) direction * (count - 1));
            return direction < 0
                    ? new Days(far, near.to, timex)
                    : new Days(near.from, unit.shift(far, 1).minusDays(1), timex);
        }
        if (direction < 0) {
            LocalDate last = unit == TimeUnit.WORKDAY ? now.minusDays(1) : now;
            return new Days(unit.shift(now, -count), last, timex);
        }
        LocalDate first = unit.isClock() ? now : now.plusDays(1);
        LocalDate last = unit.shift(now, count);
        return new Days(first, last.isBefore(first) ? first : last, timex);
    }

    static Days quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Days(
                first,
                first.plusMonths(3).minusDays(1),
                pad(day.getYear(), 4) + "-Q" + (first.getMonthValue() / 3 + 1));
    }

    /** The n-th week, weekday or day of a month or year. */
    private @Nullable Days nth(TimeParts parts, @Nullable LocalDate now, boolean ahead) {
        TimeUnit unit = parts.nthUnit;
        Days whole = parts.hasMonth() || parts.hasYear() ? findPeriod(parts, now, ahead) : null;
        if (whole == null) {
            if (now == null || parts.hasMonth() || parts.hasYear()) {
                return null;
            }
            if (unit == TimeUnit.QUARTER && parts.nthCount == 1 && parts.nth > 0 && parts.nth <= 4) {
                return nearestQuarter(parts.nth, now, ahead || parts.untold);
            }
            whole = unit == TimeUnit.QUARTER
                    ? new Days(
                            LocalDate.of(now.getYear(), 1, 1),
                            LocalDate.of(now.getYear(), 12, 31),
                            pad(now.getYear(), 4))
                    : month(YearMonth.from(now));
        }
        if (parts.weekday != null && unit == TimeUnit.DAY) {
            DayOfWeek name = DayOfWeek.of(parts.weekday);
            LocalDate day = parts.nth < 0
                    ? whole.to.with(TemporalAdjusters.previousOrSame(name))
                    : whole.from.with(TemporalAdjusters.nextOrSame(name)).plusWeeks(parts.nth - 1L);
            return day.isAfter(whole.to) ? null : Days.of(day);
        }
        if (unit == TimeUnit.WEEK) {
            // a week belongs to the month that has its Thursday
            LocalDate monday = parts.nth < 0
                    ? monday(whole.to.minusDays(3))
                    : monday(whole.from.plusDays(3)).plusWeeks(parts.nth - 1L);
            if (parts.weekday != null) {
                return Days.of(monday.plusDays(parts.weekday - 1L));
            }
            return new Days(monday, monday.plusDays(7L * parts.nthCount - 1), weekName(monday));
        }
        if (unit == null) {
            return null;
        }
        LocalDate first = parts.nth < 0
                ? unit.shift(whole.to.plusDays(1), -parts.nthCount)
                : unit.shift(whole.from, (long) (parts.nth - 1) * parts.nthCount);
        LocalDate last = unit.shift(first, parts.nthCount).minusDays(1);
        if (first.isBefore(whole.from) || last.isAfter(whole.to)) {
            return null;
        }
        return unit == TimeUnit.QUARTER && parts.nthCount == 1
                ? quarter(first)
                : new Days(first, last, first.equals(last) ? first.toString() : first + "/" + last);
    }

    /** "The fourth quarter" in February is that of last year, unless the text looks ahead. */
    private static Days nearestQuarter(int nth, LocalDate now, boolean ahead) {
        LocalDate first = LocalDate.of(now.getYear(), 3 * nth - 2, 1);
        if (!ahead && first.isAfter(now)) {
            return quarter(first.minusYears(1));
        }
        return quarter(first);
    }

    private @Nullable Days holiday(TimeParts parts, int holiday, @Nullable LocalDate now, boolean ahead) {
        Integer year = year(parts, now);
        if (year != null) {
            return Holidays.days(parts.holidayCalendar, holiday, year);
        }
        if (now == null) {
            return null;
        }
        Days best = null;
        for (int candidate = now.getYear() + 1; candidate >= now.getYear() - 1; candidate--) {
            Days days = Holidays.days(parts.holidayCalendar, holiday, candidate);
            boolean better = best == null
                    || (parts.untold && !ahead
                            ? isNearer(days.from, best.from, now)
                            : isBetter(days.from, best.from, now, ahead, 0));
            if (better) {
                best = days;
            }
        }
        return best;
    }
}
