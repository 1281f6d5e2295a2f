package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers without sign or fraction, in digits or in words. */
final class PlainNumerals {
    private PlainNumerals() {}

    /** The number at a token that goes on in its line, or null. */
    static @Nullable Numeral at(Tokens tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).beginsLine()) {
            return null;
        }
        if (tokens.get(at).isDigits()) {
            WrittenNumber written = WrittenNumber.at(tokens, at);
            return written.value() == null ? null : Numeral.inDigits(tokens, written.value(), null, at, written.to());
        }
        Reading reading = NumberWords.cardinal(tokens, at);
        return reading == null
                ? null
                : new Numeral(
                        reading.value(),
                        null,
                        at,
                        reading.to(),
                        reading.start(),
                        reading.definite(),
                        BigDecimal.ONE,
                        false,
                        false);
    }
}
