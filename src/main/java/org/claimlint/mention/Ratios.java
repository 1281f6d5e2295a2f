package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads one number out of another: "one in five", "two out of five hundred". */
final class Ratios {
    private final Tokens tokens;

    Ratios(Tokens tokens) {
        this.tokens = tokens;
    }

    /** "One in five", "one over twenty", "two out of five hundred". */
    @Nullable
    Numeral at(Numeral number) {
        Kind kind = NumberWords.kindInLine(tokens, number.to());
        if (kind != Kind.OVER && kind != Kind.IN && kind != Kind.OUT_OF && kind != Kind.OF && kind != Kind.PORTION) {
            return null;
        }
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        boolean arabic = tokens.get(number.to()).isArabic();
        int at = number.to() + (kind == Kind.OUT_OF ? 2 : 1);
        if (kind == Kind.PORTION) {
            if (NumberWords.kindInLine(tokens, at) != Kind.OF) {
                return null;
            }
            at++;
        }
        Numeral whole = PlainNumerals.at(tokens, at);
        if (whole == null || whole.value().scale() > 0) {
            return null;
        }
        BigDecimal below = kind == Kind.PORTION ? belowHundred(number) : null;
        if (below != null && below.compareTo(whole.value()) < 0) {
            BigDecimal fraction = below.divide(whole.value(), Numeral.PRECISION);
            return number.valued(number.value().subtract(below).add(fraction), whole.to(), false);
        }
        boolean negative = kind == Kind.OVER
                && number.from() > 0
                && NumberWords.kindInLine(tokens, number.from() - 1) == Kind.MINUS
                && whole.value().signum() > 0;
        if (negative) {
            return number.valued(number.value().divide(whole.value(), Numeral.PRECISION), whole.to(), true);
        }
        if (whole.value().compareTo(number.value()) <= 0) {
            return null;
        }
        boolean words = !number.inDigits() && !whole.inDigits();
        boolean certain = switch (kind) {
            case PORTION -> true;
            case OVER -> one && (!arabic || !isNounBefore(number.from()));
            case OF -> one && !number.inDigits() && whole.value().compareTo(BigDecimal.TEN) > 0;
            case IN ->
                one && !(number.inDigits() && whole.inDigits())
                        || words
                                && whole.value().compareTo(BigDecimal.valueOf(100)) <= 0
                                && number.value().compareTo(BigDecimal.TEN) < 0
                                && isWholeOfTen(whole.value());
            default -> words || one;
        };
        return certain
                ? number.valued(number.value().divide(whole.value(), Numeral.PRECISION), whole.to(), true)
                : null;
    }

    /** What stands behind the hundreds of an Arabic number in words, or null. */
    private @Nullable BigDecimal belowHundred(Numeral number) {
        boolean words = !number.inDigits() && number.value().compareTo(BigDecimal.valueOf(100)) > 0;
        BigDecimal below = words ? number.value().remainder(BigDecimal.valueOf(100)) : BigDecimal.ZERO;
        return below.signum() > 0 ? below : null;
    }

    private static boolean isWholeOfTen(BigDecimal value) {
        int number = value.intValue();
        return number == 5 || number == 10 || number == 100;
    }

    private boolean isNounBefore(int from) {
        return from > 0
                && tokens.get(from - 1).isWord()
                && !tokens.get(from).beginsLine()
                && NumberWords.kind(tokens, from - 1) != Kind.MINUS;
    }
}
