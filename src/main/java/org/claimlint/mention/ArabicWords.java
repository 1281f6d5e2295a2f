package org.claimlint.mention;

import org.claimlint.lexicon.Lexicon;

/** Small facts about Arabic words. */
final class ArabicWords {
    private static final String ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_REST = 2;
    private static final Lexicon<Boolean> FUNCTION_WORDS =
            Lexicon.of(Lexicon.class, "ar/function-words.tsv", row -> true);

    private ArabicWords() {}

    /** Whether a normalized word is a preposition, pronoun, conjunction or the like, and so never a name. */
    static boolean isFunctionWord(String form) {
        return FUNCTION_WORDS.get(form) != null;
    }

    static String withoutArticle(String form) {
        return form.startsWith(ARTICLE) && form.length() > ARTICLE.length() + SHORTEST_REST - 1
                ? form.substring(ARTICLE.length())
                : form;
    }
}
