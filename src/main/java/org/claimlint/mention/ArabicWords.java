package org.claimlint.mention;

import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Small facts about Arabic words. */
final class ArabicWords {
    /** The ending of a verb in the past of which several are the subject. */
    static final String THEY_DID = "\u0648\u0627";

    /** "The", written with its noun. */
    static final String ARTICLE = "\u0627\u0644";

    private static final int SHORTEST_REST = 2;
    /** The sign of an indefinite accusative, on its last letter or the one before. */
    private static final char FATHATAN = '\u064B';

    private static final Lexicon<Boolean> FUNCTION_WORDS =
            Lexicon.of(Lexicon.class, "ar/function-words.tsv", row -> true);

    private ArabicWords() {}

    /** Whether a normalized word is a preposition, pronoun, conjunction or the like, and so never a name. */
    static boolean isFunctionWord(String form) {
        return FUNCTION_WORDS.get(form) != null;
    }

    /** Whether a word is written as an indefinite accusative, which no name of a place is: "82 Russians". */
    static boolean isAccusative(Tokens tokens, int at) {
        Token token = tokens.get(at);
        return tokens.text().charAt(token.end() - 1) == FATHATAN
                || token.end() - token.start() > 1 && tokens.text().charAt(token.end() - 2) == FATHATAN;
    }

    static boolean hasArticle(String form) {
        return form.startsWith(ARTICLE) && form.length() > ARTICLE.length() + SHORTEST_REST - 1;
    }

    static String withoutArticle(String form) {
        return hasArticle(form) ? form.substring(ARTICLE.length()) : form;
    }
}
