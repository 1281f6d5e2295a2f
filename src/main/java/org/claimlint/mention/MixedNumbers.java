package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.Denominators.Denominator;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the fraction that is added to a number: "five and a quarter", "one and a half million". */
final class MixedNumbers {
    private final Tokens tokens;
    private final Denominators denominators;

    MixedNumbers(Tokens tokens) {
        this.tokens = tokens;
        this.denominators = new Denominators(tokens);
    }

    /** "Five and a quarter", "3 million and a half", "one and a half million". */
    @Nullable
    Numeral at(Numeral number) {
        int at = number.to();
        boolean arabic = tokens.get(at).isArabic();
        if (arabic) {
            return number.fraction() ? null : arabicMixed(number);
        }
        if (NumberWords.kindInLine(tokens, at) != Kind.AND || number.fraction()) {
            return null;
        }
        BigDecimal over = BigDecimal.ONE;
        int next = at + 1;
        Denominator part = null;
        if (NumberWords.kindInLine(tokens, next) == Kind.ARTICLE) {
            part = denominators.at(next + 1, false);
        } else if (NumberWords.kindInLine(tokens, next) == Kind.PART) {
            part = denominators.at(next, false);
        } else {
            Numeral numerator = PlainNumerals.at(tokens, next);
            if (numerator != null && numerator.value().compareTo(BigDecimal.valueOf(100)) < 0) {
                over = numerator.value();
                int under = numerator.to();
                if (under < tokens.size() && Marks.isDash(tokens.get(under))) {
                    under++;
                }
                part = denominators.at(under, over.compareTo(BigDecimal.ONE) != 0);
            }
        }
        if (part == null || over.compareTo(part.value()) >= 0) {
            return null;
        }
        BigDecimal fraction = over.divide(part.value(), Numeral.PRECISION);
        BigDecimal scale = NumberWords.lastScale(tokens, number.to());
        Lexicon.Match<NumberWords.Word> behind =
                NumberWords.kindInLine(tokens, part.to()) == Kind.SCALE ? NumberWords.at(tokens, part.to()) : null;
        if (behind != null) {
            BigDecimal factor = behind.value().value();
            BigDecimal value = scale == null
                    ? number.value().add(fraction).multiply(factor)
                    : number.value().add(fraction.multiply(factor));
            return number.valued(value, behind.to(), false);
        }
        return number.valued(number.value().add(scale == null ? fraction : fraction.multiply(scale)), part.to(), false);
    }

    private @Nullable Numeral arabicMixed(Numeral number) {
        int at = number.to();
        boolean alone = tokens.get(at).is(String.valueOf(NumberWords.WAW));
        int next = alone ? at + 1 : at;
        Lexicon.Match<NumberWords.Word> match = NumberWords.at(tokens, next);
        if (match == null
                || match.article()
                || match.preposition() != 0
                || !alone && match.conjunction() != NumberWords.WAW) {
            return null;
        }
        BigDecimal scale = NumberWords.lastScale(tokens, number.to());
        BigDecimal unit = scale == null ? NumberWords.lastDual(tokens, number.to()) : scale;
        if (match.value().kind() == Kind.PART || match.value().kind() == Kind.TWO_PARTS) {
            boolean two = match.value().kind() == Kind.TWO_PARTS;
            BigDecimal fraction = (two ? BigDecimal.valueOf(2) : BigDecimal.ONE)
                    .divide(match.value().value(), Numeral.PRECISION);
            int to = match.to();
            Lexicon.Match<NumberWords.Word> behind = to < tokens.size() ? NumberWords.at(tokens, to) : null;
            boolean repeated = behind != null
                    && behind.value().kind() == Kind.SCALE
                    && behind.conjunction() == 0
                    && behind.preposition() == 0;
            if (repeated && behind != null) {
                unit = unit == null ? behind.value().value() : unit;
                to = behind.to();
            }
            return number.valued(number.value().add(unit == null ? fraction : fraction.multiply(unit)), to, false);
        }
        Numeral over = match.value().kind() == Kind.UNIT ? PlainNumerals.at(tokens, next) : null;
        Denominator part = over == null ? null : denominators.at(over.to(), true);
        if (over == null || part == null || over.value().compareTo(part.value()) >= 0) {
            return null;
        }
        return number.valued(
                number.value().add(over.value().divide(part.value(), Numeral.PRECISION)), part.to(), false);
    }
}
