package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Quantity;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Words that tell only a size: dozens, several. */
final class VagueCounts {
    private static final Lexicon<Quantity> WORDS = load();

    private VagueCounts() {}

    private static Lexicon<Quantity> load() {
        Lexicon<Quantity> words = Lexicon.of(Lexicon.class, "ar/vague-counts.tsv", VagueCounts::quantity);
        words.addAll(Lexicon.class, "en/vague-counts.tsv", VagueCounts::quantity);
        return words;
    }

    static Lexicon<Quantity> words() {
        return WORDS;
    }

    private static Quantity quantity(String[] row) {
        return new Quantity(new BigDecimal(row[0]), new BigDecimal(row[1]), false, !row[0].equals(row[1]));
    }

    /** The vague count that begins with a token, or null. */
    static Lexicon.@Nullable Match<Quantity> at(Tokens tokens, int at) {
        return WORDS.longest(tokens, at);
    }
}
