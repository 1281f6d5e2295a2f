package org.claimlint.mention;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers that begin with digits: "1e10", "4/5", "3 million". */
final class DigitNumerals {
    private static final char FRACTION_SLASH = '\u2044';
    private static final char FIRST_VULGAR = '\u00BC';
    private static final char LAST_LATIN_VULGAR = '\u00BE';
    private static final char FIRST_NUMBER_FORM = '\u2150';
    private static final char LAST_NUMBER_FORM = '\u215E';
    private static final char MULTIPLICATION_SIGN = '\u00D7';
    private static final int LARGEST_EXPONENT = 99;

    private final Tokens tokens;

    DigitNumerals(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The number that begins with the digits at a token, or null. */
    @Nullable
    Numeral at(int from) {
        WrittenNumber written = WrittenNumber.at(tokens, from);
        BigDecimal value = written.value();
        if (value == null) {
            return null;
        }
        Numeral number = Numeral.inDigits(tokens, value, written.other(), from, written.to());
        Numeral power = power(number);
        if (power != null) {
            return power;
        }
        number = slashed(number);
        number = withVulgar(number);
        number = SpokenDecimals.after(tokens, number);
        Suffixes.Scaled suffix = Suffixes.scaled(tokens, number.from(), number.to());
        number = suffix == null ? number : number.times(suffix.factor(), suffix.to());
        Reading scaled = number.fraction() ? null : NumberWords.scaled(tokens, from, number.to(), number.value());
        if (scaled != null) {
            BigDecimal factor = number.value().signum() == 0
                    ? BigDecimal.ONE
                    : scaled.value().divide(number.value(), Numeral.PRECISION);
            boolean whole = number.value().multiply(factor).compareTo(scaled.value()) == 0;
            BigDecimal step = whole ? number.step().multiply(factor) : BigDecimal.ONE;
            return new Numeral(scaled.value(), null, from, scaled.to(), number.start(), false, step, true, false);
        }
        return number;
    }

    /** "1e10", "6.2x10^-4", "2.5^-1". */
    private @Nullable Numeral power(Numeral number) {
        int at = number.to();
        if (at + 1 >= tokens.size()
                || !tokens.get(at).isGlued()
                || !tokens.get(at + 1).isGlued()) {
            return null;
        }
        if (tokens.get(at).is("e")) {
            return scientific(number, at + 1);
        }
        boolean times = tokens.get(at).is("x") || tokens.get(at).is(MULTIPLICATION_SIGN);
        if (times && tokens.get(at + 1).is("10") && isGluedMark(at + 2, '^')) {
            return scientific(number, at + 3);
        }
        if (!tokens.get(at).is('^')) {
            return null;
        }
        int exponentAt = at + 1;
        boolean negative = false;
        while (exponentAt < at + 4
                && exponentAt < tokens.size()
                && tokens.get(exponentAt).isGlued()
                && (tokens.get(exponentAt).is('-') || tokens.get(exponentAt).is('+'))) {
            negative ^= tokens.get(exponentAt).is('-');
            exponentAt++;
        }
        Integer exponent = exponent(exponentAt);
        if (exponent == null) {
            return null;
        }
        double value = Math.pow(number.value().doubleValue(), negative ? -exponent : exponent);
        return Double.isFinite(value) ? number.valued(BigDecimal.valueOf(value), exponentAt + 1, false) : null;
    }

    private @Nullable Numeral scientific(Numeral number, int at) {
        boolean sign = isGluedMark(at, '-') || isGluedMark(at, '+');
        int digits = sign ? at + 1 : at;
        Integer exponent = exponent(digits);
        if (exponent == null) {
            return null;
        }
        int shift = sign && tokens.get(at).is('-') ? -exponent : exponent;
        return number.valued(number.value().scaleByPowerOfTen(shift), digits + 1, false);
    }

    private @Nullable Integer exponent(int at) {
        if (at >= tokens.size() || !tokens.get(at).isDigits() || !tokens.get(at).isGlued()) {
            return null;
        }
        String form = tokens.form(at);
        if (form.length() > 2) {
            return null;
        }
        int exponent = Integer.parseInt(form);
        return exponent <= LARGEST_EXPONENT ? exponent : null;
    }

    private boolean isGluedMark(int at, char mark) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).isGlued()
                && tokens.get(at).is(mark);
    }

    /** "4/5", and "1 4/5". */
    private Numeral slashed(Numeral number) {
        BigDecimal denominator = denominator(number.to());
        if (denominator != null && number.isWhole()) {
            BigDecimal fraction = number.value().divide(denominator, Numeral.PRECISION);
            int to = number.to() + 2;
            return isWholeBehind(number.from(), to)
                    ? number.valued(fraction.add(new BigDecimal(tokens.form(to))), to + 1, false)
                    : number.valued(fraction, to, true);
        }
        int at = number.to();
        boolean apart = at < tokens.size()
                && tokens.get(at).isDigits()
                && tokens.get(at).gap() == Token.Gap.SPACE;
        BigDecimal under = apart && tokens.form(at).length() < 4 ? denominator(at + 1) : null;
        if (under == null || !number.isWhole()) {
            return number;
        }
        BigDecimal over = new BigDecimal(tokens.form(at));
        return over.compareTo(under) < 0
                ? number.valued(number.value().add(over.divide(under, Numeral.PRECISION)), at + 3, false)
                : number;
    }

    /** A whole number behind its fraction, as it is typed from right to left in a cell or on a line of its own. */
    private boolean isWholeBehind(int from, int at) {
        char first = tokens.text().charAt(tokens.get(from).start());
        return first > '9'
                && tokens.get(from).beginsLine()
                && at < tokens.size()
                && tokens.get(at).isDigits()
                && tokens.get(at).gap() == Token.Gap.SPACE
                && tokens.form(at).length() < 4
                && (at + 1 == tokens.size() || tokens.get(at + 1).beginsLine());
    }

    /** The digits behind a glued slash; null when another slash follows, as in a date or a file number. */
    private @Nullable BigDecimal denominator(int slash) {
        boolean digits = isGluedMark(slash, '/')
                && slash + 1 < tokens.size()
                && tokens.get(slash + 1).isDigits()
                && tokens.get(slash + 1).isGlued()
                && tokens.form(slash + 1).length() < 4
                && !isGluedMark(slash + 2, '/')
                && !isGluedMark(slash - 2, '/');
        if (!digits) {
            return null;
        }
        BigDecimal value = new BigDecimal(tokens.form(slash + 1));
        return value.signum() == 0 ? null : value;
    }

    /** The value of a character like one half, or null. */
    @Nullable
    BigDecimal vulgar(int at) {
        if (at >= tokens.size() || !tokens.get(at).isMark()) {
            return null;
        }
        char c = tokens.form(at).charAt(0);
        boolean vulgar = c >= FIRST_VULGAR && c <= LAST_LATIN_VULGAR || c >= FIRST_NUMBER_FORM && c <= LAST_NUMBER_FORM;
        if (!vulgar) {
            return null;
        }
        String parts = Normalizer.normalize(tokens.form(at), Normalizer.Form.NFKD);
        int slash = parts.indexOf(FRACTION_SLASH);
        return new BigDecimal(parts.substring(0, slash))
                .divide(new BigDecimal(parts.substring(slash + 1)), Numeral.PRECISION);
    }

    private Numeral withVulgar(Numeral number) {
        BigDecimal vulgar = number.isWhole()
                        && !number.fraction()
                        && number.to() < tokens.size()
                        && !tokens.get(number.to()).beginsLine()
                ? vulgar(number.to())
                : null;
        return vulgar == null ? number : number.valued(number.value().add(vulgar), number.to() + 1, false);
    }
}
