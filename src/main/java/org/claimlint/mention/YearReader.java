package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;

/** Reads the year of a date, in digits and in words, and decades; a lone number needs a sign that it is one. */
final class YearReader {
    private static final int FIRST_LIKELY = 1900;
    /** "Passed on 2 November by 81 votes". */
    private static final String MARGIN = "by";

    private static final String NAMED = "named";
    private static final int LAST_LIKELY = 2099;
    private static final int NONE = -1;
    private static final int FARTHEST_ANNIVERSARY = 5;
    /** Words of the longest phrase that leads to a year. */
    private static final int PHRASE = 3;
    /** "Tens" is a decade only behind its century. */
    private static final int TENS = 10;

    private final TimeText text;
    private final DateAhead ahead;

    YearReader(TimeText text, DateAhead ahead) {
        this.text = text;
        this.ahead = ahead;
    }

    int namedYear(TimeParts parts, int at, DateLink link) {
        if (parts.unit != null
                || parts.dayOffset != null && parts.month == null
                || parts.weekday != null && parts.month == null && parts.nthUnit == null) {
            return NONE;
        }
        Num number = text.number(at);
        if (number != null && number.digits() == 2 && !number.article() && text.isArabic() && text.isEnd(number.to())) {
            parts.year = NumericDate.fullYear(number.value()); // "the war of the year 73"
            return number.to();
        }
        if (number == null
                || number.ordinal()
                || number.value() < 100
                || number.value() > DateAhead.LAST_WRITTEN_YEAR
                || ahead.isCount(number)) {
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
            boolean mark = text.isDash(end) || text.isMark(end, '/');
            if (mark && ahead.isYear(end + 1, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)) {
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

    int year(TimeParts parts, int at, DateLink link, boolean inRange) {
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
        if (ahead.isDecade(at)) {
            return anchored ? NONE : decade(parts, at);
        }
        if (anchored || parts.yearOffset != null) {
            return yearBehind(parts, at, link);
        }
        if (!parts.isEmpty() || link != DateLink.NOTHING && parts.part == null) {
            return NONE;
        }
        int spoken = spokenDecade(parts, at);
        if (spoken != NONE) {
            return spoken;
        }
        if (ahead.isShortQuarterYear(at)) {
            parts.year = NumericDate.fullYear(Integer.parseInt(text.form(at)));
            return at + 1;
        }
        boolean anniversary = isOfAnniversary(at);
        boolean context = inRange || parts.part != null || anniversary || at > 0 && isYearContext(at);
        if (ahead.isYear(at, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR + 100)
                && context
                && (inRange
                        || parts.part != null
                        || anniversary && (text.is(at - 1, Kind.ARTICLE) || text.beginsWithTo(at - 1))
                        || !isCounted(at))) {
            Num number = text.number(at);
            return number == null ? NONE : setYear(parts, number);
        }
        if (context && isOldYear(at)) {
            parts.year = Integer.parseInt(text.form(at));
            return at + 1;
        }
        if (ahead.isYear(at, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR) && ahead.isQuarterBehind(at)) {
            parts.year = Integer.parseInt(text.form(at));
            return at + 1;
        }
        if (ahead.isYear(at, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR) && ahead.isCertainMonth(at + 1)) {
            parts.year = Integer.parseInt(text.form(at));
            return at + 1;
        }
        if (context && text.get(at).isWord()) {
            return yearInWords(parts, at);
        }
        return NONE;
    }

    /** "The nineteen eighties", "the two thousand and tens". */
    private int spokenDecade(TimeParts parts, int at) {
        Num century = text.get(at).isWord() && !text.get(at).isArabic() ? text.number(at) : null;
        if (century == null || century.ordinal()) {
            return NONE;
        }
        boolean thousand = century.value() == 2000;
        Hit and = thousand ? text.hit(century.to(), Kind.AND) : null;
        Hit decade = text.hit(and == null ? century.to() : and.to(), Kind.DECADE);
        if (decade == null || !thousand && (century.value() < 10 || century.value() > 20)) {
            return NONE;
        }
        parts.decade = (thousand ? century.value() : century.value() * 100) + decade.value();
        return decade.to();
    }

    private int yearInWords(TimeParts parts, int at) {
        Num number = text.number(at);
        if (number != null
                && !number.ordinal()
                && number.value() >= 1100
                && number.value() <= DateAhead.LAST_YEAR
                && number.value() % 1000 != 0
                && !isCounted(number.to() - 1)) {
            return setYear(parts, number);
        }
        return spokenYear(parts, at);
    }

    /** "The seventh anniversary of the 2011 floods". */
    private boolean isOfAnniversary(int at) {
        for (int i = at - 1;
                i >= Math.max(0, at - FARTHEST_ANNIVERSARY) && text.get(i).isWord();
                i--) {
            if (text.is(i, Kind.ANNIVERSARY)) {
                return true;
            }
        }
        return false;
    }

    /** "In 1776", "since 1848": of so old years no other word is sign enough. */
    private boolean isOldYear(int at) {
        if (at == 0 || !ahead.isYear(at, DateAhead.FIRST_WRITTEN_YEAR, DateAhead.FIRST_YEAR - 1)) {
            return false;
        }
        Hit in = text.get(at - 1).isArabic() ? null : text.hit(at - 1, Kind.AHEAD);
        boolean led = in != null && in.info().isEmpty() || text.is(at - 1, Kind.SINCE);
        boolean counts = text.is(at + 1, Kind.UNIT) || text.is(at + 1, Kind.NOT_NUMBER);
        return led && !counts && (text.isEnd(at + 1) || text.isKnown(at + 1) || text.is(at - 1, Kind.SINCE));
    }

    private boolean isYearContext(int at) {
        if (text.is(at - 1, Kind.YEAR_CONTEXT)) {
            return true;
        }
        Hit phrase = at < PHRASE ? null : text.hit(at - PHRASE, Kind.YEAR_CONTEXT);
        if (phrase != null && phrase.to() == at) {
            return true; // "as early as"
        }
        if (text.is(at - 1, Kind.ARTICLE) || text.is(at - 1, Kind.ONE)) {
            return !text.form(at).endsWith("00")
                    && text.has(at + 1)
                    && text.get(at + 1).isWord();
        }
        if (text.isComma(at - 1)
                && at > 1
                && ahead.isYear(at - 2, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)
                && (text.isComma(at + 1) || text.is(at + 1, Kind.AND))) {
            return true; // "1994, 1995 and 1996"
        }
        boolean and = text.is(at - 1, Kind.AND) || text.form(at - 1).equals(TimeText.AND);
        return and && at > 1 && ahead.isYear(at - 2, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)
                || text.isDash(at - 1) && ahead.isYear(at - 2, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR);
    }

    /** "The flood of 2016": in Arabic the noun alone stands before the year. */
    private boolean isNamed(int at) {
        Hit context = text.hit(at - 1, Kind.YEAR_CONTEXT);
        return context != null && context.info().equals(NAMED);
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
        boolean strong = ahead.isYear(at - 2, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)
                || text.is(at - 1, Kind.ARTICLE)
                || text.is(at - 1, Kind.ONE)
                || text.is(at - 1, Kind.IN)
                || text.is(at - 1, Kind.SINCE)
                || text.is(at - 1, Kind.BACK)
                || isNamed(at);
        if (text.get(next).isArabic()) {
            boolean round = text.form(at).endsWith("00");
            return text.is(next, Kind.UNIT) || !text.isKnown(next) && (round || !strong);
        }
        boolean dated = (text.is(at - 1, Kind.IN) || text.is(at - 1, Kind.SINCE))
                && ahead.isYear(at, FIRST_LIKELY, LAST_LIKELY)
                && !text.form(at).endsWith("00")
                && !text.is(next, Kind.NOT_NUMBER)
                && !text.is(next, Kind.UNIT);
        if (dated) {
            return false; // "the toll in 2023 stands at": verbs end like plurals
        }
        String word = text.form(next);
        // "in 2023 stands at": a verb
        boolean verb = text.form(next + 1).equals("at") || text.form(next + 1).equals("to");
        boolean plural =
                TimeWords.isPlural(word) && !verb && word.length() > 3 && !text.isCapital(next) && !text.isKnown(next);
        return text.is(next, Kind.UNIT) || plural || !strong && !text.isKnown(next) && word.length() > 3;
    }

    private int decade(TimeParts parts, int at) {
        int i = text.isDigits(at) ? at : at + 1;
        int value = Integer.parseInt(text.form(i));
        parts.decade = value < 100 ? (value < 30 ? 2000 : 1900) + value : value;
        return i + 2;
    }

    private int yearBehind(TimeParts parts, int at, DateLink link) {
        Num number = text.number(at);
        if (number != null
                && number.digits() == 0
                && !number.ordinal()
                && number.value() >= 1100
                && number.value() <= DateAhead.LAST_WRITTEN_YEAR) {
            return setYear(parts, number);
        }
        if (number == null || number.ordinal()) {
            return spokenYear(parts, at);
        }
        if (number.digits() == 4 && !ahead.isPartOfNumber(at)) {
            boolean dated = parts.day != null || parts.calendar == CalendarSystem.HIJRI;
            int first = dated ? DateAhead.FIRST_WRITTEN_YEAR : DateAhead.FIRST_YEAR;
            boolean fits = number.value() >= first
                    && number.value() <= (dated ? DateAhead.LAST_WRITTEN_YEAR : DateAhead.LAST_YEAR + 100);
            return fits && !number.article() ? setYear(parts, number) : NONE;
        }
        boolean apostrophe = at > 0 && text.isMark(at - 1, '\'');
        if (number.digits() == 2
                        && !number.article()
                        && parts.day != null
                        && parts.month != null
                        && number.value() > 31
                        && link == DateLink.WORD
                        && !text.get(at - 1).isArabic()
                        && !text.get(at - 1).is(MARGIN)
                || apostrophe && number.digits() == 2 && parts.month != null) {
            parts.year = NumericDate.fullYear(number.value());
            return number.to();
        }
        return number.digits() == 0 ? spokenYear(parts, at) : NONE;
    }

    /** "Fiscal 1997". */
    int otherYear(TimeParts parts, int at) {
        Hit other = text.hit(at, Kind.OTHER_YEAR);
        if (other == null
                || text.get(at).isArabic()
                || parts.hasYear()
                || !ahead.isYear(other.to(), DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)) {
            return NONE;
        }
        Num number = text.number(other.to());
        if (number == null) {
            return NONE;
        }
        parts.calendar = CalendarSystem.valueOf(other.info().toUpperCase(java.util.Locale.ROOT));
        return setYear(parts, number);
    }

    /** "The seventies", Arabic "the seventies of the last century". */
    int decadeWord(TimeParts parts, int at, DateLink link) {
        Hit decade = text.hit(at, Kind.DECADE);
        if (decade != null && decade.value() != TENS && parts.isEmpty() && link != DateLink.COMMA) {
            boolean arabic = text.get(at).isArabic();
            boolean definite = arabic
                    ? decade.match().article() || text.is(decade.to(), Kind.UNIT) || at > 0 && text.is(at - 1, Kind.IN)
                    : at > 0 && text.is(at - 1, Kind.ARTICLE);
            if (decade.word().isWeak()) {
                // "in the two thousands" is also a number of things
                Hit in = at == 0 ? null : text.hit(at - 1, Kind.IN);
                definite &= in != null && in.info().equals("day") && text.isEnd(decade.to());
            }
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
                        parts.decade = deixis.value() == 0 ? 2000 + value : parts.decade;
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
        return NONE;
    }
}
