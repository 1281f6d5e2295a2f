package org.claimlint.mention;

import java.util.BitSet;
import java.util.List;
import org.claimlint.model.Mention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Reads numbers, ordinals, percentages, and quantities with what they count. */
final class QuantityRecognizer {
    private QuantityRecognizer() {}

    /**
     * Reads the numbers and quantities of a text, and numbers that cannot be read.
     *
     * @param taken tokens that belong to a date
     */
    static List<Mention> read(Tokens tokens, Layout layout, BitSet taken) {
        return List.of();
    }
}
