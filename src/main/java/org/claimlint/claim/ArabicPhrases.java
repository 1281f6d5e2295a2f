package org.claimlint.claim;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Noun phrases of Arabic, told by articles and endings alone. */
final class ArabicPhrases {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_OWNED = 4;
    private static final int LONGEST = 6;
    private static final char DOTLESS_YEH = '\u0649';
    private static final char MARBUTA = '\u0629';
    private static final List<String> OBJECTS =
            List.of(ArabicLetters.HER, ArabicLetters.THEIR, String.valueOf(ArabicLetters.HEH));

    private final Tokens tokens;
    private final Clauses clauses;
    private final BitSet dates;
    private final Lexicon<Set<String>> actors;

    /** @param actors words for bodies that do again what they did */
    ArabicPhrases(Tokens tokens, Clauses clauses, BitSet dates, Lexicon<Set<String>> actors) {
        this.actors = actors;
        this.tokens = tokens;
        this.clauses = clauses;
        this.dates = dates;
    }

    /** Whether a word has an article, be it behind a conjunction or a preposition. */
    static boolean isDefinite(String form) {
        return form.length() >= SHORTEST_OWNED
                && (form.startsWith(ArabicLetters.ARTICLE)
                        || form.startsWith(ArabicLetters.ARTICLE, 1)
                        || form.startsWith("" + ArabicLetters.LAM + ArabicLetters.LAM));
    }

    /** Whether a word ends with what stands for somebody told before. */
    static boolean hasPronoun(String form) {
        return form.length() > SHORTEST_OWNED && OBJECTS.stream().anyMatch(form::endsWith);
    }

    /** The consonants of a word without its endings, so that a verb in any person and its noun are alike. */
    static String skeleton(String form) {
        String bare = form;
        for (String object : OBJECTS) {
            if (bare.endsWith(object) && bare.length() - object.length() >= SHORTEST) {
                bare = bare.substring(0, bare.length() - object.length());
                break;
            }
        }
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            boolean ending = i == bare.length() - 1 && i >= SHORTEST - 1 && letter == ArabicLetters.TEH;
            if (!ending && !isWeak(letter)) {
                consonants.append(letter);
            }
        }
        return consonants.length() > 0 ? consonants.toString() : form;
    }

    private static boolean isWeak(char letter) {
        return letter == ArabicLetters.ALEF
                || letter == ArabicLetters.YEH
                || letter == DOTLESS_YEH
                || letter == MARBUTA
                || letter == ArabicLetters.WAW.charAt(0);
    }

    /** The words from a token on, up to a preposition, a date or a mark. @param end exclusive */
    Predicate.Argument from(int from, int end) {
        int to = from;
        while (to < end && isPart(to)) {
            to++;
        }
        return phrase(from, to);
    }

    /** The token behind the words that begin with a token. @param end exclusive */
    int end(int from, int end) {
        int to = from;
        while (to < end && isPart(to)) {
            to++;
        }
        return to;
    }

    /** The words up to a token, and up to a mark before it. @param to exclusive */
    Predicate.Argument before(int first, int to) {
        int end = to;
        while (end > first && tokens.get(end - 1).isMark()) {
            end--;
        }
        int from = end;
        while (from > first && end - from < LONGEST && isPart(from - 1)) {
            from--;
        }
        return phrase(from, end);
    }

    private boolean isPart(int at) {
        Token token = tokens.get(at);
        return token.isArabic() && !dates.get(at) && !clauses.hasAny(at) && !FunctionWords.contains(token.form());
    }

    private static String stem(Token token) {
        String stem = ContentWords.stem(token);
        String form = stem == null ? token.form() : stem;
        return form.startsWith(ArabicLetters.ARTICLE) && form.length() >= SHORTEST_OWNED
                ? form.substring(ArabicLetters.ARTICLE.length())
                : form;
    }

    private Predicate.Argument phrase(int from, int to) {
        Set<String> stems = new HashSet<>();
        Set<String> heads = new HashSet<>();
        boolean definite = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String stem = stem(token);
            if (WayWords.isArmed(tokens, i) || actors.longest(tokens, i) != null) {
                continue;
            }
            stems.add(stem);
            // what follows a noun without an article belongs to it
            if (heads.isEmpty() || isDefinite(tokens.form(i - 1))) {
                heads.add(stem);
            }
            boolean construct = i + 1 < to && isDefinite(tokens.form(i + 1));
            definite |= isDefinite(token.form()) || construct || hasPronoun(token.form());
        }
        return stems.isEmpty()
                ? Predicate.Argument.NONE
                : new Predicate.Argument(stems, heads.isEmpty() ? stems : heads, Set.of(), Set.of(), definite, false);
    }
}
