package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds counts with a percentage that stands for the same: "780 of them (65 percent)", "65 percent (780)", "780 of them, or 65 percent". */
final class CountsWithPercents {
    private static final String AMOUNTS = "amounts-to";
    private static final String COMPARED = "compared-percent";
    private static final int LONGEST_PHRASE = 6;
    /** Between a count and its percentage, besides what it counts. In tokens. */
    private static final int FARTHEST = 4;

    private final NumberText text;
    private final Tokens tokens;

    private CountsWithPercents(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** A count and its percentage. */
    record Told(Placed<NumberMention> part, Placed<NumberMention> percent) {}

    /** Those of a sentence, in their order. */
    static List<Told> in(Layout.Stretch sentence, NumberText text) {
        CountsWithPercents reader = new CountsWithPercents(text);
        List<Told> found = new ArrayList<>();
        Placed<NumberMention> last = null;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> plain = text.numberAt(number.from());
            Placed<NumberMention> percent = text.percentAt(number.from());
            boolean compared = percent != null && ScopeWords.at(COMPARED, text.tokens(), percent.to()) != null;
            if (percent != null && !compared) {
                Placed<NumberMention> behind = reader.inBrackets(percent.to());
                Placed<NumberMention> part = behind == null ? last : behind;
                if (part != null && (behind != null || reader.standsFor(part, percent))) {
                    found.add(new Told(part, percent));
                }
            }
            last = plain;
        }
        return found;
    }

    /** "65 percent (780)". */
    private @Nullable Placed<NumberMention> inBrackets(int open) {
        Placed<NumberMention> number = text.isMark(open, "([") ? text.numberAt(open + 1) : null;
        return number != null && text.isMark(text.behind(number), ")]") ? number : null;
    }

    private boolean standsFor(Placed<NumberMention> part, Placed<NumberMention> percent) {
        int behind = text.behind(part);
        if (text.isMark(percent.from() - 1, "([")) {
            return percent.from() - 1 - behind <= FARTHEST && isPlain(behind, percent.from() - 1);
        }
        for (int i = percent.from() - 1; i >= Math.max(behind, percent.from() - LONGEST_PHRASE); i--) {
            Lexicon.Match<String> or = ScopeWords.at(AMOUNTS, tokens, i);
            if (or != null && or.to() == percent.from()) {
                int to = tokens.get(i - 1).isMark() ? i - 1 : i;
                return to - behind <= FARTHEST && isPlain(behind, to);
            }
        }
        return false;
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark()) {
                return false;
            }
        }
        return true;
    }
}
