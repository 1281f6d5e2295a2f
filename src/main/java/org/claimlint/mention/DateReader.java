package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date at a place of a text, part by part in whatever order they are written: each step fills a slot that is still empty, and the
 * date ends where no part fits. All look-ahead is bounded.
 */
final class DateReader {
    private static final int NONE = -1;
    private static final int MOST_LINKS = 3;
    private static final Kind[] JOINED = {
        Kind.MONTH, Kind.WEEKDAY, Kind.UNIT, Kind.DAY_WORD, Kind.PART, Kind.DEIXIS, Kind.DAY_PART, Kind.SPLIT
    };

    private final TimeText text;
    private final ClockReader clock;
    private final DateAhead ahead;
    private final DayReader days;
    private final MonthReader months;
    private final YearReader years;
    private final PeriodReader periods;
    private final PieceReader pieces;

    DateReader(TimeText text) {
        this.text = text;
        this.clock = new ClockReader(text);
        NumericDate numeric = new NumericDate(text);
        this.ahead = new DateAhead(text, numeric);
        this.days = new DayReader(text, ahead, numeric);
        this.months = new MonthReader(text, ahead);
        this.years = new YearReader(text, ahead);
        this.periods = new PeriodReader(text, ahead, months, years);
        this.pieces = new PieceReader(text, ahead);
    }

    /** The date that begins with a token, or null. */
    @Nullable
    TimeParts read(int at) {
        return read(at, false);
    }

    /**
     * The date that begins with a token, or null.
     *
     * @param inRange whether it is an end of a range, so that a lone year needs no other sign
     */
    @Nullable
    TimeParts read(int at, boolean inRange) {
        if (!text.mayBeginDate(at)) {
            return null;
        }
        TimeParts parts = new TimeParts();
        parts.from = at;
        int i = at;
        while (text.has(i)) {
            int next = part(parts, i, DateLink.NOTHING, inRange);
            if (next == NONE && i > at) {
                next = behindLink(parts, i, inRange);
            }
            if (next == NONE) {
                break;
            }
            i = next;
        }
        if (i == at || !isDate(parts)) {
            return null;
        }
        if (parts.openParen && text.isMark(i, ')')) {
            i++;
        }
        parts.to = i;
        if (parts.hasDay() && parts.holiday == null) {
            parts.to = clock.behind(i);
            if (parts.to > i) {
                parts.take(clock);
            }
        }
        boolean article = at > 0
                && text.is(at - 1, Kind.ARTICLE)
                && !text.get(at).beginsLine()
                && !text.is(at, Kind.MONTH)
                && (parts.decade != null
                        || parts.nthUnit != null
                        || !ahead.isYear(at, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR));
        parts.start = text.start(article ? at - 1 : at);
        return parts;
    }

    private static boolean isDate(TimeParts parts) {
        if (parts.unreadable) {
            return true;
        }
        if (parts.isEmpty()) {
            return false;
        }
        boolean period = parts.hasMonth() || parts.hasYear() || parts.unit != null;
        if (parts.part != null && !period && !parts.hasDay() && parts.nthUnit == null) {
            return false;
        }
        if (parts.splitInto > 0 && !period) {
            return false;
        }
        if (parts.nthUnit != null && !period) {
            return parts.nthUnit == TimeUnit.QUARTER && parts.nth > 0
                    || parts.nthUnit == TimeUnit.DAY && parts.weekday != null && parts.nth > 0;
        }
        if (parts.season != null && parts.month == null) {
            return parts.hasYear() || parts.monthNameOffset != null;
        }
        if (parts.weakWeekday) {
            return parts.day != null || parts.month != null;
        }
        return true;
    }

    private int behindLink(TimeParts parts, int at, boolean inRange) {
        DateLink link = DateLink.NOTHING;
        int i = at;
        for (int links = 0; links < MOST_LINKS && text.has(i); links++) {
            DateLink found = link(i);
            if (found == DateLink.NOTHING && parts.unit == TimeUnit.WEEK && text.is(i, Kind.FROM)) {
                found = DateLink.WORD; // "this week from Tuesday"
            }
            if (found == DateLink.NOTHING) {
                break;
            }
            if (link == DateLink.NOTHING || found != DateLink.WORD) {
                link = found;
            }
            Hit word = text.get(i).isWord() ? linkWord(i) : null;
            word = word == null ? text.hit(i, Kind.FROM) : word;
            i = word == null ? i + 1 : word.to();
            int next = part(parts, i, link, inRange);
            if (next != NONE) {
                boolean closed = text.isMark(next, ')');
                parts.openParen |= link == DateLink.PAREN && !closed;
                return link == DateLink.PAREN && closed ? next + 1 : next;
            }
        }
        return NONE;
    }

    private DateLink link(int at) {
        if (text.isComma(at)) {
            return DateLink.COMMA;
        }
        if (text.isMark(at, '(')) {
            return DateLink.PAREN;
        }
        // in English a stop with a space behind it ends a sentence
        boolean number =
                text.isArabic() && text.isDigits(at - 1) && text.form(at - 1).length() <= 2;
        boolean point = text.isMark(at, '.') && (text.isGlued(at + 1) || number);
        if (text.isDash(at) || text.isMark(at, '/') || point) {
            return DateLink.DASH;
        }
        return text.get(at).isWord() && linkWord(at) != null ? DateLink.WORD : DateLink.NOTHING;
    }

    private @Nullable Hit linkWord(int at) {
        Hit word = text.hit(at, Kind.OF);
        word = word == null ? text.hit(at, Kind.IN) : word;
        word = word == null ? text.hit(at, Kind.ARTICLE) : word;
        word = word == null ? text.hit(at, Kind.MATCHING) : word;
        word = word == null ? text.hit(at, Kind.DATE_NOUN) : word;
        word = word == null ? text.hit(at, Kind.BETWEEN) : word;
        word = word == null && text.get(at).isArabic() ? text.hit(at, Kind.FROM) : word;
        return word == null || word.isJoined() ? null : word;
    }

    /** One part of a date; the token behind it, or {@link #NONE} when there is none that fits, and then nothing is set. */
    private int part(TimeParts parts, int at, DateLink link, boolean inRange) {
        if (!text.has(at)) {
            return NONE;
        }
        if (at > parts.from && text.get(at).isArabic() && isJoined(at)) {
            return NONE;
        }
        int next = NONE;
        if (text.get(at).isWord() && text.isKnown(at)) {
            Hit now = inRange && parts.isEmpty() ? text.hit(at, Kind.NOW) : null;
            if (now != null) {
                parts.dayOffset = 0;
                return now.to();
            }
            next = wordPart(parts, at, link);
        }
        if (next == NONE) {
            next = numberPart(parts, at, link, inRange);
        }
        return next;
    }

    /** Whether an Arabic word begins with "and". */
    private boolean isJoined(int at) {
        for (Kind kind : JOINED) {
            Hit hit = text.hit(at, kind);
            if (hit != null) {
                return hit.isJoined();
            }
        }
        return false;
    }

    private int wordPart(TimeParts parts, int at, DateLink link) {
        int next = prefix(parts, at, link);
        if (next == NONE) {
            next = days.dayWord(parts, at, link);
        }
        if (next == NONE) {
            next = days.weekday(parts, at, link);
        }
        if (next == NONE) {
            next = months.month(parts, at, link);
        }
        if (next == NONE) {
            next = periods.deixisBefore(parts, at, link);
        }
        if (next == NONE) {
            next = periods.unit(parts, at, link);
        }
        if (next == NONE) {
            next = years.otherYear(parts, at);
        }
        if (next == NONE) {
            next = years.decadeWord(parts, at, link);
        }
        if (next == NONE) {
            next = seasonOrHoliday(parts, at);
        }
        if (next == NONE) {
            next = dayPart(parts, at);
        }
        return next;
    }

    /** "Early", "the morning of", "the week of": what stands before the first part and belongs to it. */
    private int prefix(TimeParts parts, int at, DateLink link) {
        if (link != DateLink.NOTHING && link != DateLink.WORD || !parts.isEmpty()) {
            return NONE;
        }
        if (text.is(at, Kind.PART)) {
            return pieces.part(parts, at);
        }
        Hit yearEnd = text.hit(at, Kind.YEAR_END);
        if (yearEnd != null && parts.part == null) {
            parts.part = TimePart.END;
            if (!ahead.isYear(yearEnd.to(), DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)) {
                parts.yearOffset = 0;
            }
            return yearEnd.to();
        }
        int next = days.partOfDay(parts, at);
        return next == NONE ? days.weekOf(parts, at) : next;
    }

    private int numberPart(TimeParts parts, int at, DateLink link, boolean inRange) {
        int next = NONE;
        if (text.isDigits(at)) {
            next = days.numeric(parts, at, link);
        }
        if (next == NONE) {
            next = pieces.nth(parts, at, link);
        }
        if (next == NONE) {
            next = days.dayNumber(parts, at, link);
        }
        if (next == NONE && parts.isEmpty()) {
            next = periods.counted(parts, at, link);
        }
        if (next == NONE) {
            next = days.dayBehind(parts, at, link);
        }
        if (next == NONE) {
            next = years.year(parts, at, link, inRange);
        }
        return next;
    }

    private int seasonOrHoliday(TimeParts parts, int at) {
        Hit season = text.hit(at, Kind.SEASON);
        if (season != null
                && parts.isEmpty()
                && !text.is(at, Kind.MONTH)
                && season.match().conjunction() == 0) {
            int next = ahead.skip(season.to(), Kind.OF, Kind.IN);
            Hit unit = text.hit(next, Kind.UNIT);
            if (ahead.isYear(next, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)
                    || unit != null && unit.word().unit() == TimeUnit.YEAR) {
                parts.season = season.value();
                return season.to();
            }
            Hit deixis = text.hit(season.to(), Kind.DEIXIS);
            if (season.match().article()
                    && deixis != null
                    && deixis.info().equals("after")
                    && deixis.match().article()) {
                parts.season = season.value();
                parts.monthNameOffset = deixis.value();
                return deixis.to();
            }
        }
        Hit holiday = text.hit(at, Kind.HOLIDAY);
        if (holiday != null && parts.isEmpty() && parts.part == null) {
            parts.holiday = holiday.value();
            parts.holidayCalendar = holiday.info();
            return holidayYears(parts, holiday.to());
        }
        return NONE;
    }

    /** "Thanksgiving two years ago", "Easter in three years". */
    private int holidayYears(TimeParts parts, int at) {
        Hit in = text.get(at - 1).isArabic() ? null : text.hit(at, Kind.AHEAD);
        int i = in == null ? at : in.to();
        Num number = text.number(i);
        Hit one = number == null ? text.hit(i, Kind.ONE) : null;
        int noun = number != null ? number.to() : one != null ? one.to() : NONE;
        Hit unit = noun == NONE || text.get(at - 1).isArabic() ? null : text.hit(noun, Kind.UNIT);
        if (unit == null || unit.word().unit() != TimeUnit.YEAR || number != null && number.ordinal()) {
            return at;
        }
        int years = number == null ? 1 : number.value();
        Hit ago = text.hit(unit.to(), Kind.AGO);
        if (in != null) {
            parts.yearOffset = years;
            return unit.to();
        }
        if (ago != null && !ago.info().equals("told")) {
            parts.yearOffset = Integer.signum(ago.value()) * years;
            return ago.to();
        }
        return at;
    }

    private int dayPart(TimeParts parts, int at) {
        if (!parts.hasDay()) {
            return NONE;
        }
        Hit dayPart = text.hit(at, Kind.DAY_PART);
        if (dayPart == null || dayPart.isJoined() || dayPart.match().preposition() != 0) {
            return NONE;
        }
        parts.take(PartOfDay.of(dayPart.word()));
        return dayPart.to();
    }
}
