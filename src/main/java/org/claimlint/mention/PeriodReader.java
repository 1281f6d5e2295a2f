package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;
import org.jspecify.annotations.Nullable;

/** Reads periods named from where the speaker stands: "last week", "this month", "the coming three days", and those with a number of their own. */
final class PeriodReader {
    private static final int NONE = -1;
    private static final int FIRST_HIJRI_YEAR = 1300;

    private final TimeText text;
    private final DateAhead ahead;
    private final MonthReader months;
    private final YearReader years;

    PeriodReader(TimeText text, DateAhead ahead, MonthReader months, YearReader years) {
        this.text = text;
        this.ahead = ahead;
        this.months = months;
        this.years = years;
    }

    /** "The 48 hours last", as Arabic has it, and "two upcoming weeks". */
    int counted(TimeParts parts, int at, DateLink link) {
        Num number = text.number(at);
        if (number == null || number.ordinal() || number.value() < 1 || number.value() >= 10_000) {
            return NONE;
        }
        Hit deixis = text.hit(number.to(), Kind.DEIXIS);
        if (deixis != null
                && (deixis.info().equals("before") || isMostRecent(deixis))
                && deixis.value() != 0
                && !text.get(at).isArabic()) {
            Hit unit = text.hit(deixis.to(), Kind.UNIT);
            return unit == null
                    ? NONE
                    : setPeriod(
                            parts,
                            unit.word().unit(),
                            deixis.value(),
                            number.value(),
                            false,
                            false,
                            null,
                            unit.to(),
                            link);
        }
        Hit unit = text.hit(number.to(), Kind.UNIT);
        if (unit == null || unit.value() == 2 || !text.get(number.to()).isArabic()) {
            return NONE;
        }
        deixis = text.hit(unit.to(), Kind.DEIXIS);
        if (deixis == null || !deixis.info().equals("after") || !deixis.match().article() || deixis.value() == 0) {
            return NONE;
        }
        return setPeriod(
                parts, unit.word().unit(), deixis.value(), number.value(), false, false, null, deixis.to(), link);
    }

    int deixisBefore(TimeParts parts, int at, DateLink link) {
        Hit deixis = text.hit(at, Kind.DEIXIS);
        if (deixis == null
                || deixis.info().startsWith("after")
                || deixis.info().equals("sameafter")
                || deixis.isJoined() && at > parts.from) {
            return NONE;
        }
        if (link == DateLink.DASH || link == DateLink.COMMA && parts.isEmpty()) {
            return NONE;
        }
        if (at > 0 && parts.isEmpty() && text.is(at, Kind.LAST) && text.is(at - 1, Kind.MODAL) && !isRangeEnd(at)) {
            return NONE; // "will last two days", and not "in May last year"
        }
        boolean same = deixis.info().equals("same");
        int offset = deixis.value();
        int i = deixis.to();
        boolean told = text.is(at, Kind.TOLD);
        Hit weekday = weekdayBehindNoun(i);
        boolean lastOf = weekday != null
                && text.is(at, Kind.LAST)
                && text.is(weekday.to(), Kind.OF)
                && ahead.periodAhead(weekday.to());
        if (weekday != null && parts.weekday == null && !parts.hasMonth() && !same && !lastOf) {
            parts.weekday = weekday.value();
            parts.weekdayOffset = isMostRecent(deixis) ? null : (Integer) offset;
            parts.told |= told;
            return weekday.to();
        }
        int named = behindMonthOf(i);
        Hit month = text.hit(named, Kind.MONTH);
        if (month != null && !text.get(at).isArabic() && parts.month == null && !parts.hasYear() && !parts.hasDay()) {
            int end = months.month(parts, named, DateLink.WORD);
            if (end != NONE && offset == 0 && named == i) {
                parts.yearOffset = offset; // "this June" is that of this year, and not the current month
            } else if (end != NONE) {
                parts.monthNameOffset = offset;
            }
            return end;
        }
        Hit season = text.hit(i, Kind.SEASON);
        if (season != null && (!text.get(at).isArabic() || season.match().article()) && parts.isEmpty()) {
            parts.season = season.value();
            parts.monthNameOffset = offset;
            return season.to();
        }
        Hit dayPart = text.hit(i, Kind.DAY_PART);
        if (dayPart != null && offset == 0 && !same && parts.isEmpty()) {
            parts.dayOffset = 0;
            parts.dayPart = true;
            parts.take(PartOfDay.of(dayPart.word()));
            return dayPart.to();
        }
        Hit holiday = text.hit(i, Kind.HOLIDAY);
        if (holiday != null && parts.isEmpty()) {
            parts.holiday = holiday.value();
            parts.holidayCalendar = holiday.info();
            parts.yearOffset = null;
            return holiday.to();
        }
        int end = period(parts, at, i, offset, same, deixis, link);
        parts.told |= told && end != NONE;
        return end;
    }

    /** English "month of": the token behind it, or the same token. */
    private int behindMonthOf(int at) {
        Hit noun = text.hit(at, Kind.UNIT);
        Hit of = noun != null && noun.word().unit() == TimeUnit.MONTH && noun.value() == 1
                ? text.hit(noun.to(), Kind.OF)
                : null;
        return of == null ? at : of.to();
    }

    /** Whether "to" before "last" leads to the end of a range, as before a weekday and a month. */
    private boolean isRangeEnd(int at) {
        Hit last = text.hit(at, Kind.DEIXIS);
        return last != null
                && text.is(at - 1, Kind.TO)
                && (text.is(last.to(), Kind.WEEKDAY) || text.is(last.to(), Kind.MONTH));
    }

    private @Nullable Hit weekdayBehindNoun(int at) {
        Hit noun = text.hit(at, Kind.UNIT);
        int i = noun != null && noun.word().unit() == TimeUnit.DAY && noun.value() == 1 ? noun.to() : at;
        Hit weekday = text.hit(i, Kind.WEEKDAY);
        return weekday == null || weekday.word().isWeak() && text.get(i).isArabic() ? null : weekday;
    }

    /** "This past Friday" and "past Friday" are the most recent one; "last Friday" may be that of last week. */
    private static boolean same(Hit deixis) {
        return deixis.info().equals("same");
    }

    private static boolean isMostRecent(Hit deixis) {
        return deixis.info().equals("past");
    }

    private int period(TimeParts parts, int at, int from, int offset, boolean same, Hit deixis, DateLink link) {
        int i = from;
        Num number = text.number(i);
        int count = 0;
        boolean vague = false;
        if (number != null && !number.ordinal() && number.value() > 0 && number.value() < 10_000) {
            count = number.value();
            i = number.to();
        } else {
            Hit few = text.hit(i, Kind.FEW);
            if (few != null) {
                count = few.value();
                vague = true;
                i = few.to();
            }
        }
        Hit other = text.hit(i, Kind.OTHER_YEAR);
        i = other == null ? i : other.to();
        if (text.isDash(i) && text.isGlued(i)) {
            i++;
        }
        Hit extra = text.hit(i, Kind.EXTRA);
        i = extra == null || text.is(i, Kind.UNIT) ? i : extra.to();
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit == null || unit.isJoined()) {
            return NONE;
        }
        TimeUnit name = unit.word().unit();
        if (count == 0 && unit.value() == 0) {
            if (offset == 0 || name.isClock()) {
                return NONE;
            }
            count = 3;
            vague = true;
        }
        if (count == 0 && unit.value() == 2) {
            count = 2;
        }
        if (count == 0 && deixis.info().equals("past") && name.compareTo(TimeUnit.WEEK) >= 0) {
            count = 1; // the twelve months up to now, and no calendar year
        }
        boolean arabic = text.get(at).isArabic();
        if (count == 0 && name.isClock() || offset == 0 && count > 0 || same && count > 0) {
            return NONE;
        }
        if (same && (name == TimeUnit.DAY || name == TimeUnit.NIGHT) && !parts.isEmpty()) {
            return NONE;
        }
        int end = unit.to();
        if (text.is(at, Kind.LAST) && text.is(end, Kind.OF) && ahead.periodAhead(end)) {
            return NONE;
        }
        if (count == 0) {
            Hit nextButOne = text.hit(end, Kind.AFTER_NEXT);
            if (nextButOne != null) {
                return NONE;
            }
            if (arabic) {
                Hit after = text.hit(end, Kind.DEIXIS);
                if (after != null
                        && after.info().equals("after")
                        && after.match().article()) {
                    end = after.to();
                }
            }
        }
        return setPeriod(parts, name, offset, count, vague, same, other, end, link);
    }

    private int setPeriod(
            TimeParts parts,
            TimeUnit name,
            int offset,
            int count,
            boolean vague,
            boolean same,
            @Nullable Hit other,
            int end,
            DateLink link) {
        if (count > 0) {
            if (!parts.isEmpty() || parts.part != null) {
                return NONE;
            }
            parts.unit = name;
            parts.unitOffset = Integer.signum(offset);
            parts.count = count;
            parts.vague = vague;
            return end;
        }
        switch (name) {
            case DAY -> {
                if (!parts.isEmpty()) {
                    return NONE;
                }
                parts.dayOffset = offset;
            }
            case MONTH -> {
                if (parts.hasMonth()
                        || parts.hasYear()
                        || parts.unit != null
                        || parts.dayOffset != null && parts.day == null) {
                    return NONE;
                }
                parts.monthOffset = offset;
            }
            case YEAR -> {
                if (parts.yearOffset != null
                        || parts.year != null && parts.month == null
                        || parts.unit != null
                        || parts.monthOffset != null
                        || parts.dayOffset != null && parts.month == null
                        || parts.weekday != null && parts.day == null && parts.month == null
                        || link == DateLink.COMMA && parts.month == null) {
                    return NONE;
                }
                parts.yearOffset = offset;
                if (other != null) {
                    parts.calendar = CalendarSystem.valueOf(other.info().toUpperCase(java.util.Locale.ROOT));
                }
            }
            default -> {
                if (parts.unit != null
                        || parts.hasMonth()
                        || parts.hasYear()
                        || parts.day != null
                        || parts.dayOffset != null) {
                    return NONE;
                }
                parts.unit = name;
                parts.unitOffset = offset;
            }
        }
        parts.same |= same;
        return end;
    }

    /** A unit with what stands behind it: Arabic "the week the last", "the year 2018", English "the week after next". */
    int unit(TimeParts parts, int at, DateLink link) {
        Hit unit = text.hit(at, Kind.UNIT);
        if (unit == null || unit.isJoined() && at > parts.from || link == DateLink.DASH) {
            return NONE;
        }
        TimeUnit name = unit.word().unit();
        int i = unit.to();
        boolean arabic = text.get(at).isArabic();
        if (unit.value() == 1) {
            Hit nextButOne = text.hit(i, Kind.AFTER_NEXT);
            if (nextButOne != null && !name.isClock()) {
                int offset = nextButOne.value() * 2;
                return setPeriod(parts, name, offset, 0, false, false, null, nextButOne.to(), link);
            }
            int end = numberedUnit(parts, unit, name, link);
            if (end != NONE) {
                return end;
            }
        }
        Hit other = text.hit(i, Kind.OTHER_YEAR);
        if (other != null && arabic) {
            i = other.to();
        }
        int end = arabic ? unitWithDeixis(parts, unit, name, i, other, link) : NONE;
        if (end != NONE) {
            return end;
        }
        if (other != null && ahead.isYear(i, FIRST_HIJRI_YEAR, DateAhead.LAST_YEAR) && !parts.hasYear()) {
            parts.calendar = CalendarSystem.valueOf(other.info().toUpperCase(java.util.Locale.ROOT));
            return years.namedYear(parts, i, link);
        }
        // the end of the month, the rest of the week
        boolean definite =
                unit.match().article() || !arabic && (at == 0 || text.is(at - 1, Kind.ARTICLE) || parts.part != null);
        if (unit.value() == 1
                && parts.part != null
                && parts.isEmpty()
                && definite
                && !name.isClock()
                && name != TimeUnit.DAY) {
            return setPeriod(parts, name, 0, 0, false, false, null, unit.to(), link);
        }
        if (unit.value() == 1
                && (parts.nthUnit != null || parts.splitInto > 0)
                && !parts.hasMonth()
                && !parts.hasYear()
                && definite
                && (name == TimeUnit.MONTH || name == TimeUnit.YEAR)) {
            return setPeriod(parts, name, 0, 0, false, false, null, unit.to(), link);
        }
        boolean bare =
                at == 0 && unit.to() == text.tokens().size() && unit.match().article();
        boolean lone = arabic
                ? bare && unit.value() == 1 && !name.isClock() && name != TimeUnit.DAY
                : isLoneUnit(unit, at) && parts.isEmpty() && parts.part == null;
        if (lone) {
            return setPeriod(parts, name, 0, 0, false, false, null, unit.to(), link);
        }
        if (name == TimeUnit.WEEKEND && unit.value() == 1 && parts.isEmpty() && parts.part == null) {
            Hit of = arabic ? null : text.hit(unit.to(), Kind.OF);
            if (of != null && (text.is(of.to(), Kind.HOLIDAY) || ahead.isDayOrMonth(of.to()))) {
                parts.weekendOf = true;
                return of.to();
            }
            return setPeriod(parts, name, 0, 0, false, false, null, unit.to(), link);
        }
        return NONE;
    }

    /** "The week", "of the month", at the end of what is said or behind a preposition, in a text of one sentence. */
    private boolean isLoneUnit(Hit unit, int at) {
        TimeUnit name = unit.word().unit();
        int end = unit.to();
        if (unit.value() != 1
                || name != TimeUnit.WEEK
                        && name != TimeUnit.FORTNIGHT
                        && name != TimeUnit.MONTH
                        && name != TimeUnit.QUARTER
                || at == 0
                || !text.is(at - 1, Kind.ARTICLE)) {
            return false;
        }
        boolean last = end == text.tokens().size() || end + 1 == text.tokens().size() && text.isMark(end, '.');
        return last && text.isSingleSentence();
    }

    /** Arabic: the unit comes first, then numbers, then "last" or "next". */
    private int unitWithDeixis(TimeParts parts, Hit unit, TimeUnit name, int at, @Nullable Hit other, DateLink link) {
        int i = at;
        int count = unit.value() == 2 ? 2 : 0;
        boolean vague = false;
        Num number = unit.value() == 0 ? text.number(i) : null;
        if (number != null && number.article() && !number.ordinal()) {
            count = number.value();
            i = number.to();
        }
        Num first = count > 0 && unit.match().article() ? text.number(i) : null;
        Hit last = count > 0 && unit.match().article() ? text.hit(i, Kind.LAST) : null;
        boolean opening = first != null && first.ordinal() && first.article() && first.value() == 1;
        int behind = last != null ? last.to() : first == null ? i : first.to();
        if ((opening || last != null) && parts.isEmpty() && !name.isClock() && ahead.periodAhead(behind)) {
            parts.nthUnit = name;
            parts.nth = opening ? 1 : TimeParts.LAST;
            parts.nthCount = count;
            return behind;
        }
        Hit few = text.hit(i, Kind.FEW);
        if (few != null && unit.value() == 0 && few.match().article()) {
            vague = true;
            count = count == 0 ? few.value() : count;
            i = few.to();
        }
        Hit deixis = text.hit(i, Kind.DEIXIS);
        if (deixis == null || deixis.isJoined()) {
            return NONE;
        }
        boolean sameAfter = deixis.info().equals("sameafter");
        if (!sameAfter && !(deixis.info().equals("after") && deixis.match().article())) {
            return NONE;
        }
        if (!unit.match().article() && unit.match().preposition() == 0 && unit.value() == 1 && !sameAfter) {
            return NONE;
        }
        if (unit.value() == 0 && count == 0) {
            if (deixis.value() == 0) {
                return NONE;
            }
            count = 3;
            vague = true;
        }
        if (sameAfter && (unit.value() != 1 || name.isClock()) || unit.value() == 1 && name.isClock()) {
            return NONE;
        }
        if (name == TimeUnit.DAY && unit.value() == 1 && text.is(i, Kind.LAST)) {
            return NONE; // "the last day" of something, and not yesterday
        }
        if (sameAfter && name == TimeUnit.DAY && !parts.isEmpty()) {
            return NONE;
        }
        int end = setPeriod(parts, name, deixis.value(), count, vague, sameAfter, other, deixis.to(), link);
        parts.told |= end != NONE && text.is(i, Kind.TOLD);
        return end;
    }

    /** "The year 2018", "week 31", Arabic "the third week", "the nineteenth century". */
    private int numberedUnit(TimeParts parts, Hit unit, TimeUnit name, DateLink link) {
        int i = unit.to();
        boolean arabic = text.get(unit.match().from()).isArabic();
        if (name == TimeUnit.YEAR && !parts.hasYear()) {
            i = arabic ? i : ahead.skip(i, Kind.OF, Kind.OF);
            return years.namedYear(parts, i, link);
        }
        Num number = text.number(i);
        if (number == null) {
            Hit last = arabic ? text.hit(i, Kind.LAST) : null;
            if (last == null
                    || !last.match().article()
                    || name != TimeUnit.WEEK && name != TimeUnit.QUARTER && name != TimeUnit.DAY
                    || !parts.isEmpty()) {
                return NONE;
            }
            if (!ahead.periodAhead(last.to())) {
                return NONE;
            }
            parts.nthUnit = name;
            parts.nth = TimeParts.LAST;
            return last.to();
        }
        if (name == TimeUnit.CENTURY && arabic && number.ordinal() && !parts.hasYear()) {
            parts.century = number.value();
            return number.to();
        }
        if (name == TimeUnit.WEEK
                && !arabic
                && number.digits() > 0
                && number.digits() <= 2
                && !number.ordinal()
                && number.value() <= 53
                && parts.isEmpty()) {
            parts.weekOfYear = number.value();
            parts.unit = TimeUnit.WEEK;
            return number.to();
        }
        if (name == TimeUnit.WEEK
                && arabic
                && number.ordinal()
                && number.article()
                && parts.isEmpty()
                && ahead.periodAhead(number.to())) {
            parts.nthUnit = name;
            parts.nth = number.value();
            return number.to();
        }
        return NONE;
    }
}
