package org.claimlint.claim;

import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whether two figures stand side by side as one: "180 (20 %)", "180, that is 20 %". */
final class Equations {
    private static final String EQUALS = "equals";
    private static final String MARKS = ",\u060C(-\u2013\u2014";

    private Equations() {}

    /**
     * Whether nothing stands between two tokens but marks and words like "or" and "that is", and at least one of them.
     *
     * @param event a word that may stand between as well, or null
     */
    static boolean isBetween(Tokens tokens, int from, int to, @Nullable Placed<?> event) {
        int at = from;
        boolean equated = false;
        while (at < to) {
            Lexicon.Match<String> word = tokens.get(at).isWord() ? ScopeWords.at(EQUALS, tokens, at) : null;
            if (word != null && word.to() <= to) {
                at = word.to();
                equated = true;
            } else if (tokens.get(at).isMark() && MARKS.contains(tokens.form(at))) {
                at++;
                equated = true;
            } else if (event != null && event.from() == at) {
                at = event.to();
            } else {
                return false;
            }
        }
        return equated;
    }
}
