package org.claimlint.mention;

import org.claimlint.lexicon.Lexicon;

/** Small facts about Arabic words. */
final class ArabicWords {
    /** The ending of a verb in the past of which several are the subject. */
    static final String THEY_DID = "\u0648\u0627";

    private static final String ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_REST = 2;
    private static final Lexicon<Boolean> FUNCTION_WORDS =
            Lexicon.of(Lexicon.class, "ar/function-words.tsv", row -> true);

    private ArabicWords() {}

    /** Whether a normalized word is a preposition, pronoun, conjunction or the like, and so never a name. */
    static boolean isFunctionWord(String form) {
        return FUNCTION_WORDS.get(form) != null;
    }

    static boolean hasArticle(String form) {
        return form.startsWith(ARTICLE) && form.length() > ARTICLE.length() + SHORTEST_REST - 1;
    }

    static String withoutArticle(String form) {
        return hasArticle(form) ? form.substring(ARTICLE.length()) : form;
    }
}
