package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead of a reader of dates without reading: whether a month, a year, "of this month" stands at a place, and whether a number there can
 * be part of a date at all. All look-ahead is bounded.
 */
final class DateAhead {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;
    static final int FIRST_WRITTEN_YEAR = 1000;
    static final int LAST_WRITTEN_YEAR = 2999;
    private static final int NONE = -1;
    private static final int MOST_LINKS = 3;

    private final TimeText text;
    private final NumericDate numeric;

    DateAhead(TimeText text, NumericDate numeric) {
        this.text = text;
        this.numeric = numeric;
    }

    /** Whether a month or a day of one begins here. */
    boolean isDayOrMonth(int at) {
        int i = skip(at, Kind.ARTICLE, Kind.ARTICLE);
        Num number = text.number(i);
        return dayFollows(i) || number != null && number.isDay() && (monthAhead(number.to()) || number.ordinal());
    }

    boolean dayFollows(int month) {
        Hit hit = text.hit(month, Kind.MONTH);
        int i = hit == null ? month : hit.to();
        Num number = hit == null ? null : text.number(text.isMark(i, '.') && text.isGlued(i) ? i + 1 : i);
        return number != null && number.isDay();
    }

    /** Whether a month, a year, a week or a weekday begins here, so that "early" or "the end of" is a part of a date. */
    boolean leadsToDate(int at) {
        int i = skip(at, Kind.OF, Kind.IN);
        i = skip(i, Kind.ARTICLE, Kind.APPROX);
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
    boolean leadsToDay(int at) {
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
        return number != null && number.isDay() && monthAhead(number.to()) || numeric.isHere(i) || dayFollows(i);
    }

    boolean leadsToDay(int at, int depth) {
        return depth < 2 && (text.is(at, Kind.WEEKDAY) || text.is(at, Kind.DAY_WORD));
    }

    int skip(int at, Kind first, Kind second) {
        Hit hit = text.hit(at, first);
        int i = hit == null ? at : hit.to();
        hit = text.hit(i, second);
        return hit == null ? i : hit.to();
    }

    /** Arabic "today" is also "the day": "the day the third of October", "the first day of the truce". */
    boolean isDayNoun(Hit word) {
        Num number = word.value() == 0 ? text.number(word.to()) : null;
        Hit last = word.value() == 0 ? text.hit(word.to(), Kind.LAST) : null;
        if (last != null && last.match().article()) {
            return true;
        }
        boolean nth = number != null && number.ordinal() && number.article() && !text.isJoinedNumber(word.to());
        return nth || number != null && number.isDay() && monthAhead(number.to());
    }

    /** An Arabic ordinal behind a weekday or a week: the n-th of its month. */
    @Nullable
    Num ordinalBehind(int at) {
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

    /** "Day of": the noun between the number and its month. */
    int dayUnit(int at) {
        Hit noun = text.hit(at, Kind.UNIT);
        return noun != null && noun.word().unit() == TimeUnit.DAY && noun.value() == 1 ? noun.to() : at;
    }

    /** Whether a month or "of this month" stands behind a number, perhaps behind "day of". */
    boolean monthAhead(int at) {
        return monthAhead(at, false);
    }

    /** @param within whether "in" may stand between, as behind "from 4 to 22" */
    boolean monthAhead(int at, boolean within) {
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
            } else if (text.isMark(i, '-')
                    || text.isMark(i, '/')
                    || text.isMark(i, '.') && (text.isArabic() || text.isGlued(i + 1))) {
                i++;
            } else {
                return false;
            }
        }
        return text.has(i) && isMonth(i);
    }

    /** Whether a month stands here with its name or its number: "May", Arabic "the month of May", "month 5". */
    boolean isMonthName(int at) {
        Hit noun = text.hit(at, Kind.UNIT);
        boolean named = noun != null && noun.word().unit() == TimeUnit.MONTH && noun.value() == 1;
        int i = named && noun != null ? noun.to() : at;
        Num number = named ? text.number(i) : null;
        return text.is(i, Kind.MONTH)
                || number != null
                        && number.value() >= 1
                        && number.value() <= 12
                        && number.to() > i
                        && !text.is(i, Kind.WHOLE)
                        && (text.isEnd(number.to()) || isYear(number.to(), FIRST_YEAR, LAST_YEAR));
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
        return isRelativeMonth(at, noun);
    }

    /** "This month", "last April", Arabic "the month the last", "the month after next". */
    private boolean isRelativeMonth(int at, @Nullable Hit noun) {
        boolean month = noun != null && noun.word().unit() == TimeUnit.MONTH && noun.value() == 1;
        if (month && noun != null) {
            Hit behind = text.hit(noun.to(), Kind.DEIXIS);
            boolean named = behind != null
                    && !behind.isJoined()
                    && text.get(at).isArabic()
                    && (behind.info().equals("sameafter")
                            || behind.info().equals("after")
                                    && behind.match().article()
                                    && (noun.match().article() || noun.match().preposition() != 0));
            return named || text.is(noun.to(), Kind.AFTER_NEXT);
        }
        Hit deixis = text.hit(at, Kind.DEIXIS);
        if (deixis == null || deixis.info().startsWith("after") || deixis.info().equals("sameafter")) {
            return false;
        }
        if (text.is(deixis.to(), Kind.MONTH)) {
            return !text.get(at).isArabic();
        }
        Hit unit = text.hit(deixis.to(), Kind.UNIT);
        return unit != null
                && !unit.isJoined()
                && unit.word().unit() == TimeUnit.MONTH
                && unit.value() == 1
                && !deixis.info().equals("past")
                && !text.is(unit.to(), Kind.AFTER_NEXT);
    }

    /** The token behind "to", a dash or "and" between two numbers. */
    int behindRangeMark(int at) {
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

    /** Whether a number counts something or is part of a longer number, a clock time or a share. */
    boolean isCount(Num number) {
        int next = number.to();
        if (text.is(next, Kind.NOT_NUMBER) || text.isMark(next, '%') || text.isMark(next, '\u066A')) {
            return true;
        }
        if (text.isGlued(number.from())
                && number.from() > 0
                && isNumberMark(number.from() - 1)
                && text.isDigits(number.from() - 2)) {
            return true;
        }
        boolean mark = text.isMark(next, '.')
                || text.isMark(next, ',')
                || text.isMark(next, ':')
                || text.isMark(next, '\u066B')
                || text.isMark(next, '\u066C');
        return mark
                        && text.isGlued(next)
                        && text.isGlued(next + 1)
                        && text.isDigits(next + 1)
                        && text.form(next + 1).length() < 4
                || text.isMark(next, ':') && text.isDigits(next + 1) && text.isGlued(next);
    }

    private boolean isNumberMark(int at) {
        return text.isMark(at, '.')
                || text.isMark(at, ',')
                || text.isMark(at, '$')
                || text.isMark(at, '\u066B')
                || text.isMark(at, '\u066C');
    }

    /** Whether a month or a year follows, so that "the third week" has something it is the third of. */
    boolean periodAhead(int at) {
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

    boolean isYear(int at, int first, int last) {
        if (!text.isDigits(at) || text.form(at).length() != 4) {
            return false;
        }
        int value = Integer.parseInt(text.form(at));
        return value >= first && value <= last && !isPartOfNumber(at);
    }

    boolean isPartOfNumber(int at) {
        if (text.isGlued(at)
                && at > 0
                && (isNumberMark(at - 1) && (text.isDigits(at - 2) || text.isMark(at - 1, '$'))
                        || text.get(at - 1).isWord()
                                && !text.is(at - 1, Kind.MONTH)
                                && !text.form(at - 1).equals(TimeText.AND))) {
            return true;
        }
        if (at > 0
                && (text.isMark(at - 1, '$')
                        || text.isMark(at - 1, '\u20AC')
                        || text.isMark(at - 1, '\u00A3')
                        || text.isMark(at - 1, '#'))) {
            return true;
        }
        int next = at + 1;
        if (text.isMark(next, '%') || text.isMark(next, '\u066A') || text.is(next, Kind.NOT_NUMBER)) {
            return true;
        }
        boolean mark = text.isMark(next, '.')
                || text.isMark(next, ',')
                || text.isMark(next, ':')
                || text.isMark(next, '\u066B')
                || text.isMark(next, '\u066C');
        return mark && text.isGlued(next) && text.isGlued(next + 1) && text.isDigits(next + 1);
    }

    /** A decade in digits: "1970s", "the '40s". */
    boolean isDecade(int at) {
        int i = text.isMark(at, '\'') || text.isMark(at, '\u2019') || text.isMark(at, '\u2018') ? at + 1 : at;
        if (!text.isDigits(i) || !text.form(i).endsWith("0")) {
            return false;
        }
        int length = text.form(i).length();
        boolean plural = text.isLetterS(i + 1);
        return plural
                && (length == 4 && isYearValue(i)
                        || length == 2 && (i > at || at > 0 && text.is(at - 1, Kind.ARTICLE)));
    }

    private boolean isYearValue(int at) {
        int value = Integer.parseInt(text.form(at));
        return value >= FIRST_WRITTEN_YEAR && value <= LAST_YEAR;
    }

    boolean isCertainMonth(int at) {
        Hit month = text.hit(at, Kind.MONTH);
        return month != null && (!month.word().isWeak() || text.isCapital(at));
    }

    /** The year of "18q4": two digits glued to a quarter. */
    boolean isShortQuarterYear(int at) {
        return text.isDigits(at)
                && text.form(at).length() == 2
                && !isPartOfNumber(at)
                && text.isGlued(at + 1)
                && text.is(at + 1, Kind.PIECE_LETTER)
                && text.isGlued(at + 2)
                && text.isDigits(at + 2)
                && text.form(at + 2).length() == 1;
    }

    boolean isQuarterBehind(int at) {
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
}
