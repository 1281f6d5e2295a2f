package org.claimlint.mention;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.claimlint.mention.TimeResolver.Days;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.StatedDate;
import org.claimlint.model.StatedEnds;
import org.claimlint.model.TimeExpression;

/** Joins two dates to a range: "from 4 May to 2 June", "2014-2018", "between Monday and Friday". */
final class RangeReader {
    private static final int NONE = -1;

    private final TimeText text;
    private final DateReader dates;
    private final TimeResolver resolver;
    private final Tense tense;
    private final FoundTimes found;

    RangeReader(TimeText text, DateReader dates, TimeResolver resolver, Tense tense, FoundTimes found) {
        this.text = text;
        this.dates = dates;
        this.resolver = resolver;
        this.tense = tense;
        this.found = found;
    }

    /** Reads a date as the first end of a range. @return the token behind the range, or -1 when no second end follows */
    int range(int at, TimeParts first) {
        boolean between = text.isBehind(at, Kind.BETWEEN);
        boolean from = at > 0 && text.is(at - 1, Kind.FROM);
        int second = behindTo(first.to, between);
        if (second > 0 && !first.unreadable && first.dayTo == null) {
            boolean years =
                    isYear(first) && text.isDigits(second) && text.form(second).length() == 4;
            boolean strongTo = between || from || text.is(first.to, Kind.TO);
            TimeParts last = dates.read(second, years || strongTo);
            boolean strong = between || from || text.is(first.to, Kind.TO);
            if (last != null && !last.unreadable && canJoin(first, last, strong)) {
                return emitRange(first, last);
            }
        }
        return NONE;
    }

    /** "In April and May 2017": the year that is written once belongs to both. */
    void borrowYear(TimeParts first) {
        if (first.month == null || first.hasYear() || first.monthNameOffset != null) {
            return;
        }
        Hit and = text.hit(first.to, Kind.AND);
        int at = and != null ? and.to() : text.form(first.to).equals(TimeText.AND) ? first.to + 1 : first.to;
        Hit month = text.hit(at, Kind.MONTH);
        Num day = month == null ? text.number(at) : null;
        boolean joined = and != null || at > first.to || month != null && month.isJoined();
        if (!joined || month == null && (day == null || !day.isDay())) {
            return;
        }
        TimeParts next = dates.read(at);
        if (next != null && next.month != null && next.hasDay() == first.hasDay() && next.hasYear()) {
            Days days = resolver.resolve(next, false);
            first.assumedYear = days == null ? next.year : (Integer) days.from().getYear();
        }
    }

    private static boolean isYear(TimeParts parts) {
        return parts.year != null && !parts.hasMonth() && !parts.hasDay();
    }

    /** The token at which the second end of a range begins, or -1. */
    int behindTo(int at, boolean between) {
        if (!text.has(at)) {
            return -1;
        }
        Hit to = text.hit(at, Kind.TO);
        if (to != null) {
            int i = to.to();
            Hit article = text.hit(i, Kind.ARTICLE);
            return article == null ? i : article.to();
        }
        if (text.isDash(at)) {
            return at + 1;
        }
        if (!between) {
            return -1;
        }
        Hit and = text.hit(at, Kind.AND);
        return and != null
                ? and.to()
                : text.form(at).equals(TimeText.AND) ? at + 1 : text.isKnown(at) || text.number(at) != null ? at : -1;
    }

    private static boolean canJoin(TimeParts first, TimeParts last, boolean strong) {
        boolean alike = first.hasDay() == last.hasDay() && first.hasMonth() == last.hasMonth();
        boolean years = isYear(first) && isYear(last);
        if (first.holiday != null || last.holiday != null || first.count > 0 || last.count > 0) {
            return false;
        }
        return strong
                ? alike
                        || first.hasDay()
                        || last.hasDay()
                        || first.year != null
                        || last.year != null
                        || first.hasMonth()
                : alike && (years || first.hasMonth());
    }

    private int emitRange(TimeParts first, TimeParts last) {
        StatedEnds written = new StatedEnds(first.stated(), last.stated());
        if (last.same && last.monthOffset != null && last.day != null && first.month != null) {
            // "from the third of May to the ninth of it"
            last.month = first.month;
            last.monthOffset = null;
            last.same = false;
        }
        if (first.year == null
                && first.yearOffset == null
                && first.monthNameOffset == null
                && first.hasMonth()
                && last.year != null) {
            boolean crosses = first.month != null && last.month != null && first.month > last.month;
            first.year = crosses ? (Integer) (last.year - 1) : last.year;
        } else if (last.year == null && last.yearOffset == null && first.year != null && last.month != null) {
            last.year = last.month != null && first.month != null && last.month < first.month
                    ? (Integer) (first.year + 1)
                    : first.year;
        }
        boolean ahead = tense.isAhead(first.from);
        Days two = resolver.resolve(last, ahead);
        if (two != null
                && first.year == null
                && first.yearOffset == null
                && first.month != null
                && last.month != null
                && first.monthNameOffset == null) {
            // the last such day before the end of the range
            int year = two.from().getYear();
            boolean crosses = first.month > last.month;
            first.assumedYear = crosses ? year - 1 : year;
        }
        Days one = resolver.resolve(first, ahead);
        if (one != null && two != null && two.to().isBefore(one.from()) && last.year == null && last.month != null) {
            last.assumedYear = one.from().getYear() + (last.month < one.from().getMonthValue() ? 1 : 0);
            two = resolver.resolve(last, ahead);
        }
        boolean weekdays = first.weekday != null && first.day == null && last.weekday != null && last.day == null;
        if (weekdays
                && one != null
                && two != null
                && last.weekday != null
                && two.to().isBefore(one.from())) {
            // "from Thursday to Monday": the end lies behind the beginning
            two = Days.of(one.to().with(TemporalAdjusters.next(DayOfWeek.of(last.weekday))));
        }
        DateInterval interval = one == null || two == null || two.to().isBefore(one.from())
                ? null
                : new DateInterval(one.from(), two.to());
        if (two != null && interval != null && last.day != null) {
            resolver.remember(two.to());
        }
        String timex = interval == null || one == null || two == null ? null : one.timex() + "/" + two.timex();
        StatedDate stated = new StatedDate(null, first.day, first.month, first.month2, first.year, first.calendar);
        Set<String> inferred =
                interval == null ? Set.of() : first.inferred(first.hasDay(), first.hasDay() || first.hasMonth());
        found.add(new TimeExpression(
                found.span(first.start, last.to),
                stated,
                first.deicticMonth(),
                first.deicticYear(),
                inferred,
                interval,
                timex,
                written,
                false));
        found.take(first.from, last.to);
        return last.to;
    }

    /** "2014 to 2018". */
    boolean yearRangeAhead(int at) {
        int second = behindTo(at + 1, text.isBehind(at, Kind.BETWEEN));
        return second > 0
                && text.isDigits(second)
                && text.form(second).length() == 4
                && isYearLike(at)
                && isYearLike(second)
                && text.form(at).compareTo(text.form(second)) < 0;
    }

    private boolean isYearLike(int at) {
        return text.form(at).startsWith("19") || text.form(at).startsWith("20");
    }
}
