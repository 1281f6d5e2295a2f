package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date at a place of a text, part by part in whatever order they are written: each step fills a slot that is still empty, and the
 * date ends where no part fits. All look-ahead is bounded.
 */
final class DateReader {
    private static final int NONE = -1;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_WRITTEN_YEAR = 1000;
    private static final int LAST_WRITTEN_YEAR = 2999;
    private static final int MOST_LINKS = 3;

    private final TimeText text;
    private final NumericDate numeric;
    private final ClockReader clock;

    /** What stands between two parts. */
    private enum Link {
        NOTHING,
        COMMA,
        WORD,
        DASH,
        PAREN
    }

    DateReader(TimeText text) {
        this.text = text;
        this.numeric = new NumericDate(text);
        this.clock = new ClockReader(text);
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
        TimeParts parts = new TimeParts();
        parts.from = at;
        int i = at;
        while (text.has(i)) {
            int next = part(parts, i, Link.NOTHING, inRange);
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
        if (parts.openParen && text.isMark(i, ")")) {
            i++;
        }
        parts.to = parts.hasDay() && parts.holiday == null ? clock.behind(i) : i;
        boolean article = at > 0
                && text.is(at - 1, Kind.ARTICLE)
                && !text.get(at).beginsLine()
                && !text.is(at, Kind.MONTH)
                && !isYear(at, FIRST_YEAR, LAST_YEAR);
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
        return !parts.bareDay || parts.month != null || parts.monthOffset != null || parts.weekday != null;
    }

    private int behindLink(TimeParts parts, int at, boolean inRange) {
        Link link = Link.NOTHING;
        int i = at;
        for (int links = 0; links < MOST_LINKS && text.has(i); links++) {
            Link found = link(i);
            if (found == Link.NOTHING) {
                break;
            }
            if (link == Link.NOTHING || found != Link.WORD) {
                link = found;
            }
            Hit word = text.get(i).isWord() ? linkWord(i) : null;
            i = word == null ? i + 1 : word.to();
            int next = part(parts, i, link, inRange);
            if (next != NONE) {
                boolean closed = text.isMark(next, ")");
                parts.openParen |= link == Link.PAREN && !closed;
                return link == Link.PAREN && closed ? next + 1 : next;
            }
        }
        return NONE;
    }

    private Link link(int at) {
        if (text.isComma(at)) {
            return Link.COMMA;
        }
        if (text.isMark(at, "(")) {
            return Link.PAREN;
        }
        if (text.isDash(at) || text.isMark(at, "/") || text.isMark(at, ".")) {
            return Link.DASH;
        }
        return text.get(at).isWord() && linkWord(at) != null ? Link.WORD : Link.NOTHING;
    }

    private @Nullable Hit linkWord(int at) {
        Hit word = text.hit(at, Kind.OF);
        word = word == null ? text.hit(at, Kind.IN) : word;
        word = word == null ? text.hit(at, Kind.ARTICLE) : word;
        word = word == null ? text.hit(at, Kind.MATCHING) : word;
        word = word == null ? text.hit(at, Kind.DATE_NOUN) : word;
        word = word == null ? text.hit(at, Kind.BETWEEN) : word;
        word = word == null ? text.hit(at, Kind.FROM) : word;
        return word == null || word.isJoined() ? null : word;
    }

    /** One part of a date; the token behind it, or {@link #NONE} when there is none that fits, and then nothing is set. */
    private int part(TimeParts parts, int at, Link link, boolean inRange) {
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

    private static final Kind[] JOINED = {
        Kind.MONTH, Kind.WEEKDAY, Kind.UNIT, Kind.DAY_WORD, Kind.PART, Kind.DEIXIS, Kind.DAY_PART, Kind.SPLIT
    };

    private int wordPart(TimeParts parts, int at, Link link) {
        int next = prefix(parts, at, link);
        if (next == NONE) {
            next = dayWord(parts, at, link);
        }
        if (next == NONE) {
            next = weekday(parts, at, link);
        }
        if (next == NONE) {
            next = month(parts, at, link);
        }
        if (next == NONE) {
            next = deixisBefore(parts, at, link);
        }
        if (next == NONE) {
            next = unit(parts, at, link);
        }
        if (next == NONE) {
            next = otherYear(parts, at);
        }
        if (next == NONE) {
            next = decadeOrSeason(parts, at, link);
        }
        if (next == NONE) {
            next = dayPart(parts, at);
        }
        return next;
    }

    // early, the night of, the last third of

    private int prefix(TimeParts parts, int at, Link link) {
        if (link != Link.NOTHING && link != Link.WORD) {
            return NONE;
        }
        Hit part = text.hit(at, Kind.PART);
        if (part != null && parts.isEmpty() && parts.part == null) {
            TimePart piece = TimePart.valueOf(part.info());
            boolean ending = text.isDash(part.to());
            int i = ending ? part.to() + 1 : part.to();
            if (!leadsToDate(i)) {
                return NONE;
            }
            parts.part = piece;
            return i;
        }
        Hit daypart = text.hit(at, Kind.DAY_PART);
        if (daypart != null && !parts.hasDay() && !parts.dayPart && parts.part == null && parts.isEmpty()) {
            int i = daypart.to();
            if (!leadsToDay(i)) {
                return NONE;
            }
            parts.dayPart = true;
            parts.night = daypart.info().equals("night");
            return i;
        }
        int weekOf = parts.isEmpty() ? weekOf(at) : NONE;
        if (weekOf != NONE) {
            parts.weekOf = true;
            return weekOf;
        }
        return NONE;
    }

    /** "The week of 4 February": where its day begins. */
    private int weekOf(int at) {
        Hit lead = text.hit(at, Kind.WEEK_OF);
        int i;
        if (lead != null) {
            i = lead.to();
        } else {
            Hit unit = text.hit(at, Kind.UNIT);
            if (unit == null || unit.word().unit() != TimeUnit.WEEK || unit.value() != 1) {
                return NONE;
            }
            Hit of = text.hit(unit.to(), Kind.OF);
            i = of == null ? unit.to() : of.to();
            boolean arabic = text.get(at).isArabic();
            if (arabic ? unit.match().article() || of != null || !text.isDigits(i) : of == null) {
                return NONE;
            }
        }
        i = skip(i, Kind.ARTICLE, Kind.ARTICLE);
        TimeParts day = new TimeParts();
        day.from = i;
        Num number = text.number(i);
        boolean ordinal = number != null && number.ordinal() && number.digits() > 0 && number.isDay();
        boolean dated = dayNumber(day, i, Link.NOTHING) != NONE && day.day != null;
        return dated || ordinal || text.is(i, Kind.MONTH) && dayFollows(i) ? i : NONE;
    }

    private boolean dayFollows(int month) {
        Hit hit = text.hit(month, Kind.MONTH);
        Num number = hit == null ? null : text.number(hit.to());
        return number != null && number.isDay();
    }

    /** Whether a month, a year, a week or a weekday begins here, so that "early" or "the end of" is a part of a date. */
    private boolean leadsToDate(int at) {
        int i = skip(at, Kind.OF, Kind.IN);
        i = skip(i, Kind.ARTICLE, Kind.ARTICLE);
        if (text.is(i, Kind.MONTH) || text.is(i, Kind.WEEKDAY) || text.is(i, Kind.DEIXIS) || text.is(i, Kind.SEASON)) {
            return true;
        }
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit != null) {
            return unit.value() <= 1
                    && !unit.word().unit().isClock()
                    && unit.word().unit() != TimeUnit.DAY;
        }
        if (text.is(i, Kind.DAY_WORD) || text.is(i, Kind.DECADE)) {
            return true;
        }
        return isYear(i, FIRST_YEAR, LAST_YEAR) || isDecade(i);
    }

    /** Whether a day begins here, so that "morning" before it belongs to it. */
    private boolean leadsToDay(int at) {
        int i = skip(at, Kind.OF, Kind.ARTICLE);
        if (text.is(i, Kind.WEEKDAY) || text.is(i, Kind.DAY_WORD)) {
            return true;
        }
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit != null && unit.word().unit() == TimeUnit.DAY) {
            return true;
        }
        if (text.is(i, Kind.DAY_PART)) {
            return leadsToDay(i + 1, 1);
        }
        Num number = text.number(i);
        return number != null && number.isDay() && monthAhead(number.to()) || numeric.isHere(i);
    }

    private boolean leadsToDay(int at, int depth) {
        return depth < 2 && (text.is(at, Kind.WEEKDAY) || text.is(at, Kind.DAY_WORD));
    }

    private int skip(int at, Kind first, Kind second) {
        Hit hit = text.hit(at, first);
        int i = hit == null ? at : hit.to();
        hit = text.hit(i, second);
        return hit == null ? i : hit.to();
    }

    // days

    private int dayWord(TimeParts parts, int at, Link link) {
        if (parts.dayOffset != null || parts.day != null || parts.unit != null || parts.hasMonth()) {
            return NONE;
        }
        if (link == Link.COMMA && !parts.isEmpty() || link == Link.DASH) {
            return NONE;
        }
        Hit word = text.hit(at, Kind.DAY_WORD);
        if (word == null || isDayNoun(word)) {
            return NONE;
        }
        parts.dayOffset = word.value();
        parts.dayPart |= word.info().equals("night");
        return word.to();
    }

    /** Arabic "today" is also "the day": "the day the third of October". */
    private boolean isDayNoun(Hit word) {
        Num number = word.value() == 0 ? text.number(word.to()) : null;
        return number != null && number.isDay() && monthAhead(number.to());
    }

    private int weekday(TimeParts parts, int at, Link link) {
        if (parts.weekday != null
                || parts.hasYear() && parts.month == null
                || link == Link.DASH && parts.unit == null) {
            return NONE;
        }
        int i = at;
        Hit noun = text.hit(at, Kind.UNIT);
        if (noun != null
                && noun.word().unit() == TimeUnit.DAY
                && noun.value() == 1
                && text.get(at).isArabic()) {
            i = noun.to();
        }
        Hit name = text.hit(i, Kind.WEEKDAY);
        if (name == null || i > at && name.isJoined() || link == Link.COMMA && parts.isEmpty()) {
            return NONE;
        }
        if (name.word().isWeak() && text.get(i).isArabic()) {
            return NONE;
        }
        Num eleven = text.get(i).isArabic() ? text.number(i) : null;
        if (eleven != null && eleven.to() > name.to()) {
            return NONE;
        }
        boolean stop = text.isMark(name.to(), ".")
                && text.isGlued(name.to())
                && text.form(i).length() <= 4;
        int end = name.to();
        parts.recurring |= name.info().equals("plural") || at > 0 && at == parts.from && text.is(at - 1, Kind.EVERY);
        parts.weekday = name.value();
        parts.weakWeekday = name.word().isWeak() && !stop;
        if (stop && (text.isComma(end + 1) || text.has(end + 1) && monthOrDay(end + 1))) {
            end++;
        }
        int second = secondWeekday(parts, end);
        if (second != NONE) {
            return second;
        }
        Hit deixis = text.hit(end, Kind.DEIXIS);
        boolean lastOf = text.is(end, Kind.LAST) && deixis != null && periodAhead(deixis.to());
        if (!lastOf
                && deixis != null
                && deixis.info().equals("after")
                && deixis.match().article()) {
            parts.weekdayOffset = deixis.value();
            end = deixis.to();
        } else {
            Hit afterNext = text.hit(end, Kind.AFTER_NEXT);
            if (afterNext != null) {
                parts.weekdayOffset = afterNext.value();
                end = afterNext.to();
            } else {
                Num ordinal = ordinalBehind(end);
                if (ordinal != null) {
                    // the second Sunday: a Sunday and no day of the month
                    parts.nthUnit = TimeUnit.DAY;
                    parts.nth = ordinal.value();
                    end = ordinal.to();
                }
            }
        }
        return end;
    }

    private boolean monthOrDay(int at) {
        return text.is(at, Kind.MONTH) || text.isDigits(at);
    }

    /** An Arabic ordinal behind a weekday or a week: the n-th of its month. */
    private @Nullable Num ordinalBehind(int at) {
        if (!text.has(at) || !text.get(at).isArabic()) {
            return null;
        }
        Hit last = text.hit(at, Kind.LAST);
        if (last != null && last.match().article()) {
            return new Num(TimeParts.LAST, at, last.to(), text.start(at), true, 0, true);
        }
        Num number = text.number(at);
        boolean fits = number != null && number.ordinal() && number.article() && number.value() <= 5;
        return fits && number != null && !monthAhead(number.to()) ? number : null;
    }

    /** The second of two weekdays that share one date or one night. */
    private int secondWeekday(TimeParts parts, int at) {
        int i = at;
        boolean dash = text.isDash(i) || text.isMark(i, "/");
        boolean within = parts.unit == TimeUnit.WEEK && at > 1;
        if (dash) {
            i++;
        } else {
            Hit and = text.hit(i, Kind.AND);
            and = and == null && within ? text.hit(i, Kind.TO) : and;
            i = and == null ? i : and.to();
        }
        Hit name = text.hit(i, Kind.WEEKDAY);
        if (name == null || i == at && !name.isJoined()) {
            return NONE;
        }
        int end = name.to();
        int behind = text.isComma(end) ? end + 1 : end;
        behind = skip(behind, Kind.IN, Kind.ARTICLE);
        TimeParts date = new TimeParts();
        date.from = behind;
        if (!parts.night && !within && dayNumber(date, behind, Link.NOTHING) == NONE && !dayFollows(behind)) {
            return NONE;
        }
        parts.weekdayTo = name.value();
        return end;
    }

    private int numberPart(TimeParts parts, int at, Link link, boolean inRange) {
        int next = NONE;
        if (text.isDigits(at)) {
            next = numeric(parts, at, link);
        }
        if (next == NONE) {
            next = nth(parts, at, link);
        }
        if (next == NONE) {
            next = dayNumber(parts, at, link);
        }
        if (next == NONE && parts.isEmpty()) {
            next = counted(parts, at, link);
        }
        if (next == NONE) {
            next = dayBehind(parts, at, link);
        }
        if (next == NONE) {
            next = year(parts, at, link, inRange);
        }
        return next;
    }

    /** "The 48 hours last", as Arabic has it, and "two upcoming weeks". */
    private int counted(TimeParts parts, int at, Link link) {
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

    private int numeric(TimeParts parts, int at, Link link) {
        if (parts.day != null || parts.hasMonth() || parts.hasYear() || parts.unit != null || parts.nthUnit != null) {
            return NONE;
        }
        return numeric.read(parts, at, link == Link.DASH);
    }

    /** A day before its month: "the 4th of", "4 to 22". */
    private int dayNumber(TimeParts parts, int at, Link link) {
        if (parts.day != null
                || parts.hasMonth() && parts.monthOffset == null
                || parts.year != null
                || parts.nthUnit != null
                || link == Link.COMMA && parts.weekday == null && parts.dayOffset == null) {
            return NONE;
        }
        int i = at;
        Hit noun = text.hit(at, Kind.UNIT);
        boolean dayNoun = noun != null
                && noun.word().unit() == TimeUnit.DAY
                && noun.value() == 1
                && text.get(at).isArabic()
                && !noun.isJoined();
        if (dayNoun && noun != null) {
            i = noun.to();
        }
        Num number = text.number(i);
        if (number == null || !number.isDay() || isCount(number)) {
            return NONE;
        }
        int end = number.to();
        if (monthAhead(end)) {
            parts.day = number.value();
            return dayUnit(end);
        }
        // two days of one month
        int second = behindRangeMark(end);
        if (second != NONE) {
            second = skip(second, Kind.ARTICLE, Kind.ARTICLE);
            Num last = text.number(second);
            boolean named = at > 0 && text.is(at - 1, Kind.FROM) && text.is(end, Kind.TO);
            if (last != null
                    && last.isDay()
                    && (last.value() > number.value() || named)
                    && monthAhead(last.to(), true)) {
                parts.day = number.value();
                parts.dayTo = last.value();
                return dayUnit(last.to());
            }
        }
        boolean from = at > 0 && (text.is(at - 1, Kind.FROM) || text.is(at - 1, Kind.BETWEEN));
        if (second != NONE && from && text.is(second, Kind.MONTH) && dayFollows(second)) {
            parts.day = number.value();
            parts.dayToFollows = true;
            return second;
        }
        if (parts.weekday != null && parts.weekdayTo == null && parts.dayOffset == null && isAlone(number, link)) {
            parts.day = number.value();
            return end;
        }
        if (parts.isEmpty()
                && !parts.dayPart
                && parts.part == null
                && (isDayAlone(number, i) || parts.weekOf && number.ordinal())) {
            parts.day = number.value();
            return end;
        }
        return NONE;
    }

    /** "Day of": the noun between the number and its month. */
    private int dayUnit(int at) {
        Hit noun = text.hit(at, Kind.UNIT);
        return noun != null && noun.word().unit() == TimeUnit.DAY && noun.value() == 1 ? noun.to() : at;
    }

    /** Whether a number behind a weekday is its day: "Friday the 21st", and no count. */
    private boolean isAlone(Num number, Link link) {
        if (number.ordinal()) {
            return number.article() || link == Link.WORD || number.digits() > 0;
        }
        int next = number.to();
        return link != Link.COMMA
                && (!text.has(next)
                        || text.is(next, Kind.TO)
                        || text.get(next).isMark() && !text.isMark(next, ":") && !text.isMark(next, "%"));
    }

    /** "On the 21st", with nothing that could be counted behind it. */
    private boolean isDayAlone(Num number, int at) {
        boolean article = at > 0 && text.is(at - 1, Kind.ARTICLE);
        int next = number.to();
        boolean ends = !text.has(next)
                || text.get(next).isMark() && !text.isDash(next) && !text.isMark(next, "%") && !text.isMark(next, "/");
        return number.ordinal()
                && (number.digits() > 0 || number.value() > 20)
                && article
                && ends
                && at > 1
                && (text.is(at - 2, Kind.IN) || text.is(at - 2, Kind.TO));
    }

    /** Whether a month or "of this month" stands behind a number, perhaps behind "day of". */
    private boolean monthAhead(int at) {
        return monthAhead(at, false);
    }

    /** @param within whether "in" may stand between, as behind "from 4 to 22" */
    private boolean monthAhead(int at, boolean within) {
        int i = dayUnit(at);
        for (int links = 0; links < MOST_LINKS && text.has(i); links++) {
            if (isMonth(i)) {
                return true;
            }
            Hit of = text.hit(i, Kind.OF);
            of = of == null && within ? text.hit(i, Kind.IN) : of;
            of = of == null ? text.hit(i, Kind.ARTICLE) : of;
            if (of != null) {
                i = of.to();
            } else if (text.isMark(i, "-") || text.isMark(i, "/") || text.isMark(i, ".")) {
                i++;
            } else {
                return false;
            }
        }
        return text.has(i) && isMonth(i);
    }

    private boolean isMonth(int at) {
        Hit month = text.hit(at, Kind.MONTH);
        if (month != null && !month.isJoined()) {
            return true;
        }
        Hit noun = text.hit(at, Kind.UNIT);
        if (noun != null && noun.word().unit() == TimeUnit.MONTH && noun.value() == 1 && !noun.isJoined()) {
            if (text.is(noun.to(), Kind.MONTH)) {
                return true;
            }
            Num number = text.number(noun.to());
            if (number != null
                    && number.value() >= 1
                    && number.value() <= 12
                    && number.ordinal() == noun.match().article()) {
                return true;
            }
        }
        TimeParts month2 = new TimeParts();
        month2.from = at;
        if (deixisBefore(month2, at, Link.WORD) != NONE || unit(month2, at, Link.WORD) != NONE) {
            return month2.month != null || month2.monthOffset != null;
        }
        return false;
    }

    /** The token behind "to", a dash or "and" between two numbers. */
    private int behindRangeMark(int at) {
        Hit to = text.hit(at, Kind.TO);
        to = to == null ? text.hit(at, Kind.AND) : to;
        if (to != null) {
            return to.to();
        }
        if (text.isDash(at)) {
            return at + 1;
        }
        return text.has(at) && text.form(at).equals(TimeText.AND) ? at + 1 : NONE;
    }

    /** A day behind its month: "April 2", "April the 2nd", "April 2-5". */
    private int dayBehind(TimeParts parts, int at, Link link) {
        if (parts.dayToFollows && parts.month != null && parts.day != null) {
            Num last = text.number(at);
            parts.dayToFollows = false;
            if (last != null && last.isDay()) {
                parts.dayTo = last.value();
                return last.to();
            }
        }
        if (parts.month == null
                || parts.day != null
                || parts.monthTo != null
                || parts.hasYear() && parts.numeric
                || parts.part != null
                || parts.splitInto > 0
                || parts.nthUnit != null
                || parts.monthNameOffset != null
                || link == Link.COMMA
                || link == Link.PAREN) {
            return NONE;
        }
        Num number = text.number(at);
        if (number == null || !number.isDay() || isCount(number)) {
            return NONE;
        }
        int end = number.to();
        boolean arabic =
                text.get(at).isArabic() || parts.from < at && text.get(at - 1).isArabic();
        if (arabic
                && !number.article()
                && !text.is(at - 1, Kind.BETWEEN)
                && text.has(end)
                && text.get(end).isWord()
                && !text.is(end, Kind.TO)
                && !isYear(end, FIRST_WRITTEN_YEAR, LAST_WRITTEN_YEAR)) {
            return NONE;
        }
        if (link == Link.WORD && !number.ordinal() && !arabic && !text.is(at - 1, Kind.BETWEEN)) {
            return NONE;
        }
        if (parts.hasYear() && !number.ordinal() && link != Link.DASH) {
            return NONE;
        }
        parts.day = number.value();
        int second = behindRangeMark(end);
        boolean between = text.is(at - 1, Kind.BETWEEN);
        if (second == NONE && between && text.has(end) && text.get(end).isArabic()) {
            second = end;
        }
        if (second != NONE && (between || !text.is(end, Kind.AND))) {
            second = skip(second, Kind.ARTICLE, Kind.ARTICLE);
            Num last = text.number(second);
            if (last != null
                    && last.isDay()
                    && last.value() > number.value()
                    && !isCount(last)
                    && !monthAhead(last.to())
                    && !numeric.isHere(second)) {
                parts.dayTo = last.value();
                end = last.to();
            }
        }
        return end;
    }

    /** Whether a number counts something or is part of a longer number, a clock time or a share. */
    private boolean isCount(Num number) {
        int next = number.to();
        if (text.is(next, Kind.NOT_NUMBER) || text.isMark(next, "%") || text.isMark(next, "\u066A")) {
            return true;
        }
        if (text.isGlued(number.from())
                && number.from() > 0
                && isNumberMark(number.from() - 1)
                && text.isDigits(number.from() - 2)) {
            return true;
        }
        boolean mark = text.isMark(next, ".")
                || text.isMark(next, ",")
                || text.isMark(next, ":")
                || text.isMark(next, "\u066B")
                || text.isMark(next, "\u066C");
        return mark
                        && text.isGlued(next)
                        && text.isGlued(next + 1)
                        && text.isDigits(next + 1)
                        && text.form(next + 1).length() < 4
                || text.isMark(next, ":") && text.isDigits(next + 1) && text.isGlued(next);
    }

    private boolean isNumberMark(int at) {
        return text.isMark(at, ".")
                || text.isMark(at, ",")
                || text.isMark(at, "$")
                || text.isMark(at, "\u066B")
                || text.isMark(at, "\u066C");
    }

    // months

    private int month(TimeParts parts, int at, Link link) {
        if (parts.month != null
                || parts.monthOffset != null
                || parts.unit != null && parts.nthUnit == null
                || parts.dayOffset != null && parts.day == null && parts.weekday == null && link != Link.NOTHING) {
            return NONE;
        }
        if (parts.season != null || parts.decade != null || parts.century != null) {
            return NONE;
        }
        if (link == Link.COMMA && parts.day == null && parts.weekday == null && parts.dayOffset == null) {
            return NONE;
        }
        int i = at;
        Hit noun = text.hit(at, Kind.UNIT);
        boolean named = noun != null && noun.word().unit() == TimeUnit.MONTH && noun.value() == 1;
        if (named && noun != null) {
            i = noun.to();
            Num number = text.number(i);
            if (number != null && !text.is(i, Kind.MONTH)) {
                return numberedMonth(parts, noun, number);
            }
        }
        Hit name = text.hit(i, Kind.MONTH);
        if (name == null || i > at && name.isJoined()) {
            return NONE;
        }
        if (name.word().isWeak() && !named && !isMonthContext(parts, i, name)) {
            return NONE;
        }
        String system = system(name);
        if (parts.calendar != CalendarSystem.GREGORIAN && parts.year != null && !system.equals("hijri")) {
            return NONE;
        }
        parts.month = name.value();
        parts.monthSystem = system;
        if (system.equals("hijri")) {
            parts.calendar = CalendarSystem.HIJRI;
        }
        int end = name.to();
        if (text.isMark(end, ".")
                && text.isGlued(end)
                && text.form(i).length() <= 4
                && text.has(end + 1)
                && !text.get(end + 1).isGlued()
                && (text.isDigits(end + 1)
                        || text.isComma(end + 1)
                        || text.isDash(end + 1)
                        || text.number(end + 1) != null
                        || text.is(end + 1, Kind.IN))) {
            end++;
        }
        end = secondMonth(parts, end);
        Hit deixis = text.hit(end, Kind.DEIXIS);
        if (deixis != null
                && deixis.info().equals("after")
                && (deixis.match().article() || deixis.match().prefix() == 0)
                && !deixis.isJoined()) {
            parts.monthNameOffset = deixis.value();
            end = deixis.to();
        }
        return end;
    }

    private static String system(Hit name) {
        String info = name.info();
        int space = info.indexOf(' ');
        return space < 0 ? info : info.substring(0, space);
    }

    /** "The eighth month", "month 8". */
    private int numberedMonth(TimeParts parts, Hit noun, Num number) {
        if (number.value() < 1 || number.value() > 12 || isCount(number)) {
            return NONE;
        }
        boolean ordinal = number.ordinal() && number.article() && noun.match().article();
        boolean plain = !number.ordinal() && !noun.match().article();
        boolean anchored = parts.day != null || parts.nthUnit != null || isYear(number.to(), FIRST_YEAR, LAST_YEAR);
        if (!ordinal && !(plain && anchored)) {
            return NONE;
        }
        parts.month = number.value();
        parts.monthSystem = "number";
        return number.to();
    }

    /** The second name of the same month in another system, or the second month of a range. */
    private int secondMonth(TimeParts parts, int at) {
        int i = at;
        boolean paren = text.isMark(i, "(");
        boolean slash = text.isMark(i, "/") || text.isMark(i, "\\");
        boolean dash = text.isDash(i);
        if (paren || slash || dash) {
            i++;
        }
        Hit name = text.hit(i, Kind.MONTH);
        if (name == null || name.match().prefix() > 0 || paren && !text.isMark(name.to(), ")")) {
            return at;
        }
        String system = system(name);
        boolean hijri = system.equals("hijri") != parts.monthSystem.equals("hijri");
        if (hijri || parts.monthSystem.equals("number")) {
            return at;
        }
        if (system.equals(parts.monthSystem)) {
            boolean range =
                    slash && parts.day == null && !Integer.valueOf(name.value()).equals(parts.month);
            if (range) {
                parts.monthTo = name.value();
            }
            return range ? name.to() : at;
        }
        parts.month2 = name.value();
        return paren ? name.to() + 1 : name.to();
    }

    /** Whether a word that has other meanings as well is a month here. */
    private boolean isMonthContext(TimeParts parts, int at, Hit name) {
        if (parts.day != null
                || parts.part != null
                || parts.weekday != null
                || parts.nthUnit != null
                || parts.year != null) {
            return name.match().prefix() == 0 || parts.day != null;
        }
        int next = name.to();
        int number = text.isComma(next) ? next + 1 : next;
        if (isYear(number, FIRST_YEAR, LAST_YEAR)) {
            return true;
        }
        boolean latin = !text.get(at).isArabic();
        if (latin && text.isMark(next, ".") && text.isDigits(next + 1)) {
            return true;
        }
        Num day = text.number(next);
        if (day != null
                && day.isDay()
                && !isCount(day)
                && (text.isCapital(at) || day.ordinal() || !latin && day.digits() > 0)) {
            return latin || !text.has(day.to()) || !text.get(day.to()).isWord();
        }
        if (text.is(next, Kind.DEIXIS) && !latin) {
            return true;
        }
        Hit second = text.isMark(next, "/") ? text.hit(next + 1, Kind.MONTH) : null;
        if (second != null || text.isMark(at - 1, "/") && text.is(at - 2, Kind.MONTH)) {
            return true;
        }
        if (name.match().prefix() > 0 || at == 0) {
            return false;
        }
        boolean lead = text.is(at - 1, Kind.IN)
                || text.is(at - 1, Kind.SINCE)
                || text.is(at - 1, Kind.DEIXIS)
                || text.is(at - 1, Kind.BACK);
        if (latin) {
            return lead
                    || text.isCapital(at)
                            && (text.is(at - 1, Kind.FROM)
                                    || text.is(at - 1, Kind.TO)
                                    || text.is(at - 1, Kind.BETWEEN)
                                    || text.is(at - 1, Kind.OF));
        }
        boolean hijri = system(name).equals("hijri");
        return lead && !hijri;
    }

    // last week, this month, the coming three days

    private int deixisBefore(TimeParts parts, int at, Link link) {
        Hit deixis = text.hit(at, Kind.DEIXIS);
        if (deixis == null
                || deixis.info().startsWith("after")
                || deixis.info().equals("sameafter")
                || deixis.isJoined() && at > parts.from) {
            return NONE;
        }
        if (link == Link.DASH || link == Link.COMMA && parts.isEmpty()) {
            return NONE;
        }
        if (at > 0 && !same(deixis) && text.is(at - 1, Kind.MODAL)) {
            return NONE; // "will last two days"
        }
        boolean same = deixis.info().equals("same");
        int offset = deixis.value();
        int i = deixis.to();
        Hit weekday = weekdayBehindNoun(i);
        boolean lastOf = weekday != null
                && text.is(at, Kind.LAST)
                && text.is(weekday.to(), Kind.OF)
                && periodAhead(weekday.to());
        if (weekday != null && parts.weekday == null && !parts.hasMonth() && !same && !lastOf) {
            parts.weekday = weekday.value();
            parts.weekdayOffset = isMostRecent(deixis) ? null : (Integer) offset;
            return weekday.to();
        }
        Hit month = text.hit(i, Kind.MONTH);
        if (month != null && !text.get(at).isArabic() && parts.month == null && !parts.hasYear() && !parts.hasDay()) {
            int end = month(parts, i, Link.WORD);
            if (end != NONE) {
                parts.monthNameOffset = offset;
            }
            return end;
        }
        Hit season = text.hit(i, Kind.SEASON);
        if (season != null && !text.get(at).isArabic() && parts.isEmpty()) {
            parts.season = season.value();
            parts.monthNameOffset = offset;
            return season.to();
        }
        Hit dayPart = text.hit(i, Kind.DAY_PART);
        if (dayPart != null && offset == 0 && !same && parts.isEmpty()) {
            parts.dayOffset = 0;
            parts.dayPart = true;
            return dayPart.to();
        }
        Hit holiday = text.hit(i, Kind.HOLIDAY);
        if (holiday != null && parts.isEmpty()) {
            parts.holiday = holiday.value();
            parts.holidayCalendar = holiday.info();
            parts.yearOffset = null;
            return holiday.to();
        }
        return period(parts, at, i, offset, same, deixis, link);
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

    private int period(TimeParts parts, int at, int from, int offset, boolean same, Hit deixis, Link link) {
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
        if (text.is(at, Kind.LAST) && text.is(end, Kind.OF) && periodAhead(end)) {
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
            Link link) {
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
                        || link == Link.COMMA && parts.month == null) {
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
    private int unit(TimeParts parts, int at, Link link) {
        Hit unit = text.hit(at, Kind.UNIT);
        if (unit == null || unit.isJoined() && at > parts.from || link == Link.DASH) {
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
        if (other != null && isYear(i, FIRST_YEAR, LAST_YEAR) && !parts.hasYear()) {
            parts.calendar = CalendarSystem.valueOf(other.info().toUpperCase(java.util.Locale.ROOT));
            return year(parts, i, Link.WORD, true);
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
        if (name == TimeUnit.WEEKEND && unit.value() == 1 && parts.isEmpty() && parts.part == null) {
            return setPeriod(parts, name, 0, 0, false, false, null, unit.to(), link);
        }
        return NONE;
    }

    /** Arabic: the unit comes first, then numbers, then "last" or "next". */
    private int unitWithDeixis(TimeParts parts, Hit unit, TimeUnit name, int at, @Nullable Hit other, Link link) {
        int i = at;
        int count = unit.value() == 2 ? 2 : 0;
        boolean vague = false;
        Num number = unit.value() == 0 ? text.number(i) : null;
        if (number != null && number.article() && !number.ordinal()) {
            count = number.value();
            i = number.to();
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
        if (sameAfter && name == TimeUnit.DAY && !parts.isEmpty()) {
            return NONE;
        }
        return setPeriod(parts, name, deixis.value(), count, vague, sameAfter, other, deixis.to(), link);
    }

    /** "The year 2018", "week 31", Arabic "the third week", "the nineteenth century". */
    private int numberedUnit(TimeParts parts, Hit unit, TimeUnit name, Link link) {
        int i = unit.to();
        boolean arabic = text.get(unit.match().from()).isArabic();
        if (name == TimeUnit.YEAR && !parts.hasYear()) {
            i = arabic ? i : skip(i, Kind.OF, Kind.OF);
            return namedYear(parts, i, link);
        }
        Num number = text.number(i);
        if (number == null) {
            Hit last = arabic ? text.hit(i, Kind.LAST) : null;
            if (last == null
                    || !last.match().article()
                    || name != TimeUnit.WEEK && name != TimeUnit.QUARTER
                    || !parts.isEmpty()) {
                return NONE;
            }
            if (!periodAhead(last.to())) {
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
                && periodAhead(number.to())) {
            parts.nthUnit = name;
            parts.nth = number.value();
            return number.to();
        }
        return NONE;
    }

    /** Whether a month or a year follows, so that "the third week" has something it is the third of. */
    private boolean periodAhead(int at) {
        int i = skip(at, Kind.OF, Kind.IN);
        i = skip(i, Kind.ARTICLE, Kind.ARTICLE);
        if (isMonth(i)) {
            return true;
        }
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit != null) {
            return unit.value() == 1
                    && (unit.word().unit() == TimeUnit.MONTH || unit.word().unit() == TimeUnit.YEAR);
        }
        Hit deixis = text.hit(i, Kind.DEIXIS);
        if (deixis != null) {
            Hit behind = text.hit(deixis.to(), Kind.UNIT);
            return behind != null
                            && behind.value() == 1
                            && (behind.word().unit() == TimeUnit.MONTH
                                    || behind.word().unit() == TimeUnit.YEAR)
                    || text.is(deixis.to(), Kind.MONTH);
        }
        if (isYear(i, FIRST_YEAR, LAST_YEAR)) {
            return true;
        }
        Num number = text.has(i) && text.get(i).isWord() ? text.number(i) : null;
        return number != null && !number.ordinal() && number.value() > FIRST_YEAR && number.value() <= LAST_YEAR;
    }

    /** "The third Tuesday of", "the last four months of", "the last third of", "Q3". */
    private int nth(TimeParts parts, int at, Link link) {
        if (!parts.isEmpty() && !(parts.hasYear() && !parts.hasMonth())
                || parts.splitInto > 0
                || parts.nthUnit != null
                || link == Link.PAREN) {
            return NONE;
        }
        if (text.get(at).isWord()
                && text.isGlued(at + 1)
                && text.isDigits(at + 1)
                && text.form(at + 1).length() == 1) {
            return shortQuarter(parts, at);
        }
        Num number = text.number(at);
        Hit last = number == null ? text.hit(at, Kind.LAST) : null;
        boolean ordinal = number != null && number.ordinal() && number.value() >= 1 && number.value() <= 53;
        if (!ordinal && last == null) {
            return arabicSplit(parts, at);
        }
        int nth = ordinal && number != null ? number.value() : TimeParts.LAST;
        int i = ordinal && number != null ? number.to() : last == null ? at : last.to();
        boolean arabic = text.get(at).isArabic();
        int count = 1;
        Num many = last != null || nth == 1 ? text.number(i) : null;
        if (many != null && !many.ordinal() && many.value() < 53) {
            count = many.value();
            i = many.to();
        }
        Hit weekday = text.hit(i, Kind.WEEKDAY);
        if (weekday != null && count == 1 && nth <= 5 && !parts.hasYear()) {
            boolean weak = weekday.word().isWeak();
            if (nth < 0 ? periodAhead(weekday.to()) : !weak || periodAhead(weekday.to())) {
                parts.weekday = weekday.value();
                parts.nthUnit = TimeUnit.DAY;
                parts.nth = nth;
                return weekday.to();
            }
        }
        Hit split = text.hit(i, Kind.SPLIT);
        if (split != null && count == 1 && (periodAhead(split.to()) || parts.hasYear()) && nth <= split.value()) {
            parts.splitInto = split.value();
            parts.split = nth;
            return split.to();
        }
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit == null || unit.isJoined() || unit.word().unit().isClock()) {
            return NONE;
        }
        TimeUnit name = unit.word().unit();
        if (name == TimeUnit.CENTURY && ordinal && !arabic) {
            parts.century = nth;
            return unit.to();
        }
        if (name == TimeUnit.QUARTER && ordinal && nth <= 4 && !arabic) {
            parts.nthUnit = name;
            parts.nth = nth;
            return unit.to();
        }
        if (!periodAhead(unit.to()) || parts.hasYear() || name == TimeUnit.CENTURY || name == TimeUnit.DECADE) {
            return NONE;
        }
        if (name == TimeUnit.DAY && count == 1 && nth > 0) {
            return NONE;
        }
        parts.nthUnit = name;
        parts.nth = nth;
        parts.nthCount = count;
        return unit.to();
    }

    private int shortQuarter(TimeParts parts, int at) {
        int value = text.form(at + 1).charAt(0) - '0';
        Hit letter = text.hit(at, Kind.PIECE_LETTER);
        int pieces = letter == null ? 0 : letter.value();
        if (value < 1
                || value > pieces
                || text.isGlued(at + 2) && !text.get(at + 2).isMark()) {
            return NONE;
        }
        boolean year = parts.hasYear() || isYear(text.isDash(at + 2) ? at + 3 : at + 2, FIRST_YEAR, LAST_YEAR);
        if (pieces == 2 && !year) {
            return NONE;
        }
        if (pieces == 4) {
            parts.nthUnit = TimeUnit.QUARTER;
            parts.nth = value;
        } else {
            parts.splitInto = 2;
            parts.split = value;
        }
        return at + 2;
    }

    /** Arabic: "the third the last of April", "the quarter the third of 2016". */
    private int arabicSplit(TimeParts parts, int at) {
        Hit split = text.hit(at, Kind.SPLIT);
        if (split == null || !text.get(at).isArabic() || split.isJoined() && at > parts.from) {
            return NONE;
        }
        int i = split.to();
        Hit last = text.hit(i, Kind.LAST);
        Num number = last == null ? text.number(i) : null;
        boolean ordinal = number != null && number.ordinal() && number.article() && number.value() <= split.value();
        if (!split.match().article() || last == null && !ordinal) {
            return NONE;
        }
        int end = last != null ? last.to() : number == null ? i : number.to();
        if (!periodAhead(end) && !parts.hasYear()) {
            return NONE;
        }
        parts.splitInto = split.value();
        parts.split = last != null || number == null ? TimeParts.LAST : number.value();
        return end;
    }

    // years

    private boolean isYear(int at, int first, int last) {
        if (!text.isDigits(at) || text.form(at).length() != 4) {
            return false;
        }
        int value = Integer.parseInt(text.form(at));
        return value >= first && value <= last && !isPartOfNumber(at);
    }

    private boolean isPartOfNumber(int at) {
        if (text.isGlued(at)
                && at > 0
                && (isNumberMark(at - 1) && (text.isDigits(at - 2) || text.isMark(at - 1, "$"))
                        || text.get(at - 1).isWord()
                                && !text.is(at - 1, Kind.MONTH)
                                && !text.form(at - 1).equals(TimeText.AND))) {
            return true;
        }
        if (at > 0
                && (text.isMark(at - 1, "$")
                        || text.isMark(at - 1, "\u20AC")
                        || text.isMark(at - 1, "\u00A3")
                        || text.isMark(at - 1, "#"))) {
            return true;
        }
        int next = at + 1;
        if (text.isMark(next, "%") || text.isMark(next, "\u066A") || text.is(next, Kind.NOT_NUMBER)) {
            return true;
        }
        boolean mark = text.isMark(next, ".")
                || text.isMark(next, ",")
                || text.isMark(next, ":")
                || text.isMark(next, "\u066B")
                || text.isMark(next, "\u066C");
        return mark && text.isGlued(next) && text.isGlued(next + 1) && text.isDigits(next + 1);
    }

    /** A decade in digits: "1970s", "the '40s". */
    private boolean isDecade(int at) {
        int i = text.isMark(at, "'") || text.isMark(at, "\u2019") || text.isMark(at, "\u2018") ? at + 1 : at;
        if (!text.isDigits(i) || !text.form(i).endsWith("0")) {
            return false;
        }
        int length = text.form(i).length();
        String s = text.form(i + 1);
        boolean plural = s.equals("s") || s.equals("'s");
        return plural
                && (length == 4 && isYearValue(i)
                        || length == 2 && (i > at || at > 0 && text.is(at - 1, Kind.ARTICLE)));
    }

    private boolean isYearValue(int at) {
        int value = Integer.parseInt(text.form(at));
        return value >= FIRST_WRITTEN_YEAR && value <= LAST_YEAR;
    }

    private int namedYear(TimeParts parts, int at, Link link) {
        if (parts.unit != null
                || parts.dayOffset != null && parts.month == null
                || parts.weekday != null && parts.month == null && parts.nthUnit == null) {
            return NONE;
        }
        Num number = text.number(at);
        if (number == null
                || number.ordinal()
                || number.value() < 100
                || number.value() > LAST_WRITTEN_YEAR
                || isCount(number)) {
            return spokenYear(parts, at);
        }
        int end = setYear(parts, number);
        Hit deixis = text.hit(end, Kind.DEIXIS);
        if (deixis != null && deixis.info().equals("after") && deixis.match().article() && !deixis.isJoined()) {
            parts.yearOffset = deixis.value();
            end = deixis.to();
        }
        return end;
    }

    private int setYear(TimeParts parts, Num number) {
        parts.year = number.value();
        int end = number.to();
        if (parts.calendar == CalendarSystem.ACADEMIC || parts.calendar == CalendarSystem.FISCAL) {
            boolean mark = text.isDash(end) || text.isMark(end, "/");
            if (mark && isYear(end + 1, FIRST_YEAR, LAST_YEAR)) {
                parts.yearTo = Integer.parseInt(text.form(end + 1));
                end += 2;
            }
        }
        Hit era = text.hit(end, Kind.ERA);
        if (era != null
                && (era.info().isEmpty() || number.value() < 1700)
                && era.match().prefix() == 0) {
            if (era.info().equals("hijri")) {
                parts.calendar = CalendarSystem.HIJRI;
            }
            end = era.to();
        }
        return end;
    }

    /** "Nineteen ninety six", Arabic "nineteen ninety-nine". */
    private int spokenYear(TimeParts parts, int at) {
        Num century = text.has(at) && text.get(at).isWord() ? text.number(at) : null;
        if (century == null || century.ordinal() || century.value() < 10 || century.value() > 20) {
            return NONE;
        }
        Num rest = text.has(century.to()) && text.get(century.to()).isWord() ? text.number(century.to()) : null;
        if (rest == null || rest.ordinal() || rest.value() < 10 || rest.value() > 99) {
            return NONE;
        }
        parts.year = century.value() * 100 + rest.value();
        return rest.to();
    }

    private int year(TimeParts parts, int at, Link link, boolean inRange) {
        if (parts.year != null
                || parts.decade != null
                || parts.century != null
                || parts.unit != null && parts.weekOfYear == null
                || parts.monthOffset != null) {
            return NONE;
        }
        if (parts.dayOffset != null && parts.month == null
                || parts.weekday != null && parts.month == null && parts.nthUnit == null && parts.day == null) {
            return NONE;
        }
        boolean anchored = parts.month != null
                || parts.nthUnit != null
                || parts.splitInto > 0
                || parts.season != null
                || parts.holiday != null
                || parts.weekOfYear != null;
        if (isDecade(at)) {
            return anchored ? NONE : decade(parts, at);
        }
        if (anchored || parts.yearOffset != null) {
            return yearBehind(parts, at, link);
        }
        if (!parts.isEmpty() || link != Link.NOTHING && parts.part == null) {
            return NONE;
        }
        boolean context = inRange || parts.part != null || at > 0 && isYearContext(at);
        if (isYear(at, FIRST_YEAR, LAST_YEAR + 100) && context && (inRange || parts.part != null || !isCounted(at))) {
            Num number = text.number(at);
            return number == null ? NONE : setYear(parts, number);
        }
        if (isYear(at, FIRST_YEAR, LAST_YEAR) && isQuarterBehind(at)) {
            parts.year = Integer.parseInt(text.form(at));
            return at + 1;
        }
        if (isYear(at, FIRST_YEAR, LAST_YEAR) && isCertainMonth(at + 1)) {
            parts.year = Integer.parseInt(text.form(at));
            return at + 1;
        }
        if (context && text.get(at).isWord()) {
            return yearInWords(parts, at);
        }
        return NONE;
    }

    private boolean isCertainMonth(int at) {
        Hit month = text.hit(at, Kind.MONTH);
        return month != null && (!month.word().isWeak() || text.isCapital(at));
    }

    private boolean isQuarterBehind(int at) {
        int i = text.isDash(at + 1) ? at + 2 : at + 1;
        if (text.is(i, Kind.PIECE_LETTER)) {
            return text.isGlued(i + 1)
                    && text.isDigits(i + 1)
                    && text.form(i + 1).length() == 1;
        }
        i = skip(i, Kind.ARTICLE, Kind.ARTICLE);
        Num number = text.number(i);
        Hit unit = number == null || !number.ordinal() ? null : text.hit(number.to(), Kind.UNIT);
        return unit != null && unit.word().unit() == TimeUnit.QUARTER;
    }

    private int yearInWords(TimeParts parts, int at) {
        Num number = text.number(at);
        if (number != null
                && !number.ordinal()
                && number.value() >= 1100
                && number.value() <= LAST_YEAR
                && number.value() % 1000 != 0
                && !isCounted(number.to() - 1)) {
            return setYear(parts, number);
        }
        return spokenYear(parts, at);
    }

    private boolean isYearContext(int at) {
        Hit lead = text.hit(at - 1, Kind.YEAR_CONTEXT);
        if (lead != null) {
            return true;
        }
        if (text.is(at - 1, Kind.ARTICLE) || text.is(at - 1, Kind.ONE)) {
            return !text.form(at).endsWith("00")
                    && text.has(at + 1)
                    && text.get(at + 1).isWord();
        }
        boolean and = text.is(at - 1, Kind.AND)
                || text.isMark(at - 1, TimeText.AND)
                || text.form(at - 1).equals(TimeText.AND);
        return and && at > 1 && isYear(at - 2, FIRST_YEAR, LAST_YEAR)
                || text.isDash(at - 1) && isYear(at - 2, FIRST_YEAR, LAST_YEAR);
    }

    /** Whether the word behind a lone number looks like what it counts. */
    private boolean isCounted(int at) {
        int next = at + 1;
        if (!text.has(next) || !text.get(next).isWord()) {
            return false;
        }
        if (text.form(next).equals(TimeText.AND)) {
            return false;
        }
        boolean strong = isYear(at - 2, FIRST_YEAR, LAST_YEAR)
                || text.is(at - 1, Kind.ARTICLE)
                || text.is(at - 1, Kind.ONE)
                || text.is(at - 1, Kind.IN)
                || text.is(at - 1, Kind.SINCE)
                || text.is(at - 1, Kind.BACK);
        if (text.get(next).isArabic()) {
            boolean round = text.form(at).endsWith("00");
            return text.is(next, Kind.UNIT) || !text.isKnown(next) && (round || !strong);
        }
        String word = text.form(next);
        boolean plural = word.endsWith("s") && word.length() > 3 && !text.isCapital(next) && !text.isKnown(next);
        return text.is(next, Kind.UNIT) || plural || !strong && !text.isKnown(next) && word.length() > 3;
    }

    private int decade(TimeParts parts, int at) {
        int i = text.isDigits(at) ? at : at + 1;
        int value = Integer.parseInt(text.form(i));
        parts.decade = value < 100 ? (value < 30 ? 2000 : 1900) + value : value;
        return i + 2;
    }

    private int yearBehind(TimeParts parts, int at, Link link) {
        Num number = text.number(at);
        if (number != null
                && number.digits() == 0
                && !number.ordinal()
                && number.value() >= 1100
                && number.value() <= LAST_WRITTEN_YEAR) {
            return setYear(parts, number);
        }
        if (number == null || number.ordinal()) {
            return spokenYear(parts, at);
        }
        if (number.digits() == 4 && !isPartOfNumber(at)) {
            boolean dated = parts.day != null || parts.calendar == CalendarSystem.HIJRI;
            int first = dated ? FIRST_WRITTEN_YEAR : FIRST_YEAR;
            boolean fits = number.value() >= first && number.value() <= (dated ? LAST_WRITTEN_YEAR : LAST_YEAR + 100);
            return fits && !number.article() ? setYear(parts, number) : NONE;
        }
        boolean apostrophe = at > 0 && text.isMark(at - 1, "'");
        if (number.digits() == 2
                        && !number.article()
                        && parts.day != null
                        && parts.month != null
                        && number.value() > 31
                        && link == Link.WORD
                        && !text.get(at - 1).isArabic()
                || apostrophe && number.digits() == 2 && parts.month != null) {
            parts.year = NumericDate.fullYear(number.value());
            return number.to();
        }
        return number.digits() == 0 ? spokenYear(parts, at) : NONE;
    }

    /** "Fiscal 1997". */
    private int otherYear(TimeParts parts, int at) {
        Hit other = text.hit(at, Kind.OTHER_YEAR);
        if (other == null || text.get(at).isArabic() || parts.hasYear() || !isYear(other.to(), FIRST_YEAR, LAST_YEAR)) {
            return NONE;
        }
        Num number = text.number(other.to());
        if (number == null) {
            return NONE;
        }
        parts.calendar = CalendarSystem.valueOf(other.info().toUpperCase(java.util.Locale.ROOT));
        return setYear(parts, number);
    }

    private int decadeOrSeason(TimeParts parts, int at, Link link) {
        Hit decade = text.hit(at, Kind.DECADE);
        if (decade != null && parts.isEmpty() && link != Link.COMMA) {
            boolean arabic = text.get(at).isArabic();
            boolean definite = arabic
                    ? decade.match().article() || text.is(decade.to(), Kind.UNIT) || at > 0 && text.is(at - 1, Kind.IN)
                    : at > 0 && text.is(at - 1, Kind.ARTICLE);
            Hit of = text.hit(decade.to(), Kind.OF);
            boolean age = arabic && of != null && text.hit(of.to(), Kind.UNIT) == null;
            if (!definite || age) {
                return NONE;
            }
            int value = decade.value();
            parts.decade = value == 0 ? 2000 : 1900 + value;
            if (arabic) {
                Hit century = text.hit(of == null ? decade.to() : of.to(), Kind.UNIT);
                if (century != null && century.word().unit() == TimeUnit.CENTURY && century.value() == 1) {
                    int end = century.to();
                    Hit deixis = text.hit(end, Kind.DEIXIS);
                    Num number = text.number(end);
                    if (deixis != null && deixis.match().article()) {
                        return deixis.to();
                    }
                    if (number != null && number.ordinal()) {
                        parts.decade = (number.value() - 1) * 100 + value;
                        return number.to();
                    }
                }
            }
            return decade.to();
        }
        Hit season = text.hit(at, Kind.SEASON);
        if (season != null
                && parts.isEmpty()
                && !text.is(at, Kind.MONTH)
                && season.match().conjunction() == 0) {
            int next = skip(season.to(), Kind.OF, Kind.IN);
            Hit unit = text.hit(next, Kind.UNIT);
            if (isYear(next, FIRST_YEAR, LAST_YEAR)
                    || unit != null && unit.word().unit() == TimeUnit.YEAR) {
                parts.season = season.value();
                return season.to();
            }
        }
        Hit holiday = text.hit(at, Kind.HOLIDAY);
        if (holiday != null && parts.isEmpty() && parts.part == null) {
            parts.holiday = holiday.value();
            parts.holidayCalendar = holiday.info();
            return holiday.to();
        }
        return NONE;
    }

    private int dayPart(TimeParts parts, int at) {
        if (!parts.hasDay()) {
            return NONE;
        }
        Hit dayPart = text.hit(at, Kind.DAY_PART);
        return dayPart == null || dayPart.isJoined() || dayPart.match().preposition() != 0 ? NONE : dayPart.to();
    }
}
