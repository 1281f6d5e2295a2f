package org.claimlint.mention;

import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;

/** Reads the month of a date: its name, a second name in another system, a number, and "last" or "next" behind it. */
final class MonthReader {
    private static final int NONE = -1;

    private final TimeText text;
    private final DateAhead ahead;

    MonthReader(TimeText text, DateAhead ahead) {
        this.text = text;
        this.ahead = ahead;
    }

    int month(TimeParts parts, int at, DateLink link) {
        if (parts.month != null
                || parts.monthOffset != null
                || parts.unit != null && parts.nthUnit == null
                || parts.dayOffset != null && parts.day == null && parts.weekday == null && link != DateLink.NOTHING) {
            return NONE;
        }
        if (parts.season != null || parts.decade != null || parts.century != null) {
            return NONE;
        }
        if (link == DateLink.COMMA && parts.day == null && parts.weekday == null && parts.dayOffset == null) {
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
        if (text.isMark(end, '.')
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
        if (number.value() < 1 || number.value() > 12 || ahead.isCount(number)) {
            return NONE;
        }
        boolean ordinal = number.ordinal() && number.article() && noun.match().article();
        boolean plain = !number.ordinal() && !noun.match().article();
        boolean anchored = parts.day != null
                || parts.nthUnit != null
                || parts.part != null
                || ahead.isYear(number.to(), DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)
                || !noun.isJoined() && isNumberOfMonth(number);
        if (!ordinal && !(plain && anchored)) {
            return NONE;
        }
        parts.month = number.value();
        parts.monthSystem = "number";
        return number.to();
    }

    /** Whether nothing stands behind a number that it could count: "in month 3", and no month of three of something. */
    private boolean isNumberOfMonth(Num number) {
        boolean one = text.is(number.from(), Kind.WHOLE) || text.is(number.from(), Kind.FEW);
        Hit of = text.hit(number.to(), Kind.OF);
        return !one && !number.article() && (text.isEnd(number.to()) || of != null && ahead.periodAhead(number.to()));
    }

    /** The second name of the same month in another system, or the second month of a range. */
    private int secondMonth(TimeParts parts, int at) {
        int i = at;
        boolean paren = text.isMark(i, '(');
        boolean slash = text.isMark(i, '/') || text.isMark(i, '\\');
        boolean dash = text.isDash(i);
        if (paren || slash || dash) {
            i++;
        }
        Hit name = text.hit(i, Kind.MONTH);
        if (name == null || name.match().prefix() > 0 || paren && !text.isMark(name.to(), ')')) {
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

    /** "A second march": a small letter behind a number in words. */
    private boolean isCountedMarch(TimeParts parts, int at) {
        boolean word = parts.day != null
                && at > 0
                && text.get(at - 1).isWord()
                && !text.get(at - 1).isGlued();
        return word && !text.isArabic() && !text.isCapital(at) && !text.is(at - 1, Kind.OF);
    }

    /** Whether a word that has other meanings as well is a month here. */
    private boolean isMonthContext(TimeParts parts, int at, Hit name) {
        if (parts.day != null
                || parts.part != null
                || parts.weekday != null
                || parts.nthUnit != null
                || parts.year != null) {
            return !isCountedMarch(parts, at) && (name.match().prefix() == 0 || parts.day != null);
        }
        int next = name.to();
        int number = text.isComma(next) ? next + 1 : next;
        if (ahead.isYear(number, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR)) {
            return true;
        }
        boolean latin = !text.get(at).isArabic();
        if (latin && text.isMark(next, '.') && text.isDigits(next + 1)) {
            return true;
        }
        Num day = text.number(next);
        if (day != null
                && day.isDay()
                && !ahead.isCount(day)
                && (text.isCapital(at) || day.ordinal() || !latin && day.digits() > 0)) {
            return latin || !text.has(day.to()) || !text.get(day.to()).isWord();
        }
        if (text.is(next, Kind.DEIXIS) && !latin) {
            return true;
        }
        Hit second = text.isMark(next, '/') ? text.hit(next + 1, Kind.MONTH) : null;
        if (second != null || text.isMark(at - 1, '/') && text.is(at - 2, Kind.MONTH)) {
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
}
