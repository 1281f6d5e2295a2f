package org.claimlint.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in digits: 2018-04-02, 2/4/2018, 2.4.2018, 05-Aug-2016, 20180402, 4/2018. In Arabic text the day comes first; in English text
 * without a sign to the contrary the month does, as in most English test suites and agency copy. A reading that is no day of the calendar
 * gives way to the other one, and so does one that a written weekday contradicts while the other one fits it.
 */
final class NumericDate {
    private static final int NONE = -1;
    /** Two digits up to this are a year of this century. */
    private static final int LAST_SHORT_YEAR = 39;

    private final TimeText text;

    NumericDate(TimeText text) {
        this.text = text;
    }

    static int fullYear(int twoDigits) {
        return (twoDigits <= LAST_SHORT_YEAR ? 2000 : 1900) + twoDigits;
    }

    /** Whether a date in digits with a year begins here. */
    boolean isHere(int at) {
        TimeParts parts = new TimeParts();
        parts.from = at;
        return text.isDigits(at) && read(parts, at, false) != NONE && parts.year != null;
    }

    /**
     * Reads a date in digits into empty parts.
     *
     * @param dash whether a dash stands before it, behind another part
     * @return the token behind it, or -1
     */
    int read(TimeParts parts, int at, boolean dash) {
        if (at > 0 && isInside(at) && !dash) {
            return NONE;
        }
        int length = text.form(at).length();
        if (length == 8) {
            return compact(parts, at);
        }
        if (length > 4 || length == 3) {
            return NONE;
        }
        int end = three(parts, at);
        if (end == NONE) {
            end = monthOfYear(parts, at);
        }
        return end == NONE ? dayAndMonth(parts, at) : end;
    }

    /** Whether digits are glued to something before them that makes them a part of it. */
    private boolean isInside(int at) {
        if (!text.isGlued(at)) {
            return false;
        }
        if (text.get(at - 1).isWord()) {
            return !text.get(at - 1).isArabic();
        }
        boolean mark = text.isMark(at - 1, '/')
                || text.isMark(at - 1, '.')
                || text.isMark(at - 1, ':')
                || text.isMark(at - 1, '$')
                || text.isMark(at - 1, ',');
        return mark && text.isGlued(at - 1) && at > 1 && !text.get(at - 2).isMark() || text.isMark(at - 1, '$');
    }

    private int compact(TimeParts parts, int at) {
        String form = text.form(at);
        int year = Integer.parseInt(form.substring(0, 4));
        int month = Integer.parseInt(form.substring(4, 6));
        int day = Integer.parseInt(form.substring(6));
        if (year < 1900 || year > 2100 || !exists(year, month, day)) {
            return NONE;
        }
        set(parts, year, month, day);
        return at + 1;
    }

    private int value(int at) {
        return Integer.parseInt(text.form(at));
    }

    private int length(int at) {
        return text.form(at).length();
    }

    private boolean isShort(int at) {
        return text.isDigits(at) && length(at) <= 2;
    }

    private int three(TimeParts parts, int at) {
        String mark = text.form(at + 1);
        if (!isSeparator(mark)) {
            return NONE;
        }
        int middle = at + 2;
        int behind = middle + 1;
        Hit name = text.hit(middle, Kind.MONTH);
        if (name != null && !text.get(middle).isArabic()) {
            behind = name.to();
        } else if (!isShort(middle)) {
            return NONE;
        }
        boolean comma = text.isComma(behind) && mark.equals("/");
        if (!text.form(behind).equals(mark) && !comma || !text.isDigits(behind + 1)) {
            return NONE;
        }
        int last = behind + 1;
        int lastLength = length(last);
        boolean yearFirst = length(at) == 4 && lastLength <= 2;
        boolean yearLast = length(at) <= 2 && (lastLength == 4 || lastLength == 2);
        if (!yearFirst && !yearLast
                || !isTight(at, last, comma, lastLength == 4 || yearFirst)
                || isContinued(last, mark)) {
            return NONE;
        }
        if (mark.equals(".") && lastLength == 2 && !yearFirst) {
            return NONE;
        }
        int year = yearFirst ? value(at) : lastLength == 2 ? fullYear(value(last)) : value(last);
        int dayPlace = yearFirst ? last : at;
        if (year < 1000 || year > 2999) {
            return NONE;
        }
        if (name != null && !text.get(middle).isArabic()) {
            set(parts, year, name.value(), value(dayPlace));
            return last + 1;
        }
        int first = value(dayPlace);
        int second = value(middle);
        if (yearFirst) {
            return choose(parts, year, second, first, first, second, last + 1);
        }
        boolean dayFirst = text.isDayFirst();
        return dayFirst
                ? choose(parts, year, second, first, first, second, last + 1)
                : choose(parts, year, first, second, second, first, last + 1);
    }

    /** Takes the first reading unless only the other one exists or fits the weekday. */
    private int choose(TimeParts parts, int year, int month, int day, int otherMonth, int otherDay, int end) {
        boolean exists = exists(year, month, day);
        boolean otherExists = exists(year, otherMonth, otherDay);
        parts.numeric = true;
        int weekday = parts.weekday != null ? parts.weekday : weekdayBehind(end);
        if (exists && otherExists && weekday > 0) {
            boolean fits = LocalDate.of(year, month, day).getDayOfWeek().getValue() == weekday;
            boolean otherFits =
                    LocalDate.of(year, otherMonth, otherDay).getDayOfWeek().getValue() == weekday;
            exists = fits || !otherFits;
        }
        if (exists) {
            set(parts, year, month, day);
        } else if (otherExists) {
            set(parts, year, otherMonth, otherDay);
        } else if (isCalendarLike(month, day)) {
            set(parts, year, month, day);
        } else if (isCalendarLike(otherMonth, otherDay)) {
            set(parts, year, otherMonth, otherDay);
        } else {
            parts.unreadable = true;
        }
        return end;
    }

    /** The weekday that follows behind a comma or a parenthesis, else 0. */
    private int weekdayBehind(int at) {
        Hit weekday =
                text.isComma(at) || text.isMark(at, '(') ? text.hit(at + 1, Kind.WEEKDAY) : text.hit(at, Kind.WEEKDAY);
        return weekday == null || weekday.isJoined() ? 0 : weekday.value();
    }

    private static boolean isCalendarLike(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean exists(int year, int month, int day) {
        if (!isCalendarLike(month, day)) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void set(TimeParts parts, int year, int month, int day) {
        parts.year = year;
        parts.month = month;
        parts.day = day;
        parts.numeric = true;
    }

    /** Whether all tokens stick together, or stand apart alike around a year of four digits. */
    private boolean isTight(int from, int to, boolean comma, boolean longYear) {
        boolean tight = true;
        for (int i = from + 1; i <= to; i++) {
            tight &= text.isGlued(i) || comma && i >= to - 1;
            if (text.get(i).beginsLine()) {
                return false;
            }
        }
        return tight || longYear;
    }

    /** Whether the same mark and more digits follow: an address, a version. */
    private boolean isContinued(int at, String mark) {
        boolean range = mark.equals("-") || mark.equals("\u2013");
        return !range
                && text.form(at + 1).equals(mark)
                && text.isGlued(at + 1)
                && text.isDigits(at + 2)
                && text.isGlued(at + 2);
    }

    private static boolean isSeparator(String mark) {
        return mark.equals("/")
                || mark.equals("-")
                || mark.equals(".")
                || mark.equals("\u2013")
                || mark.equals("\u2010");
    }

    /** 4/2018, 2018-04. */
    private int monthOfYear(TimeParts parts, int at) {
        boolean slash = text.isMark(at + 1, '/');
        if (!slash && !text.isMark(at + 1, '-') || !text.isDigits(at + 2)) {
            return NONE;
        }
        int last = at + 2;
        boolean yearFirst = length(at) == 4 && isShort(last);
        if (!yearFirst && !(isShort(at) && length(last) == 4)) {
            return NONE;
        }
        int year = value(yearFirst ? at : last);
        int month = value(yearFirst ? last : at);
        boolean again = (text.isMark(last + 1, '/') || text.isMark(last + 1, '-'))
                && text.isDigits(last + 2)
                && text.isGlued(last + 1);
        if (year < 1900
                || year > 2100
                || month < 1
                || month > 12
                || again
                || text.get(last).beginsLine()
                || isUnitBehind(last + 1)) {
            return NONE;
        }
        parts.year = year;
        parts.month = month;
        parts.numeric = true;
        return last + 1;
    }

    private boolean isUnitBehind(int at) {
        return text.is(at, Kind.NOT_NUMBER) || text.isMark(at, '%');
    }

    /** 22/4 without a year, only where the words around it say that it is a date. */
    private int dayAndMonth(TimeParts parts, int at) {
        boolean slash = text.isMark(at + 1, '/');
        boolean dash = text.isMark(at + 1, '-');
        boolean stop = text.isMark(at + 1, '.');
        if (!slash && !dash && !stop || !isShort(at) || !isShort(at + 2)) {
            return NONE;
        }
        int last = at + 2;
        boolean wide = at == 0 && last + 1 == text.tokens().size() && !stop;
        if (!wide && (!text.isGlued(at + 1) || !text.isGlued(last))
                || isUnitBehind(last + 1)
                || text.is(last + 1, Kind.OF)) {
            return NONE;
        }
        if (text.isGlued(last + 1)
                && (text.isMark(last + 1, '/') || text.isMark(last + 1, '.'))
                && text.isGlued(last + 2)
                && text.isDigits(last + 2)) {
            return NONE;
        }
        if (text.is(last + 1, Kind.MONTH)) {
            return NONE; // "2-3 April"
        }
        boolean weekday = parts.weekday != null;
        Hit lead = at == 0 ? null : dateLead(at - 1);
        boolean range = at > 0
                && (text.is(at - 1, Kind.FROM)
                        || text.is(at - 1, Kind.TO)
                        || text.is(at - 1, Kind.BETWEEN)
                        || text.isMark(at - 1, '-'));
        boolean ends = !text.has(last + 1)
                || !text.get(last + 1).isWord() && !text.isMark(last + 1, '%')
                || text.isKnown(last + 1);
        boolean dated = slash
                && text.isDash(last + 1)
                && text.isDigits(last + 2)
                && text.isMark(last + 3, '/')
                && text.isMark(last + 5, '/')
                && text.isDigits(last + 6);
        // nothing else in the whole text, and no score
        boolean alone = wide && parts.isEmpty() && (value(at) > 9 || value(last) > 9);
        boolean share = value(at) < value(last) || value(last) > 12;
        boolean sure = lead != null && !text.is(at - 1, Kind.IN) || lead != null && text.isArabic() && slash && !share;
        boolean clear = alone
                || dated
                || weekday
                || lead != null && (ends || sure)
                || slash && range && isRange(at, last)
                || isBehindFuture(at) && text.isEnd(last + 1);
        if (!clear) {
            return NONE;
        }
        boolean dayFirst = text.isDayFirst();
        int day = value(dayFirst ? at : last);
        int month = value(dayFirst ? last : at);
        if (!isCalendarLike(month, day) || day > java.time.Month.of(month).maxLength()) {
            int swap = day;
            day = month;
            month = swap;
        }
        if (!isCalendarLike(month, day) || day > java.time.Month.of(month).maxLength()) {
            return NONE;
        }
        parts.day = day;
        parts.month = month;
        parts.numeric = true;
        return last + 1;
    }

    /** Whether the other end of a range looks the same: from 10/1 to 11/7. */
    private boolean isRange(int at, int last) {
        boolean ahead = (text.is(last + 1, Kind.TO) || text.isDash(last + 1))
                && text.isDigits(last + 2)
                && text.isMark(last + 3, '/');
        boolean behind = at > 3
                && (text.is(at - 1, Kind.TO) || text.isMark(at - 1, '-'))
                && text.isDigits(at - 2)
                && text.isMark(at - 3, '/');
        return ahead || behind;
    }

    /** "Will return 22/4": digits right behind the verb that looks ahead. */
    private boolean isBehindFuture(int at) {
        return at > 0
                && text.isArabic()
                && (text.isFutureVerb(at - 1)
                        || text.is(at - 1, Kind.FUTURE)
                        || at > 1 && text.get(at - 1).isArabic() && text.is(at - 2, Kind.FUTURE));
    }

    private @Nullable Hit dateLead(int at) {
        Hit lead = text.hit(at, Kind.DATE_NOUN);
        if (lead == null) {
            lead = text.hit(at, Kind.IN);
            if (lead != null && !lead.info().equals("day")) {
                lead = null;
            }
        }
        if (lead == null) {
            Hit unit = text.hit(at, Kind.UNIT);
            lead = unit != null
                            && unit.word().unit() == TimeUnit.DAY
                            && text.get(at).isArabic()
                    ? unit
                    : null;
        }
        return lead;
    }
}
