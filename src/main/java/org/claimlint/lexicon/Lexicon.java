package org.claimlint.lexicon;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of both languages with what they mean, looked up at a place of a text. Phrases are normalized like the text they meet;
 * hyphens and quotation marks inside a phrase count for nothing. An Arabic word is also found behind its proclitics: a conjunction (waw, feh), a preposition (beh, lam, kaf) and
 * the article, in this order.
 *
 * @param <T> what a word means
 */
public final class Lexicon<T> {
    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char KAF = '\u0643';
    /** Hyphens, straight and curly quotation marks, guillemets. */
    private static final String SKIPPED = "-\u2010\u2011\"\u201C\u201D\u00AB\u00BB";

    private static final String ARTICLE = "" + ALEF + LAM;
    /** A shorter rest is no word: of three letters the first belongs to the root. */
    private static final int SHORTEST_REST = 2;

    private final WordTable<Node<T>> firstWords = new WordTable<>();
    private final boolean prepositions;

    /** An empty lexicon of words that any proclitic may precede. */
    public Lexicon() {
        this(true);
    }

    /**
     * An empty lexicon.
     *
     * @param prepositions whether a preposition may precede its words; not so for small words, where what remains behind one is often
     *     another word
     */
    public Lexicon(boolean prepositions) {
        this.prepositions = prepositions;
    }

    private static final class Node<T> {
        private @Nullable WordTable<Node<T>> next;
        private @Nullable T value;

        private @Nullable Node<T> next(String word) {
            return next == null ? null : next.get(word);
        }

        private Node<T> grown(String word) {
            if (next == null) {
                next = new WordTable<>();
            }
            Node<T> known = next.get(word);
            if (known != null) {
                return known;
            }
            Node<T> node = new Node<>();
            next.put(word, node);
            return node;
        }
    }

    /**
     * A phrase found in a text.
     *
     * @param value what it means
     * @param from its first token
     * @param to the token behind its last (exclusive)
     * @param prefix letters of the normalized first token that are proclitics
     * @param conjunction the conjunction it begins with, or 0
     * @param preposition the preposition it begins with, or 0
     * @param article whether the article was taken off: not when the table itself has the word with its article
     */
    public record Match<T>(T value, int from, int to, int prefix, char conjunction, char preposition, boolean article) {

        /** Where the phrase begins in the text, behind its proclitics; the article belongs to it. */
        public int start(Tokens tokens) {
            return tokens.offsetWithin(from, article ? prefix - articleLetters() : prefix);
        }

        private int articleLetters() {
            // "lil-" has lost the alef of its article
            return preposition == LAM ? 1 : 2;
        }
    }

    /** A lexicon from the rows of a table; the last column of a row holds its forms, separated by {@code |}. */
    public static <T> Lexicon<T> of(Class<?> owner, String table, Function<String[], T> meaning) {
        Lexicon<T> lexicon = new Lexicon<>();
        lexicon.addAll(owner, table, meaning);
        return lexicon;
    }

    /** Adds the rows of a table. */
    public void addAll(Class<?> owner, String table, Function<String[], T> meaning) {
        for (String[] row : Table.rows(owner, table)) {
            T value = meaning.apply(row);
            for (String form : Table.forms(row)) {
                add(form, value);
            }
        }
    }

    /** Adds a phrase, which replaces an equal one. */
    public void add(String phrase, T value) {
        node(phrase).value = value;
    }

    /** Adds a phrase unless it is there. */
    public void addIfNew(String phrase, T value) {
        Node<T> node = node(phrase);
        if (node.value == null) {
            node.value = value;
        }
    }

    private Node<T> node(String phrase) {
        Tokens words = Tokens.of(phrase);
        Node<T> node = null;
        for (int i = 0; i < words.size(); i++) {
            if (!isSkipped(words.get(i))) {
                node = node == null ? first(words.form(i)) : node.grown(words.form(i));
            }
        }
        if (node == null) {
            throw new IllegalArgumentException("A phrase without a word (" + phrase + ").");
        }
        return node;
    }

    private Node<T> first(String word) {
        Node<T> node = firstWords.get(word);
        if (node == null) {
            node = new Node<>();
            firstWords.put(word, node);
        }
        return node;
    }

    /** Hands out the normalized words with which phrases of some meaning begin, without proclitics and in no order. */
    public void forEachFirstWord(Predicate<T> meaning, Consumer<String> taker) {
        firstWords.forEachWord(word -> {
            if (leadsTo(firstWords.get(word), meaning)) {
                taker.accept(word);
            }
        });
    }

    private static <T> boolean leadsTo(@Nullable Node<T> node, Predicate<T> meaning) {
        if (node == null) {
            return false;
        }
        boolean[] found = {node.value != null && meaning.test(node.value)};
        WordTable<Node<T>> next = node.next;
        if (!found[0] && next != null) {
            next.forEachWord(word -> found[0] |= leadsTo(next.get(word), meaning));
        }
        return found[0];
    }

    private static boolean isSkipped(Token token) {
        return token.isMark() && SKIPPED.indexOf(token.form().charAt(0)) >= 0;
    }

    /** The meaning of one normalized word as it stands, or null. */
    public @Nullable T get(String form) {
        Node<T> node = firstWords.get(form);
        return node == null ? null : node.value;
    }

    /** The longest phrase that begins with a token, with as few proclitics taken off as possible; null when there is none. */
    public @Nullable Match<T> longest(Tokens tokens, int from) {
        if (from >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(from);
        String form = token.form();
        Match<T> best = follow(tokens, from, firstWords.get(form), 0, '\0', '\0', false);
        if (!token.isArabic()) {
            return best;
        }
        return best != null ? best : behindProclitics(tokens, from, form);
    }

    private @Nullable Match<T> behindProclitics(Tokens tokens, int from, String form) {
        Match<T> found = prepositions ? behindPreposition(tokens, from, form, 0, '\0') : null;
        char first = form.charAt(0);
        if (found == null && (first == WAW || first == FEH) && form.length() > SHORTEST_REST) {
            found = at(tokens, from, form, 1, first, '\0', false);
            if (found == null && prepositions) {
                found = behindPreposition(tokens, from, form, 1, first);
            }
        }
        return found;
    }

    private @Nullable Match<T> behindPreposition(Tokens tokens, int from, String form, int prefix, char conjunction) {
        Match<T> found = behindArticle(tokens, from, form, prefix, conjunction, '\0');
        if (found != null || form.length() - prefix <= SHORTEST_REST) {
            return found;
        }
        char letter = form.charAt(prefix);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return null;
        }
        found = at(tokens, from, form, prefix + 1, conjunction, letter, false);
        if (found == null && letter == LAM && form.charAt(prefix + 1) == LAM) {
            found = at(tokens, from, form, prefix + 2, conjunction, letter, true);
            if (found == null) {
                // a word whose form in the table has its article
                Node<T> node = firstWords.get(ARTICLE + form.substring(prefix + 2));
                // without an alef of its own the article cannot be cut off from the preposition
                found = follow(tokens, from, node, prefix, conjunction, letter, false);
            }
        }
        return found != null ? found : behindArticle(tokens, from, form, prefix + 1, conjunction, letter);
    }

    private @Nullable Match<T> behindArticle(
            Tokens tokens, int from, String form, int prefix, char conjunction, char preposition) {
        return form.startsWith(ARTICLE, prefix) && form.length() > prefix + SHORTEST_REST
                ? at(tokens, from, form, prefix + 2, conjunction, preposition, true)
                : null;
    }

    private @Nullable Match<T> at(
            Tokens tokens, int from, String form, int prefix, char conjunction, char preposition, boolean article) {
        return follow(tokens, from, firstWords.get(form, prefix), prefix, conjunction, preposition, article);
    }

    private @Nullable Match<T> follow(
            Tokens tokens,
            int from,
            @Nullable Node<T> first,
            int prefix,
            char conjunction,
            char preposition,
            boolean article) {
        Match<T> longest = null;
        Node<T> node = first;
        int at = from + 1;
        while (node != null) {
            if (node.value != null) {
                longest = new Match<>(node.value, from, at, prefix, conjunction, preposition, article);
            }
            if (node.next == null) {
                break;
            }
            if (at < tokens.size() && isSkipped(tokens.get(at))) {
                at++;
            }
            node = at < tokens.size() && tokens.get(at).gap() != Token.Gap.PARAGRAPH
                    ? node.next(tokens.form(at))
                    : null;
            at++;
        }
        return longest;
    }
}
