package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the days of a date: "4", "the fourth", "4 to 22", weekdays, "yesterday", "the week of", "the morning of". */
final class DayReader {
    private static final String PAST_ENDING = "ed";
    private static final int NONE = -1;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_DAYS = 5;
    private static final char NOON = '\u0646';
    private static final char TEH = '\u062A';
    private static final char HEH = '\u0647';

    private final TimeText text;
    private final DateAhead ahead;
    private final NumericDate numeric;

    DayReader(TimeText text, DateAhead ahead, NumericDate numeric) {
        this.text = text;
        this.ahead = ahead;
        this.numeric = numeric;
    }

    /** "The morning of", "the night of". */
    int partOfDay(TimeParts parts, int at) {
        Hit part = text.hit(at, Kind.DAY_PART);
        if (part == null || parts.dayPart || parts.part != null || !ahead.leadsToDay(part.to())) {
            return NONE;
        }
        parts.dayPart = true;
        parts.night = part.info().equals("night");
        parts.take(PartOfDay.of(part.word()));
        return part.to();
    }

    /** "The week of 4 February". */
    int weekOf(TimeParts parts, int at) {
        int day = weekDay(at);
        parts.weekOf |= day != NONE;
        return day;
    }

    /** "The week of 4 February": where its day begins. */
    private int weekDay(int at) {
        Hit lead = text.hit(at, Kind.WEEK_OF);
        int i;
        if (lead != null && lead.match().article()) {
            return NONE; // Arabic: "the first week of", and not "the week of the first"
        }
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
        i = ahead.skip(i, Kind.ARTICLE, Kind.ARTICLE);
        TimeParts day = new TimeParts();
        day.from = i;
        Num number = text.number(i);
        boolean ordinal = number != null && number.ordinal() && number.digits() > 0 && number.isDay();
        boolean dated = dayNumber(day, i, DateLink.NOTHING) != NONE && day.day != null;
        return dated || ordinal || text.is(i, Kind.MONTH) && ahead.dayFollows(i) ? i : NONE;
    }

    int dayWord(TimeParts parts, int at, DateLink link) {
        if (parts.dayOffset != null || parts.day != null || parts.unit != null || parts.hasMonth()) {
            return NONE;
        }
        if (link == DateLink.COMMA && !parts.isEmpty() || link == DateLink.DASH) {
            return NONE;
        }
        Hit word = text.hit(at, Kind.DAY_WORD);
        Hit behind = word == null ? null : text.hit(word.to(), Kind.DEIXIS);
        boolean same = behind != null && behind.info().equals("sameafter");
        if (word == null || ahead.isDayNoun(word) || same && text.is(at, Kind.UNIT)) {
            return NONE;
        }
        if (word.info().equals("alone")
                && text.has(word.to())
                && !text.get(word.to()).isMark()) {
            return NONE; // "the day after the attack"
        }
        if (word.match().article() && word.to() > at + 1) {
            return NONE; // "the first, yesterday" is written like "the day before yesterday", but for its article
        }
        parts.dayOffset = word.value();
        parts.told |= text.is(at, Kind.TOLD);
        if (word.info().equals("night")) {
            parts.dayPart = true;
            parts.take(PartOfDay.NIGHT);
        }
        return word.to();
    }

    int weekday(TimeParts parts, int at, DateLink link) {
        if (parts.weekday != null
                || parts.holiday != null
                || parts.hasYear() && parts.month == null
                || link == DateLink.DASH && parts.unit == null) {
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
        if (name == null || i > at && name.isJoined() || link == DateLink.COMMA && parts.isEmpty()) {
            return NONE;
        }
        if (name.word().isWeak() && text.get(i).isArabic()) {
            return NONE;
        }
        Num eleven = text.get(i).isArabic() ? text.number(i) : null;
        if (eleven != null && eleven.to() > name.to()) {
            return NONE;
        }
        if (!text.get(i).isArabic() && isName(i, name.to())) {
            return NONE;
        }
        boolean stop = text.isMark(name.to(), '.')
                && text.isGlued(name.to())
                && text.form(i).length() <= 4;
        int end = name.to();
        parts.recurring |= name.info().equals("plural") || at > 0 && at == parts.from && text.is(at - 1, Kind.EVERY);
        parts.weekday = name.value();
        Hit on = at == 0 ? null : text.hit(at - 1, Kind.IN);
        boolean led = on != null && on.info().equals("day") && text.isCapital(i);
        boolean alone =
                at == 0 && (stop ? name.to() + 1 : name.to()) == text.tokens().size();
        boolean dated = stop && (text.isComma(end + 1) || text.has(end + 1) && monthOrDay(end + 1));
        parts.weakWeekday = name.word().isWeak() && !dated && !led && !alone;
        if (stop && (text.isComma(end + 1) || text.has(end + 1) && monthOrDay(end + 1))) {
            end++;
        }
        int second = secondWeekday(parts, end);
        if (second != NONE) {
            return second;
        }
        Hit deixis = text.hit(end, Kind.DEIXIS);
        boolean lastOf = text.is(end, Kind.LAST) && deixis != null && ahead.periodAhead(deixis.to());
        if (!lastOf
                && deixis != null
                && deixis.info().equals("after")
                && deixis.match().article()) {
            parts.weekdayOffset = deixis.value();
            parts.nearestWeekday = text.get(end).isArabic() && deixis.value() != 0;
            parts.told |= text.is(end, Kind.TOLD);
            end = deixis.to();
        } else {
            Hit afterNext = text.hit(end, Kind.AFTER_NEXT);
            if (afterNext != null) {
                parts.weekdayOffset = afterNext.value();
                end = afterNext.to();
            } else {
                Num ordinal = ahead.ordinalBehind(end);
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

    /** "The Sunday Herald", "Bloody Sunday". */
    private boolean isName(int at, int to) {
        if (at == 0 || !text.isCapital(at)) {
            return false;
        }
        if (text.is(at - 1, Kind.NAME_LEAD)) {
            return true;
        }
        return text.is(at - 1, Kind.ARTICLE)
                && text.has(to)
                && text.get(to).isWord()
                && text.isCapital(to)
                && !text.is(to, Kind.MONTH)
                && !text.is(to, Kind.DAY_PART)
                && text.number(to) == null;
    }

    private boolean monthOrDay(int at) {
        return text.is(at, Kind.MONTH) || text.isDigits(at);
    }

    /** The second of two weekdays that share one date or one night. */
    private int secondWeekday(TimeParts parts, int at) {
        int i = at;
        boolean dash = text.isDash(i) || text.isMark(i, '/');
        boolean within = parts.unit == TimeUnit.WEEK && at > 1;
        if (dash) {
            i++;
        } else {
            Hit and = text.hit(i, Kind.AND);
            and = and == null && within ? text.hit(i, Kind.TO) : and;
            and = and == null && parts.night ? text.hit(i, Kind.INTO) : and;
            i = and == null ? i : and.to();
        }
        Hit name = text.hit(i, Kind.WEEKDAY);
        boolean nextDay = name != null
                && parts.night
                && parts.weekday != null
                && name.value() == parts.weekday % DAYS_OF_WEEK + 1;
        if (name == null || i == at && !name.isJoined() && !nextDay) {
            return NONE;
        }
        int end = name.to();
        int behind = text.isComma(end) ? end + 1 : end;
        behind = ahead.skip(behind, Kind.IN, Kind.ARTICLE);
        TimeParts date = new TimeParts();
        date.from = behind;
        if (!parts.night && !within && dayNumber(date, behind, DateLink.NOTHING) == NONE && !ahead.dayFollows(behind)) {
            return NONE;
        }
        parts.weekdayTo = name.value();
        return end;
    }

    int numeric(TimeParts parts, int at, DateLink link) {
        if (parts.day != null || parts.hasMonth() || parts.hasYear() || parts.unit != null || parts.nthUnit != null) {
            return NONE;
        }
        return numeric.read(parts, at, link == DateLink.DASH);
    }

    /** A day before its month: "the 4th of", "4 to 22". */
    int dayNumber(TimeParts parts, int at, DateLink link) {
        if (parts.day != null
                || parts.hasMonth() && parts.monthOffset == null
                || parts.year != null
                || parts.nthUnit != null
                || link == DateLink.COMMA && parts.weekday == null && parts.dayOffset == null) {
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
        if (number != null && isNoDay(number)) {
            parts.unreadable = true;
            return ahead.dayUnit(number.to());
        }
        if (number == null || !number.isDay() || ahead.isCount(number)) {
            return NONE;
        }
        int end = number.to();
        if (ahead.monthAhead(end)) {
            parts.day = number.value();
            return ahead.dayUnit(end);
        }
        Hit current = ofCurrent(at, number, dayNoun);
        if (current != null) {
            parts.day = number.value();
            parts.monthOffset = current.value();
            return current.to();
        }
        Hit ofIt = text.hit(end, Kind.OF_IT);
        if (ofIt != null && (number.ordinal() && number.article() || isOnDay(at) || parts.weekday != null)) {
            parts.day = number.value();
            parts.monthOffset = 0;
            parts.same = true;
            return ofIt.to();
        }
        // two days of one month
        int second = ahead.behindRangeMark(end);
        boolean joined = second == NONE && number.ordinal() && text.isJoinedNumber(end);
        if (joined) {
            second = end; // Arabic, "the third and the fifth of April"
        }
        if (second != NONE) {
            second = ahead.skip(second, Kind.ARTICLE, Kind.ARTICLE);
            Num last = lastOfList(number, second, end);
            if (last != null
                    && (!joined || last.ordinal())
                    && last.isDay()
                    && (last.value() > number.value() || isNamedRange(at, end))
                    && ahead.monthAhead(last.to(), true)) {
                parts.day = number.value();
                parts.dayTo = last.value();
                return ahead.dayUnit(last.to());
            }
        }
        boolean from = at > 0 && (text.is(at - 1, Kind.FROM) || text.is(at - 1, Kind.BETWEEN));
        if (second != NONE && from && text.is(second, Kind.MONTH) && ahead.dayFollows(second)) {
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

    /** "CHENNAI, Feb 4 - Nine workers were killed", "Feb 4 - 12 boats sank": a dash with spaces that ends a dateline, and no range of days. */
    private boolean isNewsBehindDash(Num first, int dash, Num last, int from) {
        if (!text.isDash(dash) || text.isGlued(dash) || text.isGlued(dash + 1)) {
            return false;
        }
        boolean worded = first.digits() > 0 && last.digits() == 0;
        boolean counts = text.has(last.to()) && text.get(last.to()).isWord() && !text.is(from - 1, Kind.FROM);
        return worded || counts;
    }

    /** Whether words say that a range begins here: "from 9 to", "between 9 and". */
    private boolean isNamedRange(int from, int mark) {
        return text.isBehind(from, Kind.BETWEEN) || from > 0 && text.is(from - 1, Kind.FROM) && text.is(mark, Kind.TO);
    }

    /** The last of several days that "and" joins, "3, 5 and 9 April" with "and" before each: at least the second one. */
    private @Nullable Num lastOfList(Num first, int second, int mark) {
        Num last = text.number(second);
        if (!text.form(mark).equals(TimeText.AND)) {
            return last;
        }
        int before = first.value();
        for (int n = 0; n < MOST_DAYS && last != null && last.isDay() && last.value() > before; n++) {
            int next = last.to();
            boolean more = text.form(next).equals(TimeText.AND) && text.isDigits(next + 1);
            if (!more) {
                break;
            }
            before = last.value();
            last = text.number(next + 1);
        }
        return last;
    }

    /** Whether a number that no month has stands where the day stands: "32 April 2018", and not "45 April arrests". */
    private boolean isNoDay(Num number) {
        boolean outside = number.digits() > 0 && number.digits() <= 2 && (number.value() < 1 || number.value() > 31);
        if (!outside || text.isGlued(number.from()) || ahead.isCount(number)) {
            return false;
        }
        Hit of = text.hit(number.to(), Kind.OF);
        Hit month = text.hit(of == null ? number.to() : of.to(), Kind.MONTH);
        if (month == null || month.isJoined()) {
            return false;
        }
        int behind = text.isComma(month.to()) ? month.to() + 1 : month.to();
        boolean year = ahead.isYear(behind, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR);
        boolean ends = !text.has(behind) || text.get(behind).isMark() || text.is(behind, Kind.MONTH);
        return year || !month.word().isWeak() && of == null && (ends || text.is(behind, Kind.DEIXIS));
    }

    /** Whether a number behind a weekday is its day: "Friday the 21st", and no count. */
    private boolean isAlone(Num number, DateLink link) {
        if (number.ordinal()) {
            // "Friday, the 12th day of the strike"
            boolean noun = !text.isArabic()
                    && text.has(number.to())
                    && (number.digits() == 0 ? text.get(number.to()).isWord() : text.is(number.to(), Kind.UNIT));
            return !noun && (number.article() || link == DateLink.WORD || number.digits() > 0);
        }
        int next = number.to();
        return link != DateLink.COMMA
                && (!text.has(next)
                        || text.is(next, Kind.TO)
                        || text.get(next).isMark() && !text.isMark(next, ':') && !text.isMark(next, '%'));
    }

    /** Arabic "the fourth of the current", which leaves the month out. */
    private @Nullable Hit ofCurrent(int at, Num number, boolean dayNoun) {
        boolean day = number.ordinal() && number.article() || dayNoun || isOnDay(at);
        Hit of = text.hit(number.to(), Kind.OF);
        Hit deixis = day ? text.hit(of == null ? number.to() : of.to(), Kind.DEIXIS) : null;
        boolean fits = deixis != null
                && deixis.info().equals("after")
                && deixis.match().article()
                && !deixis.isJoined()
                && isSingular(text.form(deixis.to() - 1))
                && (of != null || deixis.value() == 0 && !number.ordinal())
                && text.get(number.to()).isArabic()
                && !text.is(deixis.to(), Kind.UNIT);
        return fits ? deixis : null;
    }

    /** Whether an adjective agrees with "month" or "day": it ends like neither a dual, a plural nor a feminine. */
    private static boolean isSingular(String form) {
        char last = form.charAt(form.length() - 1);
        return last != NOON && last != TEH && last != HEH;
    }

    private boolean isOnDay(int at) {
        Hit on = at == 0 ? null : text.hit(at - 1, Kind.IN);
        return on != null && on.info().equals("day");
    }

    /** "On the 21st", with nothing that could be counted behind it. */
    private boolean isDayAlone(Num number, int at) {
        boolean article = at > 0 && text.is(at - 1, Kind.ARTICLE);
        int next = number.to();
        Hit on = at == 0 ? null : text.hit(at - 1, Kind.IN);
        if (on != null && on.info().equals("day") && number.digits() > 0 && !number.ordinal()) {
            return !text.has(next) || text.isMark(next, '.') || text.isMark(next, '!'); // "He came back on 15."
        }
        boolean ends = !text.has(next)
                || text.get(next).isMark() && !text.isDash(next) && !text.isMark(next, '%') && !text.isMark(next, '/');
        if (text.get(at).isArabic()) {
            // "in the 22nd", "to the 22nd": no series of a report is as long as that
            boolean led = on != null && on.info().equals("day") || text.beginsWithTo(at);
            // days are masculine: "a woman in the 22nd", of her life
            return number.ordinal()
                    && number.article()
                    && number.digits() == 0
                    && number.value() > 20
                    && led
                    && ends
                    && isSingular(text.form(at));
        }
        // "and on the 14th sold its boats"
        boolean told = text.has(next)
                && number.digits() > 0
                && text.get(next).isWord()
                && text.form(next).endsWith(PAST_ENDING);
        return number.ordinal()
                && (number.digits() > 0 || number.value() > 20)
                && article
                && (ends || told)
                && (at == 1 && number.digits() > 0 || at > 1)
                && (at == 1 || text.is(at - 2, Kind.IN) || text.is(at - 2, Kind.TO));
    }

    /** A day behind its month: "April 2", "April the 2nd", "April 2-5". */
    int dayBehind(TimeParts parts, int at, DateLink link) {
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
                || link == DateLink.COMMA
                || link == DateLink.PAREN) {
            return NONE;
        }
        Num number = text.number(at);
        if (number != null
                && !number.isDay()
                && number.digits() > 0
                && number.digits() <= 2
                && text.isComma(number.to())
                && ahead.isYear(number.to() + 1, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)) {
            parts.unreadable = true; // "April 32, 2018"
            return number.to();
        }
        if (number == null || !number.isDay() || ahead.isCount(number)) {
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
                && !ahead.isYear(end, DateAhead.FIRST_WRITTEN_YEAR, DateAhead.LAST_WRITTEN_YEAR)) {
            return NONE;
        }
        if (link == DateLink.WORD && !number.ordinal() && !arabic && !text.is(at - 1, Kind.BETWEEN)) {
            return NONE;
        }
        if (parts.hasYear() && !number.ordinal() && link != DateLink.DASH) {
            return NONE;
        }
        parts.day = number.value();
        int second = ahead.behindRangeMark(end);
        boolean between = text.is(at - 1, Kind.BETWEEN);
        if (second == NONE && between && text.has(end) && text.get(end).isArabic()) {
            second = end;
        }
        if (second != NONE && (between || !text.is(end, Kind.AND))) {
            second = ahead.skip(second, Kind.ARTICLE, Kind.ARTICLE);
            Num last = text.number(second);
            if (last != null
                    && last.isDay()
                    && (last.value() > number.value() || isNamedRange(parts.from, end) && text.isEnd(last.to()))
                    && !ahead.isCount(last)
                    && !ahead.monthAhead(last.to())
                    && !numeric.isHere(second)
                    && !isNewsBehindDash(number, end, last, parts.from)) {
                parts.dayTo = last.value();
                parts.monthOfFirst = true;
                end = last.to();
            }
        }
        return end;
    }
}
