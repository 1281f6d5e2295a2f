package org.claimlint.claim;

import org.claimlint.lexicon.Units;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whom "of them" cannot mean: in Arabic the pronoun agrees with those it stands for. */
final class Pronouns {
    private static final String OF_THINGS = "of-things";
    private static final String OF_WOMEN = "of-women";
    private static final String PERSON = "person";
    private static final String WOMAN = "woman";
    private static final String FEMININE = "\u0647";
    private static final String FEMININE_PLURAL = "\u0627\u062A";

    private Pronouns() {}

    /** Whether "of them" at a token may mean what a number counts. @param noun the last token of what it counts */
    static boolean mayMean(Tokens tokens, int pronoun, @Nullable String unit, int noun) {
        boolean things = ScopeWords.at(OF_THINGS, tokens, pronoun) != null;
        boolean women = ScopeWords.at(OF_WOMEN, tokens, pronoun) != null;
        if (unit == null || !things && !women || !tokens.get(noun).isWord()) {
            return true;
        }
        boolean people = unit.equals(PERSON) || Units.isUnder(unit, PERSON);
        String form = tokens.form(noun);
        boolean plural = form.endsWith(FEMININE_PLURAL);
        return women
                ? plural || unit.equals(WOMAN) || Units.isUnder(unit, WOMAN) || !people
                : !people || plural || form.endsWith(FEMININE);
    }
}
