package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.mention.NumberWords.Word;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A number in words while its words are added up. */
final class NumberSum {
    private static final String AND = String.valueOf(NumberWords.WAW);
    private static final char FATHATAN = '\u064B';
    private static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
    private static final int HUNDRED = 100;
    /** No number that anybody writes has more words; it bounds the work at one place. */
    private static final int MOST_WORDS = 40;

    private final Tokens tokens;
    private final int from;
    private BigDecimal total = BigDecimal.ZERO;
    /** What the last scale contributed. */
    private BigDecimal part = BigDecimal.ZERO;
    /** What is below the next scale; null right behind a scale. */
    private @Nullable BigDecimal group;

    private @Nullable BigDecimal scale;
    private @Nullable Kind last;
    private boolean definite;
    private boolean inDigits;
    private boolean complete;
    private boolean read;
    private boolean begun;
    private int start;
    private int to;
    /** Where the last scale ends. */
    private int scaleEnd;
    /** Whether what stands behind the last scale belongs to another number. */
    private boolean beganAnother;

    NumberSum(Tokens tokens, int from) {
        this.tokens = tokens;
        this.from = from;
        this.to = from;
    }

    /** Adds up the words of a cardinal, once. @return whether there is one, or may be */
    private boolean read() {
        if (!read) {
            read = true;
            begun = first();
            if (begun) {
                follow();
            }
        }
        return begun;
    }

    @Nullable
    Reading readCardinal() {
        if (!read()) {
            return null;
        }
        return last == null || last == Kind.SPOKEN_HUNDREDS ? null : result();
    }

    @Nullable
    Reading readScaled(int at, BigDecimal digits) {
        group = digits;
        start = tokens.get(from).start();
        to = at;
        inDigits = true;
        follow();
        return to > at ? result() : null;
    }

    /** An ordinal adds its last word to the sum: the cardinal cannot be read any more. */
    @Nullable
    Reading readOrdinal() {
        read();
        int at = to;
        if (at > from && isHyphen(at)) {
            at++;
        } else if (at > from && canJoin() && NumberWords.kind(tokens, at) == Kind.AND) {
            at++;
        }
        Lexicon.Match<Word> match = NumberWords.at(tokens, at);
        if (match == null || at > from && tokens.get(at).beginsLine()) {
            return null;
        }
        Kind alike = switch (match.value().kind()) {
            case ORDINAL -> Kind.UNIT;
            case ORDINAL_TEEN -> Kind.TEEN;
            case ORDINAL_TENS -> Kind.TENS;
            case ORDINAL_HUNDRED -> Kind.HUNDRED;
            case ORDINAL_SCALE -> Kind.SCALE;
            default -> null;
        };
        if (alike == null) {
            return null;
        }
        BigDecimal value = match.value().value();
        if (at == from) {
            return new Reading(value, from, match.to(), tokens.get(from).start(), false);
        }
        if (!accept(new Word(alike, value), false)) {
            return null;
        }
        to = match.to();
        return result();
    }

    private Reading result() {
        BigDecimal value = group == null ? total : total.add(group);
        return new Reading(value, from, to, start, definite);
    }

    private boolean first() {
        Lexicon.Match<Word> match = NumberWords.at(tokens, from);
        if (match == null) {
            return false;
        }
        Kind kind = match.value().kind();
        if (kind == Kind.ARTICLE) {
            Lexicon.Match<Word> counted = NumberWords.at(tokens, from + 1);
            Kind next = counted == null ? null : counted.value().kind();
            if (counted == null
                    || next != Kind.HUNDRED && next != Kind.SCALE && next != Kind.DOZEN
                    || tokens.get(from + 1).beginsLine()) {
                return false;
            }
            group = BigDecimal.ONE;
            last = Kind.UNIT;
            start = tokens.get(from).start();
            to = from + 1;
            return true;
        }
        start = match.start(tokens);
        definite = NumberWords.isDefinite(tokens, match);
        if (kind == Kind.ONE || kind == Kind.AND_ONE) {
            return firstOne(match, kind);
        }
        if (kind == Kind.UNIT && definite && match.value().value().intValue() == 2 && !isBeforeTens(match)) {
            return false; // the second day of the week, or "both"
        }
        Word word = kind == Kind.ACCUSATIVE_SCALE && isSingular(match)
                ? new Word(Kind.SCALE, match.value().value())
                : match.value();
        if (!accept(word, false)) {
            return false;
        }
        to = match.to();
        scaleEnd = to;
        return true;
    }

    /**
     * Whether a form that means a thousand or, before what is counted, two thousand means one: nunation is written, or more of
     * the number follows.
     */
    private boolean isSingular(Lexicon.Match<Word> match) {
        if (hasNunation(tokens.get(from))) {
            return true;
        }
        int at = match.to();
        if (at >= tokens.size()) {
            return false;
        }
        if (tokens.get(at).is(AND)) {
            return true;
        }
        Lexicon.Match<Word> next = NumberWords.at(tokens, at);
        return next != null && next.conjunction() == NumberWords.WAW;
    }

    private boolean hasNunation(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (tokens.text().charAt(i) == FATHATAN) {
                return true;
            }
        }
        return false;
    }

    /** "The two and the forty": tens that are as definite as the unit before them. */
    private boolean isBeforeTens(Lexicon.Match<Word> unit) {
        int next = NumberWords.joined(tokens, unit.to());
        Lexicon.Match<Word> tens = NumberWords.at(tokens, next);
        return tens != null
                && tens.value().kind() == Kind.TENS
                && NumberWords.isJoined(tens, next > unit.to())
                && NumberWords.isDefinite(tokens, tens) == definite;
    }

    /** "One of" is a number before tens, and "and one of" before ten and before tens. */
    private boolean firstOne(Lexicon.Match<Word> match, Kind kind) {
        boolean conjunction = kind == Kind.AND_ONE && isAndOneOf(match);
        if (kind == Kind.ONE || conjunction) {
            boolean ten = conjunction && isTen(match.to());
            if (!ten && !isBeforeTens(match)) {
                return false;
            }
            if (conjunction) {
                start = tokens.offsetWithin(from, 1);
            }
            group = ten ? BigDecimal.valueOf(11) : BigDecimal.ONE;
            last = ten ? Kind.TEEN : Kind.UNIT;
            to = ten ? match.to() + 1 : match.to();
            return true;
        }
        group = BigDecimal.ONE;
        last = Kind.UNIT;
        to = match.to();
        return true;
    }

    private boolean isAndOneOf(Lexicon.Match<Word> match) {
        int offset = tokens.offsetWithin(match.from(), match.prefix() + 1);
        return tokens.text().charAt(offset) == ALEF_WITH_HAMZA_ABOVE || isTen(match.to());
    }

    private boolean isTen(int at) {
        return NumberWords.kind(tokens, at) == Kind.TEN;
    }

    private void follow() {
        int words = 0;
        while (!complete && words++ < MOST_WORDS && to < tokens.size() && step()) {
            // each step takes one word more
        }
        if (beganAnother) {
            group = null;
            to = scaleEnd;
        }
    }

    private boolean step() {
        if (tokens.get(to).gap() == Token.Gap.PARAGRAPH) {
            return false;
        }
        int at = to;
        boolean joined = false;
        if (isHyphen(at)) {
            at++;
        } else if (tokens.get(at).is(AND)) {
            joined = true;
            at++;
        } else if (canJoin() && NumberWords.kind(tokens, at) == Kind.AND) {
            joined = true;
            at++;
        }
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (token.isDigits()) {
            return joined && inDigits && addDigits(at);
        }
        Lexicon.Match<Word> match = NumberWords.at(tokens, at);
        if (match == null || match.preposition() != 0) {
            return false;
        }
        Word word = match.value();
        int end = match.to();
        boolean bare = match.conjunction() == 0;
        if (word.kind() == Kind.AND_ONE) {
            boolean andOne = !joined && isAndOneOf(match) && match.prefix() == 0;
            bare = !andOne && bare;
            boolean ten = isTen(end);
            word = ten ? new Word(Kind.TEEN, BigDecimal.valueOf(11)) : new Word(Kind.UNIT, BigDecimal.ONE);
            end = ten ? end + 1 : end;
        } else if (word.kind() == Kind.ONE) {
            word = new Word(Kind.UNIT, BigDecimal.ONE);
        }
        if (!bare && (joined || match.conjunction() != 0 && match.conjunction() != NumberWords.WAW)) {
            return false;
        }
        boolean hasArticle = NumberWords.isDefinite(tokens, match);
        if (hasArticle && !definite) {
            return false;
        }
        if (!accept(word, joined || !bare)) {
            return false;
        }
        to = end;
        if (group == null) {
            scaleEnd = end;
        }
        return true;
    }

    /** The second number of "3 hundred and 21". */
    private boolean addDigits(int at) {
        Token token = tokens.get(at);
        BigDecimal limit = last == Kind.HUNDRED || last == Kind.HUNDREDS ? BigDecimal.valueOf(HUNDRED) : scale;
        boolean goesOn = at + 1 < tokens.size()
                && tokens.get(at + 1).isGlued()
                && (tokens.get(at + 1).isWord()
                        || at + 2 < tokens.size()
                                && tokens.get(at + 2).isGlued()
                                && tokens.get(at + 2).isDigits());
        if (limit == null || goesOn || token.form().length() > 6) {
            return false;
        }
        BigDecimal value = new BigDecimal(token.form());
        if (value.compareTo(limit) >= 0) {
            return false;
        }
        group = group == null ? value : group.add(value);
        last = Kind.TEEN;
        to = at + 1;
        complete = to >= tokens.size() || !isScale(NumberWords.kind(tokens, to));
        return true;
    }

    private static boolean isScale(@Nullable Kind kind) {
        return kind == Kind.SCALE || kind == Kind.SCALES || kind == Kind.ACCUSATIVE_SCALE;
    }

    private boolean isHyphen(int at) {
        if (at + 1 >= tokens.size() || last == null || tokens.get(at).beginsLine()) {
            return false;
        }
        Token mark = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (!mark.isMark() || next.isArabic() || next.beginsLine()) {
            return false;
        }
        boolean glued = mark.isGlued() && next.isGlued();
        return mark.is('-') && (glued || last == Kind.TENS) || glued && Marks.isDash(mark);
    }

    /** Whether English "and" may go on here. */
    private boolean canJoin() {
        return last == Kind.HUNDRED || last == Kind.SCALE;
    }

    private boolean accept(Word word, boolean joined) {
        boolean accepted = switch (word.kind()) {
            case ZERO -> last == null && !inDigits && set(word);
            case UNIT -> below(word, joined);
            case TEN, TEEN, TENS -> below(word, joined);
            case HUNDREDS, SPOKEN_HUNDREDS -> hundreds(word, joined);
            case HUNDRED -> hundred(joined);
            case SCALE -> scale(word.value(), joined);
            case SCALES -> !joined && (last == Kind.SCALE || group != null) && scale(word.value(), false);
            case TWO_SCALE -> twoScale(word.value(), joined);
            case ACCUSATIVE_SCALE ->
                !joined && group != null ? scale(word.value(), false) : twoScale(word.value(), joined);
            case DOZEN -> dozen(word, joined);
            default -> false;
        };
        if (accepted) {
            last = word.kind();
            complete |= last == Kind.ZERO || last == Kind.DOZEN;
        }
        return accepted;
    }

    private boolean set(Word word) {
        group = word.value();
        return true;
    }

    /** A word below a hundred. */
    private boolean below(Word word, boolean joined) {
        if (last == null) {
            return !inDigits && set(word);
        }
        boolean arabic = isArabic();
        if (group == null) {
            return (joined || !arabic) && fits(word.value()) && set(word);
        }
        boolean fits = switch (last) {
            case HUNDREDS, SPOKEN_HUNDREDS -> joined;
            case HUNDRED -> true;
            case UNIT -> arabic && joined && word.kind() == Kind.TENS;
            case TENS -> !arabic && !joined && word.kind() == Kind.UNIT;
            default -> false;
        };
        if (fits) {
            group = group.add(word.value());
        }
        return fits;
    }

    private boolean isArabic() {
        return tokens.get(from).isArabic() || inDigits && isArabicAt(to);
    }

    private boolean isArabicAt(int at) {
        return tokens.get(at).isArabic() || at > 0 && tokens.get(at - 1).isArabic();
    }

    private boolean fits(BigDecimal value) {
        return scale == null || value.compareTo(scale) < 0;
    }

    private boolean hundreds(Word word, boolean joined) {
        if (last == null && !inDigits) {
            return set(word);
        }
        if (group == null) {
            return joined && fits(word.value()) && set(word);
        }
        boolean times = last == null
                && !joined
                && group.compareTo(BigDecimal.TEN) < 0
                && word.value().intValue() == HUNDRED;
        if (times) {
            group = group.multiply(word.value());
        }
        return times;
    }

    private boolean hundred(boolean joined) {
        boolean times = group != null
                && !joined
                && (last == null && inDigits || group.compareTo(BigDecimal.valueOf(HUNDRED)) < 0)
                && (last == null || last == Kind.UNIT || last == Kind.TEEN || last == Kind.TENS);
        if (times && group != null) {
            group = group.multiply(BigDecimal.valueOf(HUNDRED));
        }
        return times;
    }

    private boolean scale(BigDecimal value, boolean joined) {
        if (last == null && !inDigits) {
            total = value;
            part = value;
            scale = value;
            return isArabic();
        }
        if (joined) {
            if (group != null || !fits(value) || !isArabic()) {
                return false;
            }
            total = total.add(value);
            part = value;
        } else if (group == null) {
            // "a hundred thousand billions"
            total = total.subtract(part);
            part = part.multiply(value);
            total = total.add(part);
        } else if (scale != null && value.compareTo(scale) > 0) {
            total = total.add(group).multiply(value);
            part = total;
        } else if (fits(value)) {
            part = group.multiply(value);
            total = total.add(part);
        } else {
            // "between 15 thousand and 25 thousand"
            beganAnother = scaleEnd > from;
            return false;
        }
        group = null;
        scale = value;
        return true;
    }

    private boolean twoScale(BigDecimal value, boolean joined) {
        if (inDigits || group != null || last != null && (!joined || !fits(value))) {
            return false;
        }
        part = value.add(value);
        total = total.add(part);
        scale = value;
        return true;
    }

    private boolean dozen(Word word, boolean joined) {
        if (joined || last == null && !inDigits && !isArabic()) {
            return false;
        }
        group = group == null ? word.value() : group.multiply(word.value());
        return true;
    }
}
