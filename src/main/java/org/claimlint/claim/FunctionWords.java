package org.claimlint.claim;

import java.util.HashSet;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.text.Normalizer;

/** Words that name nothing: prepositions, pronouns, auxiliaries. They are in the tables {@code function-words.tsv}. */
final class FunctionWords {
    private static final Set<String> WORDS = load();

    private FunctionWords() {}

    /** Whether a normalized form is one. */
    static boolean contains(String form) {
        return WORDS.contains(form);
    }

    private static Set<String> load() {
        Set<String> words = new HashSet<>();
        for (String language : new String[] {"ar", "en"}) {
            for (String[] row : Table.rows(Lexicon.class, language + "/function-words.tsv")) {
                for (String form : Table.forms(row)) {
                    words.add(Normalizer.fold(form));
                }
            }
        }
        return words;
    }
}
