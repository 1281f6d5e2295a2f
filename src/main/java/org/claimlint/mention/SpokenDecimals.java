package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Tokens;

/** Reads the decimals behind the word "point". */
final class SpokenDecimals {
    private static final int MOST_DIGITS = 30;
    private static final int MOST_SPOKEN = 10;

    private SpokenDecimals() {}

    /** A number with the decimals of "two point five", or the same number where there are none. */
    static Numeral after(Tokens tokens, Numeral number) {
        int at = number.to();
        if (!number.isWhole()
                || number.fraction()
                || NumberWords.kindInLine(tokens, at) != Kind.POINT
                || at + 1 >= tokens.size()) {
            return number;
        }
        StringBuilder decimals = new StringBuilder();
        int to = at + 1;
        if (tokens.get(to).isDigits()) {
            decimals.append(tokens.form(to++));
        } else {
            Reading reading = NumberWords.cardinal(tokens, to);
            while (reading != null && decimals.length() < MOST_SPOKEN) {
                Lexicon.Match<NumberWords.Word> first = NumberWords.at(tokens, to);
                boolean single = first != null
                        && (first.value().kind() == Kind.UNIT || first.value().kind() == Kind.ZERO)
                        && (first.to() == reading.to() || !tokens.get(to).isArabic());
                if (!single || first == null) {
                    boolean small = reading.value().compareTo(BigDecimal.valueOf(100)) < 0;
                    to = small && decimals.isEmpty() ? reading.to() : to;
                    decimals.append(
                            small && decimals.isEmpty() ? reading.value().toPlainString() : "");
                    break;
                }
                decimals.append(first.value().value().toPlainString());
                to = first.to();
                Kind next = NumberWords.kindInLine(tokens, to);
                reading = next == Kind.UNIT || next == Kind.ZERO ? NumberWords.cardinal(tokens, to) : null;
            }
        }
        if (decimals.isEmpty() || decimals.length() > MOST_DIGITS) {
            return number;
        }
        BigDecimal value = new BigDecimal(number.value().toBigInteger() + "." + decimals);
        Numeral decimal = new Numeral(
                value,
                null,
                number.from(),
                to,
                number.start(),
                false,
                BigDecimal.ONE.movePointLeft(decimals.length()),
                number.inDigits(),
                false);
        Reading scaled = number.inDigits() ? null : NumberWords.scaled(tokens, number.from(), to, value);
        return scaled == null ? decimal : decimal.valued(scaled.value(), scaled.to(), false);
    }
}
