package org.claimlint.mention;

import java.util.Set;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;

/** Reads pieces of months and years: "early", "the last third of", "the third Tuesday of", "the last four months of", "Q3". */
final class PieceReader {
    private static final int NONE = -1;
    /** Parts that only months have. */
    private static final Set<String> MONTHS_ONLY = Set.of(TimePart.HALFWAY.name(), TimePart.FIRST.name());

    private final TimeText text;
    private final DateAhead ahead;

    PieceReader(TimeText text, DateAhead ahead) {
        this.text = text;
        this.ahead = ahead;
    }

    /** "Early", "the end of", before a month, a year or a week. */
    int part(TimeParts parts, int at) {
        Hit part = text.hit(at, Kind.PART);
        if (part == null || parts.part != null) {
            return NONE;
        }
        int i = text.isDash(part.to()) ? part.to() + 1 : part.to();
        if (!ahead.leadsToDate(i) || MONTHS_ONLY.contains(part.info()) && !ahead.isMonthName(i)) {
            return NONE;
        }
        parts.part = TimePart.valueOf(part.info());
        Hit approx = text.get(i).isArabic() ? null : text.hit(i, Kind.APPROX);
        i = approx == null ? i : approx.to();
        return i;
    }

    /** "The third Tuesday of", "the last four months of", "the last third of", "Q3". */
    int nth(TimeParts parts, int at, DateLink link) {
        if (!parts.isEmpty() && !(parts.hasYear() && !parts.hasMonth())
                || parts.splitInto > 0
                || parts.nthUnit != null
                || link == DateLink.PAREN) {
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
        if (ordinal && text.isDash(i) && text.isGlued(i) && text.isGlued(i + 1)) {
            i++; // "third-quarter"
        }
        int count = 1;
        Num many = last != null || nth == 1 ? text.number(i) : null;
        if (many != null && !many.ordinal() && many.value() < 53) {
            count = many.value();
            i = many.to();
        }
        Hit weekday = text.hit(i, Kind.WEEKDAY);
        if (weekday != null && count == 1 && nth <= 5 && !parts.hasYear()) {
            boolean weak = weekday.word().isWeak();
            if (nth < 0 ? ahead.periodAhead(weekday.to()) : !weak || ahead.periodAhead(weekday.to())) {
                parts.weekday = weekday.value();
                parts.nthUnit = TimeUnit.DAY;
                parts.nth = nth;
                return weekday.to();
            }
        }
        Hit split = text.hit(i, Kind.SPLIT);
        if (split != null && count == 1 && (ahead.periodAhead(split.to()) || parts.hasYear()) && nth <= split.value()) {
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
        if (!ahead.periodAhead(unit.to()) || parts.hasYear() || name == TimeUnit.CENTURY || name == TimeUnit.DECADE) {
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
        boolean year = parts.hasYear()
                || ahead.isYear(text.isDash(at + 2) ? at + 3 : at + 2, DateAhead.FIRST_YEAR, DateAhead.LAST_YEAR);
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
        if (!ahead.periodAhead(end) && !parts.hasYear()) {
            return NONE;
        }
        parts.splitInto = split.value();
        parts.split = last != null || number == null ? TimeParts.LAST : number.value();
        return end;
    }
}
