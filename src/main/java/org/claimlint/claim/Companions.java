package org.claimlint.claim;

import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.EventMention;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Tells whether those whom a number counts share their list with others who have none: "four Kenyans, an Ethiopian and a Sudanese". */
final class Companions {
    private static final String COMMAS = ",\u060C";
    private static final String AND = "and";
    private static final List<String> ARTICLES = List.of("a", "an", "one", "another");
    /** Of an adjective of origin, which names somebody: with the "and" before it no shorter than this. In letters. */
    private static final int SHORTEST_ORIGIN = 5;

    private static final String ORIGIN = "\u064A";
    private static final String ORIGIN_OF_OBJECT = "\u064A\u0627";
    private static final List<String> VERBS = List.of("\u0648\u0627", "\u062A", "\u0648\u0646");

    private Companions() {}

    /** The nouns of what is counted, each with the number that its form tells; read when they are first asked for. */
    private static final class Nouns {
        private static final String ONE = "one";
        private static final Lexicon<String> BY_FORM = Lexicon.of(Lexicon.class, "ar/nouns.tsv", row -> row[2]);

        /** Whether "and" and a noun for one of a kind stand at a token. */
        private static boolean hasOne(Tokens tokens, int at) {
            Lexicon.Match<String> noun = BY_FORM.longest(tokens, at);
            return noun != null
                    && noun.conjunction() != 0
                    && !noun.article()
                    && noun.value().equals(ONE);
        }
    }

    /** Whether such a one is named at a token, behind what a number counts. @param events words that tell what happened, and name nobody */
    static boolean follow(Tokens tokens, Clauses clauses, List<Placed<EventMention>> events, int behind) {
        int at = behind;
        while (at < tokens.size() && isComma(tokens.get(at))) {
            at++;
        }
        if (at + 1 >= tokens.size() || tokens.get(at).beginsLine()) {
            return false;
        }
        if (!tokens.get(at).isArabic()) {
            int article = tokens.form(at).equals(AND) ? at + 1 : at;
            return article + 1 < tokens.size() && (article > behind) && ARTICLES.contains(tokens.form(article));
        }
        return at == behind && isNamed(tokens, clauses, events, at);
    }

    private static boolean isNamed(Tokens tokens, Clauses clauses, List<Placed<EventMention>> events, int at) {
        String form = tokens.form(at);
        if (!form.startsWith(ArabicLetters.WAW)
                || Placed.first(events, at, at + 1) != null
                || clauses.has(at, Clue.CLAUSE)) {
            return false;
        }
        if (form.length() >= SHORTEST_ORIGIN && (form.endsWith(ORIGIN) || form.endsWith(ORIGIN_OF_OBJECT))) {
            return true;
        }
        if (Nouns.hasOne(tokens, at)) {
            return true;
        }
        Token next = tokens.get(at + 1);
        boolean goesOn = isComma(next) || next.isArabic() && tokens.form(at + 1).startsWith(ArabicLetters.WAW);
        return goesOn && VERBS.stream().noneMatch(form::endsWith);
    }

    private static boolean isComma(Token token) {
        return token.isMark() && COMMAS.contains(token.form());
    }
}
