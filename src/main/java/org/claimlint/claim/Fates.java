package org.claimlint.claim;

import java.util.Locale;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Measure;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells of whom a phrase speaks that names people by what became of them: "the dead", "the wounded". */
final class Fates {
    private static final String FATE = "fate";

    private Fates() {}

    /** What became of those whom the first such phrase in a stretch of tokens names, or null. @param to exclusive */
    static @Nullable Measure in(Tokens tokens, int from, int to) {
        int at = ScopeWords.find(FATE, tokens, from, to);
        Lexicon.Match<String> fate = at < 0 ? null : ScopeWords.at(FATE, tokens, at);
        return fate == null ? null : Measure.valueOf(fate.value().toUpperCase(Locale.ROOT));
    }
}
