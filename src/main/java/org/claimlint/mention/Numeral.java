package org.claimlint.mention;

import java.math.BigDecimal;
import java.math.MathContext;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A number that was read.
 *
 * @param start offset of its first letter or digit, behind proclitics
 * @param to the token behind its last (exclusive)
 * @param step one of the last written unit: 0.1 of 3.5, a million of 3 million
 * @param inDigits whether it begins with digits
 * @param fraction whether it is a part of something: two thirds
 */
record Numeral(
        BigDecimal value,
        @Nullable BigDecimal other,
        int from,
        int to,
        int start,
        boolean definite,
        BigDecimal step,
        boolean inDigits,
        boolean fraction) {
    static final MathContext PRECISION = MathContext.DECIMAL64;

    Numeral valued(BigDecimal newValue, int newTo, boolean isFraction) {
        return new Numeral(newValue, null, from, newTo, start, definite, step, inDigits, isFraction);
    }

    Numeral times(BigDecimal factor, int newTo) {
        return new Numeral(
                value.multiply(factor),
                null,
                from,
                newTo,
                start,
                definite,
                step.multiply(factor),
                inDigits,
                fraction && factor.signum() == 0);
    }

    Numeral negative(int newFrom, int newStart) {
        return new Numeral(
                value.negate(),
                other == null ? null : other.negate(),
                newFrom,
                to,
                newStart,
                definite,
                step,
                inDigits,
                fraction);
    }

    /** Digits as they stand. @param other the other value of digits that can be read in two ways */
    static Numeral inDigits(Tokens tokens, BigDecimal value, @Nullable BigDecimal other, int from, int to) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        return new Numeral(value, other, from, to, tokens.get(from).start(), false, step, true, false);
    }

    boolean isWhole() {
        return value.scale() <= 0;
    }
}
