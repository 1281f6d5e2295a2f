package org.claimlint.claim;

import java.math.BigDecimal;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.text.Layout;
import org.jspecify.annotations.Nullable;

/** Finds the number that a list of parts leaves out, where the text tells it behind the list: "61 men, 47 women and 20 children, and the sex of 15 could not be told". */
final class LeftOvers {
    private static final String LEFT_OVER = "left-over";
    /** Around the number of those whom a list leaves out. In tokens. */
    private static final int FARTHEST = 7;

    private LeftOvers() {}

    /**
     * Whether a number behind a list, in its sentence or the one behind, makes its sum up to the whole.
     *
     * @param last the last token of the list
     */
    static boolean makeUp(NumberText text, int last, @Nullable Quantity whole, Quantity sum) {
        BigDecimal rest =
                whole == null || !sum.isFigure() ? BigDecimal.ZERO : whole.min().subtract(sum.nominal());
        if (rest.signum() <= 0) {
            return false;
        }
        int next = Math.min(text.layout().sentences().size() - 1, text.layout().sentenceOf(last) + 1);
        int end = text.layout().sentences().get(next).to();
        for (Placed<NumberMention> number : Placed.within(text.numbers(), last + 1, end)) {
            boolean makesUp = number.mention().kind() == NumberMention.Kind.NUMBER
                    && number.mention().value().compareTo(rest) == 0
                    && Placed.first(text.times(), number.from(), number.to()) == null;
            boolean same = number.from() < text.sentenceAt(last).to();
            if (makesUp && (same || isToldSo(text, number, last + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "The sex of 15 could not be told", "15 others": the words around a number say that it is of those whom a list leaves out. */
    private static boolean isToldSo(NumberText text, Placed<NumberMention> number, int from) {
        Layout.Stretch sentence = text.sentenceAt(number.from());
        int first = Math.max(Math.max(from, sentence.from()), number.from() - FARTHEST);
        int to = Math.min(sentence.to(), text.behind(number) + FARTHEST);
        return ScopeWords.find(LEFT_OVER, text.tokens(), first, to) >= 0;
    }
}
