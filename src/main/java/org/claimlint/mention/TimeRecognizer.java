package org.claimlint.mention;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.Mention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates and durations. */
final class TimeRecognizer {
    private TimeRecognizer() {}

    /**
     * Reads the dates, durations and unreadable dates of a text.
     *
     * @param taken receives the tokens of all dates (not those of durations, whose digits are numbers as well)
     */
    static List<Mention> read(Tokens tokens, Layout layout, @Nullable LocalDate published, BitSet taken) {
        return List.of();
    }
}
