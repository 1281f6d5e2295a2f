package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/**
 * Reads who or what stands beside a word: the telling words of "the owner of the foundry", "Captain Bram Oste", «...», in their order. Nobody
 * is read where the text does not say which one it means ("a driver", "another driver").
 */
final class Bearers {
    /** In tokens. */
    private static final int LONGEST = 12;
    /** ", the head of the council for eleven years,": in tokens. */
    private static final int LONGEST_APPOSITION = 14;

    private static final int LONGEST_ARABIC = 7;
    private static final int SHORTEST_GLUED = 4;
    private static final String OF = "of";
    private static final String POSSESSIVE = "'s";
    private static final String ARTICLE = "al";
    private static final String TO_THE = "" + ArabicLetters.LAM + ArabicLetters.LAM;
    private static final char WAW = '\u0648';
    private static final char BEH = '\u0628';
    private static final String ACT = "act";
    private static final String TITLE = "name-title";
    /** First names that begin like "and" or "with". */
    private static final String GIVEN_NAME = "given-name";

    private static final String LOCATIVE = "locative";

    private final Tokens tokens;
    private final Clauses clauses;
    private final BitSet dates;
    private final BitSet counts = new BitSet();

    Bearers(ReadText text) {
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.dates = text.dates();
        text.numbers().forEach(number -> counts.set(number.from(), number.to()));
    }

    /** Who stands right behind, up to a token. */
    List<String> between(int from, int to) {
        return tokens.get(from).isArabic() ? arabic(from, to) : List.of();
    }

    /** Who stands right behind, with the name or the office that follows between commas. */
    List<String> behind(int from, Layout.Stretch sentence) {
        if (from >= sentence.to()) {
            return List.of();
        }
        if (tokens.get(from).isArabic()) {
            return arabic(from, sentence.to());
        }
        int to = from;
        while (to < sentence.to() && to - from < LONGEST && goesOn(to)) {
            to++;
        }
        List<String> words = english(from, to, isDefinite(from));
        if (to + 1 < sentence.to() && tokens.get(to).is(",") && isCapital(to + 1)) {
            int end = to + 1;
            while (end < sentence.to() && end - to < LONGEST && isName(end)) {
                end++;
            }
            if (end < sentence.to() && tokens.get(end).isMark()) {
                words = new ArrayList<>(words);
                words.addAll(english(to + 1, end, true));
            }
        }
        return words;
    }

    /** Who stands right before, also with a relative word or something between commas in between. */
    List<String> before(int to, Layout.Stretch sentence) {
        int end = to;
        int clause = Math.max(sentence.from(), clauses.first(clauses.of(Math.max(sentence.from(), end - 1))));
        int relative = clauses.find(clause, to, Clue.RELATIVE);
        if (relative >= 0) {
            end = relative;
        }
        if (end > sentence.from() && isComma(end - 1)) {
            end--;
            if (relative < 0) {
                return besideApposition(end, sentence);
            }
        }
        return endingAt(end, sentence);
    }

    /** "The driver, Ann Harrow, was": both words for one person. */
    private List<String> besideApposition(int end, Layout.Stretch sentence) {
        int comma = end - 1;
        while (comma > sentence.from() && end - comma < LONGEST_APPOSITION && !isComma(comma)) {
            comma--;
        }
        if (!isComma(comma)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(endingAt(comma, sentence));
        if (isCapital(end - 1) || tokens.get(end - 1).isArabic()) {
            words.addAll(endingAt(end, new Layout.Stretch(comma + 1, sentence.to())));
        }
        return words;
    }

    private List<String> endingAt(int to, Layout.Stretch sentence) {
        if (to <= sentence.from()) {
            return List.of();
        }
        if (tokens.get(to - 1).isArabic()) {
            int from = to;
            while (from > sentence.from() && to - from < LONGEST_ARABIC && isArabicPart(from - 1)) {
                from--;
            }
            boolean and = from > sentence.from() && to - from < LONGEST_ARABIC && isAndThe(from - 1);
            return arabic(and ? from - 1 : from, to);
        }
        int from = to;
        boolean definite = false;
        while (from > sentence.from() && to - from < LONGEST && (goesOn(from - 1) || isLocative(from - 1))) {
            from--;
            boolean inner = from > sentence.from() && (tokens.form(from - 1).equals(OF) || isLocative(from - 1));
            if (isDeterminer(from) && !inner) {
                definite = isDefinite(from);
                break;
            }
        }
        return english(from, to, definite);
    }

    private boolean goesOn(int at) {
        Token token = tokens.get(at);
        if (dates.get(at)) {
            return false;
        }
        if (token.isMark()) {
            return token.is("-") || token.is(POSSESSIVE);
        }
        if (token.isDigits()) {
            return tokens.form(at + 1).equals("-"); // "the 58-year-old driver"
        }
        return token.isWord()
                && !token.isArabic()
                && (isDeterminer(at)
                        || token.is(OF)
                        || isCapital(at)
                        || token.is("s")
                        || (!FunctionWords.contains(token.form()) || isGeneric(at))
                                && !clauses.has(at, Clue.CLAUSE)
                                && ScopeWords.at(ACT, tokens, at) == null);
    }

    /** "The village chief": common, and yet part of a name. */
    private boolean isGeneric(int at) {
        return ScopeWords.at("generic", tokens, at) != null;
    }

    private boolean isLocative(int at) {
        return ScopeWords.at(LOCATIVE, tokens, at) != null;
    }

    private boolean isName(int at) {
        return isCapital(at) || tokens.get(at).is("-") || ScopeWords.at("name-particle", tokens, at) != null;
    }

    private boolean isDeterminer(int at) {
        return isDefinite(at) || tokens.form(at).equals("a") || tokens.form(at).equals("an");
    }

    private boolean isDefinite(int at) {
        return clauses.has(at, Clue.DEFINITE) || ScopeWords.at("possessor", tokens, at) != null;
    }

    private boolean isCapital(int at) {
        return tokens.isCapital(at) && !clauses.has(at, Clue.DEFINITE);
    }

    /** The telling words of a stretch; none when it names nobody and is not definite. */
    private List<String> english(int from, int to, boolean definite) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || isDeterminer(i) || counts.get(i)) {
                continue;
            }
            if (States.isOther(tokens, i)) {
                return List.of();
            }
            boolean capital = isCapital(i);
            boolean empty = token.form().endsWith("s") && token.form().length() <= 2
                    || token.form().equals(ARTICLE)
                    || ScopeWords.at(TITLE, tokens, i) != null && capital;
            if (!empty && (capital || !FunctionWords.contains(token.form()))) {
                named |= capital && i > from;
                words.add(token.form());
            }
        }
        return definite || named || words.size() == 1 && isCapital(to - 1) ? words : List.of();
    }

    private boolean isComma(int at) {
        return at >= 0 && (tokens.get(at).is(",") || tokens.get(at).is(ArabicLetters.COMMA));
    }

    /** "And the captain". */
    private boolean isAndThe(int at) {
        return !dates.get(at) && tokens.form(at).startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE);
    }

    private boolean isArabicPart(int at) {
        Token token = tokens.get(at);
        String form = token.form();
        return token.isArabic()
                && !dates.get(at)
                && !FunctionWords.contains(form)
                && !clauses.has(at, Clue.THAT)
                && !clauses.has(at, Clue.CLAUSE)
                && (form.length() < SHORTEST_GLUED
                        || form.charAt(0) != WAW && form.charAt(0) != BEH
                        || ScopeWords.at(GIVEN_NAME, tokens, at) != null);
    }

    private List<String> arabic(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to && words.size() < LONGEST_ARABIC; i++) {
            if (isComma(i) && i > from && i + 1 < to && States.leadsToName(tokens, i + 1)) {
                continue;
            }
            if (States.leadsToName(tokens, i)) {
                continue;
            }
            if (States.isOther(tokens, i)) {
                return List.of();
            }
            boolean first = words.isEmpty()
                    && tokens.get(i).isArabic()
                    && !FunctionWords.contains(tokens.form(i))
                    && !dates.get(i);
            if (!first && !isArabicPart(i) || i > from && tokens.get(i).beginsLine()) {
                break;
            }
            words.add(bare(isAndThe(i) ? tokens.form(i).substring(1) : tokens.form(i)));
        }
        return words.isEmpty() ? Collections.emptyList() : words;
    }

    /** What a word for somebody is followed by: the driver "of the tram"; that another one is meant is a complement of its own. */
    List<String> complement(int at) {
        if (at > 0 && States.isOther(tokens, at - 1) || States.isOther(tokens, at + 1)) {
            return List.of(OF, POSSESSIVE);
        }
        if (tokens.get(at).isArabic()) {
            boolean construct =
                    tokens.form(at).equals(bare(tokens.form(at))) && at + 1 < tokens.size() && isArabicPart(at + 1);
            return construct ? List.of(bare(tokens.form(at + 1))) : List.of();
        }
        if (!tokens.form(at + 1).equals(OF)) {
            return List.of();
        }
        int next = isDeterminer(at + 2) ? at + 3 : at + 2;
        return List.of(tokens.form(next));
    }

    static String bare(String form) {
        return form.startsWith(TO_THE) && form.length() > SHORTEST_GLUED
                ? form.substring(TO_THE.length())
                : form.startsWith(ArabicLetters.ARTICLE) && form.length() > SHORTEST_GLUED
                        ? form.substring(ArabicLetters.ARTICLE.length())
                        : form;
    }
}
