package org.claimlint.claim;

import java.util.List;
import org.claimlint.lexicon.Units;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/**
 * Which counts come on top of what was told before: "three more bodies". Behind a count of another fate the word tells the one fate from the
 * other ("killed 12 people and wounded 20 more people"), and so does one that stands for the noun ("20 others").
 */
final class Increments {
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<QuantityMention>> quantities;

    Increments(Tokens tokens, Layout layout, Clauses clauses, List<Placed<QuantityMention>> quantities) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.quantities = quantities;
    }

    /** Whether a count is of those alone that came on top. */
    boolean has(Placed<QuantityMention> count) {
        // in Arabic such a word follows what it is told of
        int to = tokens.get(count.from()).isArabic() ? count.to() + 1 : count.to() - 1;
        if (!clauses.hasBetween(count.from() + 1, to, Clue.MORE)) {
            return false;
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(count.from()));
        return Placed.within(quantities, sentence.from(), count.from()).stream()
                .noneMatch(before -> mayBeOfAnotherFate(before.mention(), count.mention()));
    }

    private static boolean mayBeOfAnotherFate(QuantityMention before, QuantityMention count) {
        return Units.overlap(before.unitId(), count.unitId())
                && (before.measure() == null || before.measure() != count.measure());
    }
}
