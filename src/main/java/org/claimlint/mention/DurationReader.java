package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/** Reads durations: "48 hours", "a year and a half", "three-day", Arabic duals. */
final class DurationReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int MOST_PIECES = 6;
    private static final int LONGEST_NUMBER = 9;

    private final TimeText text;
    /** The token at which no length begins even where a bare unit counts: it need not be tried again. */
    private int nothingAt = -1;

    DurationReader(TimeText text) {
        this.text = text;
    }

    /**
     * A duration.
     *
     * @param start offset in the text
     * @param unit its first unit
     * @param count how many of it, rounded down
     * @param several whether more than one unit or a fraction is named
     * @param vague whether the number is a word like "several", or missing
     */
    record Length(
            int from,
            int to,
            int start,
            BigDecimal seconds,
            TimeUnit unit,
            BigDecimal count,
            boolean several,
            boolean vague,
            String timex,
            java.util.List<Piece> pieces) {}

    /** One number with its unit. */
    record Piece(BigDecimal count, TimeUnit unit) {}

    private record Amount(BigDecimal value, int to, int start, boolean vague, boolean bare) {}

    /** The duration that begins with a token, or null. */
    @Nullable
    Length read(int at) {
        return read(at, false);
    }

    /** @param loose whether a bare unit counts as one, as behind "ago" and "before" */
    @Nullable
    Length read(int at, boolean loose) {
        if (at == nothingAt || !text.mayBeginLength(at)) {
            return null;
        }
        java.util.List<Piece> pieces = new java.util.ArrayList<>();
        int start = text.has(at) ? text.get(at).start() : 0;
        boolean vague = false;
        int i = at;
        int end = at;
        for (int n = 0; n < MOST_PIECES; n++) {
            int before = pieces.size();
            int next = piece(pieces, i, n == 0 && !loose, n > 0);
            if (next < 0) {
                break;
            }
            if (n == 0) {
                start = pieceStart;
                vague = pieceVague;
            }
            end = next;
            Hit half = text.hit(end, Kind.AND_HALF);
            if (half != null && pieces.size() > before) {
                Piece last = pieces.get(pieces.size() - 1);
                pieces.set(
                        pieces.size() - 1,
                        new Piece(last.count().add(half.value() == 0 ? HALF : QUARTER), last.unit()));
                end = half.to();
                break;
            }
            if (n == 0 && isMinutesBehind(end, pieces)) {
                Hit joined = text.hit(end, Kind.AND);
                Num minutes = text.number(joined == null ? end : joined.to());
                if (minutes != null) {
                    pieces.add(new Piece(BigDecimal.valueOf(minutes.value()), TimeUnit.MINUTE));
                    end = minutes.to();
                    break;
                }
            }
            i = end;
            if (text.isComma(i)) {
                i++;
            }
            Hit and = text.hit(i, Kind.AND);
            if (and != null) {
                i = and.to();
            } else if (text.form(i).equals(TimeText.AND)) {
                i++;
            }
        }
        if (pieces.isEmpty()) {
            nothingAt = loose ? at : nothingAt;
            return null;
        }
        BigDecimal seconds = BigDecimal.ZERO;
        for (Piece piece : pieces) {
            seconds = seconds.add(piece.count().multiply(piece.unit().seconds()));
        }
        Piece first = pieces.get(0);
        boolean whole = first.count().stripTrailingZeros().scale() <= 0;
        return new Length(
                at,
                end,
                start,
                plain(seconds),
                first.unit(),
                first.count(),
                pieces.size() > 1 || !whole,
                vague,
                timex(pieces, vague),
                pieces);
    }

    /** "One hour fifteen", with nothing behind it that could be counted. */
    private boolean isMinutesBehind(int at, java.util.List<Piece> pieces) {
        Hit joined = text.hit(at, Kind.AND);
        Num number = pieces.get(0).unit() == TimeUnit.HOUR ? text.number(joined == null ? at : joined.to()) : null;
        boolean ends = number != null
                && (!text.has(number.to()) || text.get(number.to()).isMark());
        return ends && number != null && number.digits() == 0 && !number.ordinal() && number.value() < 60;
    }

    private int pieceStart;
    private boolean pieceVague;

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String timex(java.util.List<Piece> pieces, boolean vague) {
        StringBuilder days = new StringBuilder("P");
        StringBuilder clock = new StringBuilder();
        for (Piece piece : pieces) {
            String amount = vague
                    ? "X"
                    : plain(piece.count()
                                    .multiply(BigDecimal.valueOf(piece.unit().times())))
                            .toPlainString();
            (piece.unit().isClock() ? clock : days)
                    .append(amount)
                    .append(piece.unit().designator());
        }
        return clock.isEmpty() ? days.toString() : days + "T" + clock;
    }

    /** A number and its unit. @return the token behind, or -1 */
    private int piece(java.util.List<Piece> pieces, int at, boolean strict, boolean following) {
        if (!text.has(at)) {
            return -1;
        }
        Hit share = text.hit(at, Kind.SPLIT);
        if (share != null && text.get(at).isArabic() && !(following && !share.isJoined())) {
            int end = partOfUnit(pieces, at, share);
            if (end > 0) {
                return end;
            }
        }
        Hit dual = text.hit(at, Kind.UNIT);
        if (dual != null && text.get(at).isArabic()) {
            return arabicUnit(pieces, at, dual, strict, following);
        }
        Amount amount = amount(at, following);
        if (amount == null) {
            if (dual != null && !strict && !following) {
                // "days ago", "months later"
                pieceStart = text.start(at);
                pieceVague = dual.value() == 0;
                if (dual.value() != 0) {
                    return -1;
                }
                pieces.add(new Piece(BigDecimal.valueOf(3), dual.word().unit()));
                return dual.to();
            }
            return -1;
        }
        int i = amount.to();
        boolean hyphen = text.isDash(i) && text.isGlued(i) && text.isGlued(i + 1);
        if (hyphen) {
            i++;
        }
        Hit extra = text.is(i, Kind.UNIT) ? null : text.hit(i, Kind.EXTRA);
        if (extra != null && !hyphen) {
            i = extra.to();
        }
        Hit of = text.is(i, Kind.UNIT) ? null : text.hit(i, Kind.OF);
        if (of != null && amount.vague() && !text.get(i).isArabic()) {
            i = of.to();
        }
        Hit unit = text.hit(i, Kind.UNIT);
        if (unit == null || unit.isJoined() || unit.match().preposition() != 0) {
            return -1;
        }
        if (text.get(i).isArabic() && unit.value() == 2) {
            return -1;
        }
        if (unit.word().unit() == TimeUnit.SECOND && amount.bare() && !text.is(at, Kind.HALF)) {
            return -1; // "a second attack"
        }
        if (unit.word().unit() == TimeUnit.QUARTER && (amount.bare() || text.is(unit.to(), Kind.OF))) {
            return -1; // a share, and no time
        }
        if (amount.bare() && unit.value() == 0) {
            return -1;
        }
        if (i == text.tokens().size() || text.get(i).beginsLine() && hyphen) {
            return -1;
        }
        pieceStart = amount.start();
        pieceVague = amount.vague();
        pieces.add(new Piece(amount.value(), unit.word().unit()));
        return unit.to();
    }

    /** "A third of an hour", "a quarter of a century", which Arabic says without "of". */
    private int partOfUnit(java.util.List<Piece> pieces, int at, Hit share) {
        Hit unit = text.hit(share.to(), Kind.UNIT);
        if (unit == null
                || unit.value() != 1
                || share.value() == 2
                || share.match().article()) {
            return -1;
        }
        TimeUnit whole = unit.word().unit();
        int parts = whole == TimeUnit.HOUR ? 60 : whole == TimeUnit.CENTURY ? 100 : 0;
        if (parts == 0) {
            return -1;
        }
        BigDecimal count =
                BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(share.value()), 0, java.math.RoundingMode.HALF_UP);
        pieceStart = text.start(at);
        pieceVague = false;
        pieces.add(new Piece(count, whole == TimeUnit.HOUR ? TimeUnit.MINUTE : TimeUnit.YEAR));
        return unit.to();
    }

    /** An Arabic unit that comes first: a dual, or one with "whole", "one" or a half behind it. */
    private int arabicUnit(java.util.List<Piece> pieces, int at, Hit unit, boolean strict, boolean following) {
        pieceStart = text.start(at);
        pieceVague = false;
        TimeUnit name = unit.word().unit();
        if (following && !unit.isJoined() && !text.form(at - 1).equals(TimeText.AND)) {
            return -1;
        }
        if (unit.value() == 2
                && name == TimeUnit.YEAR
                && text.isDigits(unit.to())
                && text.form(unit.to()).length() == 4) {
            return -1; // "the two years 2012 and 2015"
        }
        if (unit.value() == 2) {
            pieces.add(new Piece(BigDecimal.valueOf(2), name));
            Hit whole = text.hit(unit.to(), Kind.WHOLE);
            return whole == null ? unit.to() : whole.to();
        }
        Num number = text.number(unit.to());
        boolean counted = number != null && number.article() && !number.ordinal() && unit.value() == 0;
        if (counted && number != null) {
            // "its 48 hours", the noun first
            pieces.add(new Piece(BigDecimal.valueOf(number.value()), name));
            return number.to();
        }
        if (unit.value() == 1) {
            Hit whole = text.hit(unit.to(), Kind.WHOLE);
            boolean lead = !unit.match().article()
                            && unit.match().preposition() == 0
                            && (text.follows(at, Kind.APPROX) || text.follows(at, Kind.BOUND))
                    || text.follows(at, Kind.DURATION_LEAD);
            Hit half = text.hit(unit.to(), Kind.AND_HALF);
            boolean chained = following || chainAhead(unit.to()) || isWholeText(at, unit);
            if (!strict || whole != null || lead || half != null || chained) {
                pieces.add(new Piece(BigDecimal.ONE, name));
                return whole != null ? whole.to() : unit.to();
            }
            return -1;
        }
        Hit few = text.hit(unit.to(), Kind.FEW);
        if (!strict || few != null && !few.match().article()) {
            pieceVague = true;
            pieces.add(new Piece(BigDecimal.valueOf(3), name));
            return few == null || few.match().article() ? unit.to() : few.to();
        }
        return -1;
    }

    /** Whether the text is nothing but an indefinite unit: a month, and no named one. */
    private boolean isWholeText(int at, Hit unit) {
        return at == 0
                && unit.match().prefix() == 0
                && unit.to() == text.tokens().size()
                && !text.is(at, Kind.DAY_WORD);
    }

    /** Whether "and 21 days" follows an Arabic unit that has no number. */
    private boolean chainAhead(int at) {
        Hit joined = text.hit(at, Kind.UNIT);
        if (joined != null) {
            return joined.isJoined() && joined.match().conjunction() != 0;
        }
        if (text.isJoinedNumber(at)) {
            Num number = text.number(at);
            return number != null && !number.ordinal() && text.is(number.to(), Kind.UNIT);
        }
        if (!text.form(at).equals(TimeText.AND)) {
            return false;
        }
        Num number = text.number(at + 1);
        return text.is(at + 1, Kind.UNIT) || number != null && text.is(number.to(), Kind.UNIT);
    }

    private @Nullable Amount amount(int at, boolean following) {
        Hit whole = text.hit(at, Kind.WHOLE);
        Num told = whole == null ? null : text.number(at);
        boolean ofNumber = told != null && whole != null && told.to() > whole.to(); // "one and fifty days"
        if (whole != null && !ofNumber && !text.is(at, Kind.UNIT)) {
            boolean arabic = text.get(at).isArabic();
            boolean spanning = !arabic || text.is(at, Kind.DURATION_LEAD);
            return spanning && !following ? new Amount(BigDecimal.ONE, whole.to(), text.start(at), false, true) : null;
        }
        Hit half = text.hit(at, Kind.HALF);
        if (half != null) {
            boolean hyphen = text.isDash(half.to()) && text.isGlued(half.to()) && text.isGlued(half.to() + 1);
            Hit unit = text.hit(hyphen ? half.to() + 1 : half.to(), Kind.UNIT);
            boolean fits = unit != null
                    && unit.value() == 1
                    && !(text.get(at).isArabic()
                            && unit.word().unit() == TimeUnit.MONTH
                            && half.match().article());
            return fits ? new Amount(HALF, half.to(), text.start(at), false, true) : null;
        }
        Amount digits = digits(at);
        if (digits != null) {
            return digits;
        }
        Num number = text.number(at);
        if (number != null && !number.ordinal() && number.value() > 0) {
            return withFraction(BigDecimal.valueOf(number.value()), number);
        }
        Hit few = text.hit(at, Kind.FEW);
        if (few != null) {
            boolean couple = few.value() == 2;
            return new Amount(BigDecimal.valueOf(few.value()), few.to(), text.start(at), !couple, false);
        }
        Hit one = text.hit(at, Kind.ONE);
        if (one != null && !following && isRate(at)) {
            return null; // "two hours a day"
        }
        if (one != null && !following) {
            return new Amount(BigDecimal.ONE, one.to(), text.start(at), false, true);
        }
        boolean joined = at > 0 && text.is(at - 1, Kind.AND);
        return one != null && joined && text.is(one.to(), Kind.UNIT)
                ? new Amount(BigDecimal.ONE, one.to(), text.start(at), false, true)
                : null;
    }

    /** Whether "a day" stands behind what is counted by the day. */
    boolean isRate(int at) {
        if (at == 0 || text.get(at).beginsLine() || text.get(at - 1).isMark()) {
            return false;
        }
        Hit one = text.hit(at, Kind.ONE);
        Hit unit = one == null ? null : text.hit(one.to(), Kind.UNIT);
        if (unit != null && unit.word().unit().compareTo(TimeUnit.DECADE) >= 0) {
            return false; // nothing is counted by the decade
        }
        if (unit != null && text.is(unit.to(), Kind.AGO)) {
            return false; // "the raid a month ago"
        }
        boolean lead = text.is(at - 1, Kind.LENGTH_LEAD) || text.is(at, Kind.LENGTH_LEAD);
        return !lead
                && (text.isDigits(at - 1)
                        || text.is(at - 1, Kind.UNIT)
                        || text.is(at - 1, Kind.RATE_LEAD)
                        || !text.isKnown(at - 1) && !text.form(at - 1).endsWith(TimeWords.pastEnding())
                        || text.is(at - 1, Kind.NOT_NUMBER));
    }

    /** "Five and half", "two and a quarter", "one and three quarters". */
    private Amount withFraction(BigDecimal value, Num number) {
        int start = number.start();
        Hit half = text.hit(number.to(), Kind.AND_HALF);
        if (half != null && text.is(half.to(), Kind.UNIT)) {
            return new Amount(value.add(half.value() == 0 ? HALF : QUARTER), half.to(), start, false, false);
        }
        Hit and = text.hit(number.to(), Kind.AND);
        if (and != null) {
            Hit one = text.hit(and.to(), Kind.ONE);
            Num several = one == null ? text.number(and.to()) : null;
            int i = one != null ? one.to() : several != null && !several.ordinal() ? several.to() : and.to();
            int times = several == null || several.ordinal() ? 1 : several.value();
            Hit quarter = text.hit(i, Kind.UNIT);
            if (quarter != null && quarter.word().unit() == TimeUnit.QUARTER && times < 4) {
                Hit of = text.hit(quarter.to(), Kind.OF);
                int end = of == null ? quarter.to() : of.to();
                if (text.is(end, Kind.UNIT)) {
                    return new Amount(value.add(QUARTER.multiply(BigDecimal.valueOf(times))), end, start, false, false);
                }
            }
        }
        return new Amount(value, number.to(), start, false, false);
    }

    private @Nullable Amount digits(int at) {
        Num number = text.number(at);
        if (number == null || number.digits() == 0 || number.ordinal()) {
            String form = text.form(at);
            if (form.equals("\u00BD")) {
                return new Amount(HALF, at + 1, text.get(at).start(), false, true);
            }
            return null;
        }
        if (at > 0
                && text.isGlued(at)
                && (text.isMark(at - 1, '.') || text.isMark(at - 1, ',') || text.isMark(at - 1, '/'))
                && text.isDigits(at - 2)) {
            return null;
        }
        int i = number.to();
        BigDecimal value = BigDecimal.valueOf(number.value());
        boolean stop = text.isMark(i, '.')
                || text.isMark(i, '\u066B')
                || text.isMark(i, '/')
                || text.isMark(i, ',')
                || text.isMark(i, '\u066C');
        if (stop
                && text.isGlued(i)
                && text.isDigits(i + 1)
                && text.isGlued(i + 1)
                && text.form(i + 1).length() <= LONGEST_NUMBER) {
            BigDecimal behind = new BigDecimal(text.form(i + 1));
            if (text.isMark(i, '/')) {
                if (behind.signum() == 0 || number.value() >= behind.intValue()) {
                    return null;
                }
                value = value.divide(behind, 6, java.math.RoundingMode.HALF_UP);
            } else if (text.isMark(i, ',') || text.isMark(i, '\u066C')) {
                if (text.form(i + 1).length() != 3) {
                    return null;
                }
                value = value.multiply(BigDecimal.valueOf(1000)).add(behind);
            } else {
                value = new BigDecimal(text.form(i - 1) + "." + text.form(i + 1));
            }
            return new Amount(value, i + 2, number.start(), false, false);
        }
        NumberWords.Reading scaled = NumberWords.scaled(text.tokens(), at, i, value);
        if (scaled != null && scaled.to() <= text.limit()) {
            return new Amount(scaled.value(), scaled.to(), number.start(), false, false);
        }
        return withFraction(value, number);
    }
}
