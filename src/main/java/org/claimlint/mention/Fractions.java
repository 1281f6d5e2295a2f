package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.Denominators.Denominator;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the fraction that follows a number: "two thirds", "one in five", "three and a half". */
final class Fractions {
    private final Tokens tokens;
    private final Denominators denominators;
    private final Ratios ratios;
    private final MixedNumbers mixed;

    Fractions(Tokens tokens) {
        this.tokens = tokens;
        this.denominators = new Denominators(tokens);
        this.ratios = new Ratios(tokens);
        this.mixed = new MixedNumbers(tokens);
    }

    /** A number with the fraction that follows it. */
    Numeral withFraction(Numeral number) {
        int at = number.to();
        if (at >= tokens.size()
                || number.fraction() && number.inDigits()
                || tokens.get(at).beginsLine()) {
            return number;
        }
        Numeral found = number.fraction() ? null : divided(number);
        if (found == null) {
            found = number.fraction() ? null : ratios.at(number);
        }
        if (found != null) {
            return found;
        }
        found = mixed.at(number);
        return found == null ? number : found;
    }

    /** "Two thirds", "one-eighth", "twenty twenty-fifths". */
    private @Nullable Numeral divided(Numeral number) {
        int at = number.to();
        if (Marks.isDash(tokens.get(at))) {
            at++;
        }
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        Denominator part = denominators.at(at, true);
        if (part == null && one) {
            part = denominators.at(at, false);
            if (part != null && number.inDigits()) {
                part = null;
            }
            if (part == null && !tokens.get(number.from()).isArabic()) {
                Reading ordinal = at < tokens.size() ? NumberWords.ordinal(tokens, at) : null;
                if (ordinal != null && ordinal.value().compareTo(BigDecimal.TEN) > 0) {
                    part = new Denominator(ordinal.value(), ordinal.to(), true);
                }
            }
        }
        if (part == null) {
            part = denominators.singularPart(number, at);
        }
        if (part == null || number.value().scale() > 0) {
            return null;
        }
        Lexicon.Match<NumberWords.Word> last = NumberWords.at(tokens, number.to() - 1);
        if (number.inDigits() || last == null) {
            return number.valued(number.value().divide(part.value(), Numeral.PRECISION), part.to(), true);
        }
        if (tokens.get(number.from()).isArabic()) {
            return arabicMixed(number, part, last);
        }
        BigDecimal lastValue = last.value().value();
        boolean tens = last.value().kind() == Kind.TENS
                && part.value().compareTo(BigDecimal.TEN) < 0
                && number.to() - 1 > number.from();
        if (tens) {
            // "one hundred thirty-fifths" are hundred parts of thirty-five
            BigDecimal over = number.value().subtract(lastValue);
            return number.valued(over.divide(part.value().add(lastValue), Numeral.PRECISION), part.to(), true);
        }
        if (last.value().kind() == Kind.TENS && part.value().compareTo(BigDecimal.TEN) < 0) {
            return null;
        }
        BigDecimal behindAnd = behindAnd(number);
        BigDecimal scale = behindAnd == null ? null : scaleBeforeAnd(number);
        if (behindAnd != null && scale != null && behindAnd.compareTo(part.value()) < 0) {
            Lexicon.Match<NumberWords.Word> behind =
                    NumberWords.kindInLine(tokens, part.to()) == Kind.SCALE ? NumberWords.at(tokens, part.to()) : null;
            BigDecimal factor = behind == null ? scale : behind.value().value();
            BigDecimal fraction = behindAnd.multiply(factor).divide(part.value(), Numeral.PRECISION);
            return number.valued(
                    number.value().subtract(behindAnd).add(fraction), behind == null ? part.to() : behind.to(), false);
        }
        if (behindAnd != null
                && behindAnd.compareTo(part.value()) < 0
                && part.value().compareTo(BigDecimal.TEN) > 0) {
            BigDecimal whole = number.value().subtract(behindAnd);
            return number.valued(whole.add(behindAnd.divide(part.value(), Numeral.PRECISION)), part.to(), false);
        }
        Numeral quotient = number.valued(number.value().divide(part.value(), Numeral.PRECISION), part.to(), true);
        return quotient;
    }

    /** The scale right before the last English "and" of a number, or null. */
    private @Nullable BigDecimal scaleBeforeAnd(Numeral number) {
        for (int i = number.to() - 1; i > number.from() && i > number.to() - 5; i--) {
            if (NumberWords.kind(tokens, i) == Kind.AND) {
                return NumberWords.lastScale(tokens, i);
            }
        }
        return null;
    }

    /** What the words behind the last English "and" of a number are worth, or null. */
    private @Nullable BigDecimal behindAnd(Numeral number) {
        for (int i = number.to() - 1; i > number.from() && i > number.to() - 5; i--) {
            if (NumberWords.kind(tokens, i) == Kind.AND) {
                Reading reading = NumberWords.cardinal(tokens, i + 1);
                return reading != null && reading.to() == number.to() ? reading.value() : null;
            }
        }
        return null;
    }

    /** "Twenty and three fifths": the last word belongs to the parts when a conjunction joins it. */
    private Numeral arabicMixed(Numeral number, Denominator part, Lexicon.Match<NumberWords.Word> last) {
        BigDecimal over = last.value().value();
        boolean joined = last.value().kind() == Kind.UNIT
                && number.to() - 1 > number.from()
                && over.compareTo(part.value()) < 0
                && (last.conjunction() != 0 || tokens.get(number.to() - 2).is(String.valueOf(NumberWords.WAW)));
        return joined
                ? number.valued(
                        number.value().subtract(over).add(over.divide(part.value(), Numeral.PRECISION)),
                        part.to(),
                        false)
                : number.valued(number.value().divide(part.value(), Numeral.PRECISION), part.to(), true);
    }
}
