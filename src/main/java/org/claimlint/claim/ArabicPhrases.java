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
    private static final char HAMZA = '\u0621';
    private static final char HAMZA_ON_YEH = '\u0626';
    private static final List<String> OBJECTS =
            List.of(ArabicLetters.HER, ArabicLetters.THEIR, String.valueOf(ArabicLetters.HEH));

    private final Tokens tokens;
    private final Clauses clauses;
    private final BitSet dates;
    private final Lexicon<Set<String>> actors;
    private final Lexicon<Set<String>> things;

    /**
     * Reads them.
     *
     * @param actors words for bodies that do again what they did
     * @param things words that stand for what was told before: "the building"
     */
    ArabicPhrases(
            Tokens tokens, Clauses clauses, BitSet dates, Lexicon<Set<String>> actors, Lexicon<Set<String>> things) {
        this.actors = actors;
        this.things = things;
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

    /** A noun with each ending for somebody told before: "its purchase". */
    static List<String> owned(String noun) {
        char last = noun.charAt(noun.length() - 1);
        String bare = noun.substring(0, noun.length() - 1);
        String stem = last == MARBUTA ? bare + ArabicLetters.TEH : last == HAMZA ? bare + HAMZA_ON_YEH : noun;
        return OBJECTS.stream().map(stem::concat).toList();
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
        if (form.length() > SHORTEST_OWNED && form.charAt(form.length() - 1) == ArabicLetters.ALEF) {
            form = form.substring(0, form.length() - 1); // of an object without an article
        }
        return form.startsWith(ArabicLetters.ARTICLE) && form.length() >= SHORTEST_OWNED
                ? form.substring(ArabicLetters.ARTICLE.length())
                : form;
    }

    private Predicate.Argument phrase(int from, int to) {
        Set<String> stems = new HashSet<>();
        Set<String> heads = new HashSet<>();
        boolean definite = false;
        boolean thing = true;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String stem = stem(token);
            if (WayWords.isArmed(tokens, i) || actors.longest(tokens, i) != null) {
                continue;
            }
            stems.add(stem);
            thing &= things.longest(tokens, i) != null;
            // what follows a noun without an article belongs to it
            if (heads.isEmpty() || isDefinite(tokens.form(i - 1))) {
                heads.add(stem);
            }
            boolean construct = i + 1 < to && isDefinite(tokens.form(i + 1));
            definite |= isDefinite(token.form()) || construct || hasPronoun(token.form());
        }
        return stems.isEmpty()
                ? Predicate.Argument.NONE
                : new Predicate.Argument(
                        stems, heads.isEmpty() ? stems : heads, Set.of(), Set.of(), definite, thing && definite);
    }
}
