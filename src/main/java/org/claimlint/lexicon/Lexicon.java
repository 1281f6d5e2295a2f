package org.claimlint.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimlint.text.Form;
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
    private static final char NO_LETTER = '\0';
    /** A shorter rest is no word: of three letters the first belongs to the root. */
    private static final int SHORTEST_REST = 2;

    private static final Start<?>[] NONE = {};

    private final WordTable<Node<T>> firstWords = new WordTable<>();
    private final boolean prepositions;
    /** The number under which forms keep the first words that they may be. */
    private int asker = Form.newAsker();

    private boolean asked;

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

    /** A first word of phrases as a form has it behind its proclitics. */
    private record Start<T>(Node<T> node, int prefix, char conjunction, char preposition, boolean article) {
        <V> Match<V> match(V value, int from, int to) {
            return new Match<>(value, from, to, prefix, conjunction, preposition, article);
        }
    }

    /**
     * What a phrase means under a key: so one lexicon can hold the words of many roles, and a word of none of them is told at one look.
     *
     * @param <T> what the lexicon keeps
     * @param <V> what is meant
     */
    @FunctionalInterface
    public interface Reading<T, V> {
        /** The meaning under this key, or null. */
        @Nullable
        V of(T value, String key);
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
        List<String[]> rows = Table.rows(owner, table);
        firstWords.expect(rows.size());
        for (String[] row : rows) {
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
        merge(phrase, value, (known, more) -> known);
    }

    /** Adds a phrase, or gives one that is there what its meaning and this one make together. */
    public void merge(String phrase, T value, BinaryOperator<T> both) {
        Node<T> node = node(phrase);
        node.value = node.value == null ? value : both.apply(node.value, value);
    }

    private Node<T> node(String phrase) {
        if (asked) {
            // what forms have kept holds no longer
            asker = Form.newAsker();
            asked = false;
        }
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
        return longest(tokens, from, (value, key) -> value, "");
    }

    /** The longest phrase that begins with a token and means something under a key, with as few proclitics taken off as possible; null when there is none. */
    public <V> @Nullable Match<V> longest(Tokens tokens, int from, Reading<T, V> reading, String key) {
        if (from >= tokens.size()) {
            return null;
        }
        for (Start<T> start : starts(tokens.get(from))) {
            Match<V> match = follow(tokens, from, start, reading, key);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** The first words of phrases that a token may be, those with fewer proclitics first. */
    @SuppressWarnings("unchecked") // nothing else is kept under its number
    private Start<T>[] starts(Token token) {
        Start<T>[] known = (Start<T>[]) token.shared().answer(asker);
        if (known == null) {
            asked = true;
            List<Start<T>> found = new ArrayList<>(2);
            addStarts(found, token);
            known = found.isEmpty() ? (Start<T>[]) NONE : found.toArray((Start<T>[]) NONE);
            token.shared().keep(asker, known);
        }
        return known;
    }

    private void addStarts(List<Start<T>> found, Token token) {
        String form = token.form();
        add(found, form, 0, NO_LETTER, NO_LETTER, false);
        if (!token.isArabic()) {
            return;
        }
        if (prepositions) {
            addBehindPreposition(found, form, 0, NO_LETTER);
        }
        char first = token.first();
        if ((first == WAW || first == FEH) && form.length() > SHORTEST_REST) {
            add(found, form, 1, first, NO_LETTER, false);
            if (prepositions) {
                addBehindPreposition(found, form, 1, first);
            }
        }
    }

    private void addBehindPreposition(List<Start<T>> found, String form, int prefix, char conjunction) {
        addBehindArticle(found, form, prefix, conjunction, NO_LETTER);
        if (form.length() - prefix <= SHORTEST_REST) {
            return;
        }
        char letter = form.charAt(prefix);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return;
        }
        add(found, form, prefix + 1, conjunction, letter, false);
        if (letter == LAM && form.charAt(prefix + 1) == LAM) {
            add(found, form, prefix + 2, conjunction, letter, true);
            // a word whose form in the table has its article
            Node<T> node = firstWords.get(ARTICLE + form.substring(prefix + 2));
            if (node != null) {
                // without an alef of its own the article cannot be cut off from the preposition
                found.add(new Start<>(node, prefix, conjunction, letter, false));
            }
        }
        addBehindArticle(found, form, prefix + 1, conjunction, letter);
    }

    private void addBehindArticle(List<Start<T>> found, String form, int prefix, char conjunction, char preposition) {
        if (form.startsWith(ARTICLE, prefix) && form.length() > prefix + SHORTEST_REST) {
            add(found, form, prefix + 2, conjunction, preposition, true);
        }
    }

    private void add(
            List<Start<T>> found, String form, int prefix, char conjunction, char preposition, boolean article) {
        Node<T> node = firstWords.get(form, prefix);
        if (node != null) {
            found.add(new Start<>(node, prefix, conjunction, preposition, article));
        }
    }

    private <V> @Nullable Match<V> follow(Tokens tokens, int from, Start<T> start, Reading<T, V> reading, String key) {
        Match<V> longest = null;
        Node<T> node = start.node();
        int at = from + 1;
        while (node != null) {
            V meaning = node.value == null ? null : reading.of(node.value, key);
            if (meaning != null) {
                longest = start.match(meaning, from, at);
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
