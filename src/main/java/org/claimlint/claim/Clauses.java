package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** A text cut into clauses: at commas and the like, and at words that begin a clause. Clauses count from 0; token numbers are half-open. */
final class Clauses {
    private static final Lexicon<Set<Clue>> WORDS = load();
    /** What goes on for longer without any sign of it is more than one clause. In tokens. */
    private static final int LONGEST = 128;

    private static final String BREAKS = ",;:()[]\u060C\u061B\u2013\u2014\u2026";

    private final int[] clauseOf;
    private final int[] firstOf;
    private final BitSet opensSentence = new BitSet();
    /** The clues that begin with each token, a bit for each. */
    private final long[] clues;
    /** The token behind the clue that begins with each token; 0 where none does. */
    private final int[] endOfClue;

    private Clauses(Tokens tokens, Layout layout, List<Placed<TimeExpression>> times) {
        BitSet dates = new BitSet(tokens.size());
        times.forEach(time -> dates.set(time.from(), time.to()));
        clauseOf = new int[tokens.size()];
        clues = new long[tokens.size()];
        endOfClue = new int[tokens.size()];
        List<Integer> firsts = new ArrayList<>();
        for (Layout.Stretch sentence : layout.sentences()) {
            opensSentence.set(sentence.from());
            int begin = sentence.from();
            int insertion = 0;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                // the month of May is no "may"
                int end = dates.get(i) ? i + 1 : readClue(tokens, i);
                boolean broken = i > sentence.from()
                        && isBreak(tokens.get(i - 1))
                        && !isInNumber(tokens, i - 1)
                        && i != insertion;
                if (broken && i - begin > 1) {
                    insertion = behindDate(tokens, dates, i, sentence.to());
                    broken = insertion == 0;
                }
                boolean begins = i == sentence.from()
                        || broken
                        || has(i, Clue.CLAUSE)
                        || has(i, Clue.THAT)
                        || i - begin >= LONGEST;
                if (begins) {
                    firsts.add(i);
                    begin = i;
                }
                clauseOf[i] = firsts.size() - 1;
                for (i++; i < Math.min(end, sentence.to()); i++) {
                    clauseOf[i] = firsts.size() - 1;
                }
                i--;
            }
        }
        firstOf = firsts.stream().mapToInt(Integer::intValue).toArray();
    }

    static Clauses of(Tokens tokens, Layout layout, List<Placed<TimeExpression>> times) {
        return new Clauses(tokens, layout, times);
    }

    /** Reads the clue that begins with a token; the token behind it. */
    private int readClue(Tokens tokens, int at) {
        if (!tokens.get(at).isWord()) {
            return at + 1;
        }
        Lexicon.Match<Set<Clue>> match = WORDS.longest(tokens, at);
        if (match == null) {
            return at + 1;
        }
        for (Clue clue : match.value()) {
            clues[at] |= bit(clue);
        }
        endOfClue[at] = match.to();
        return match.to();
    }

    /** "The army released, on Monday, seven men": the token behind a date that stands between two commas, where the clause goes on; else 0. */
    private static int behindDate(Tokens tokens, BitSet dates, int at, int to) {
        if (!isComma(tokens.get(at - 1))) {
            return 0;
        }
        int from = dates.get(at) ? at : at + 1; // "on" Monday
        int end = from < to && dates.get(from) ? dates.nextClearBit(from) : to;
        return end + 1 < to && isComma(tokens.get(end)) && !tokens.get(end + 1).isDigits() ? end + 1 : 0;
    }

    private static boolean isComma(Token token) {
        return token.is(",") || token.is(ArabicLetters.COMMA);
    }

    private static boolean isBreak(Token token) {
        return token.isMark() && BREAKS.indexOf(token.form().charAt(0)) >= 0;
    }

    /** "2,300 people": what stands glued between two digits ends nothing. */
    private static boolean isInNumber(Tokens tokens, int mark) {
        return mark > 0
                && mark + 1 < tokens.size()
                && tokens.get(mark).isGlued()
                && tokens.get(mark + 1).isGlued()
                && tokens.get(mark - 1).isDigits()
                && tokens.get(mark + 1).isDigits();
    }

    /** The clause that holds a token. */
    int of(int token) {
        return clauseOf[token];
    }

    /** The first token of a clause. */
    int first(int clause) {
        return firstOf[clause];
    }

    /** The token behind the last one of a clause. */
    int end(int clause) {
        return clause + 1 < firstOf.length ? firstOf[clause + 1] : clauseOf.length;
    }

    /** How many tokens the text has. */
    int tokens() {
        return clauseOf.length;
    }

    /** Whether a clause goes on with the sentence of the clause before it. */
    boolean continues(int clause) {
        return !opensSentence.get(firstOf[clause]);
    }

    /** Whether a clue begins with a token. */
    boolean has(int token, Clue clue) {
        return token >= 0 && token < clues.length && (clues[token] & bit(clue)) != 0;
    }

    /** Whether any clue begins with a token. */
    boolean hasAny(int token) {
        return clues[token] != 0;
    }

    private static long bit(Clue clue) {
        return 1L << clue.ordinal();
    }

    /** Whether a clue begins between two tokens. @param to exclusive */
    boolean hasBetween(int from, int to, Clue clue) {
        return find(from, to, clue) >= 0;
    }

    /** The first token from {@code from} to {@code to} (exclusive) with which a clue begins, or -1. */
    int find(int from, int to, Clue clue) {
        long bit = bit(clue);
        for (int i = Math.max(0, from); i < Math.min(to, clues.length); i++) {
            if ((clues[i] & bit) != 0) {
                return i;
            }
        }
        return -1;
    }

    /** The token behind the clue that begins with a token. */
    int behind(int token) {
        return endOfClue[token] > 0 ? endOfClue[token] : token + 1;
    }

    private static Lexicon<Set<Clue>> load() {
        Map<String, Set<Clue>> meanings = new HashMap<>();
        for (String table : new String[] {"en/clause-words.tsv", "ar/clause-words.tsv"}) {
            for (String[] row : Table.rows(Lexicon.class, table)) {
                Clue clue = Clue.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                for (String form : Table.forms(row)) {
                    meanings.computeIfAbsent(form, any -> EnumSet.noneOf(Clue.class))
                            .add(clue);
                }
            }
        }
        Lexicon<Set<Clue>> words = new Lexicon<>(false);
        meanings.forEach(words::add);
        return words;
    }
}
