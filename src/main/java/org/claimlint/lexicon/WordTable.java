package org.claimlint.lexicon;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What words mean, found by the end of a longer word without cutting it out: so an Arabic word is looked up behind its proclitics at no cost.
 * A hash table with open addressing.
 *
 * @param <V> what a word means
 */
public final class WordTable<V> {
    /** 2^32 divided by the golden ratio: spreads the hashes of words that differ in their last letters only. */
    private static final int SPREAD = 0x9E3779B9;

    /** The factor of {@link String#hashCode}. */
    private static final int FACTOR = 31;

    /** Powers of the factor of {@link String#hashCode}. A word that is longer is hashed letter by letter. */
    private static final int[] POWERS = powers();

    private @Nullable String[] words = new String[4];
    /** The hashes of the words: most words that are not in the table are told by them alone. */
    private int[] hashes = new int[4];

    private @Nullable Object[] meanings = new Object[4];
    private int size;

    /** An empty table. */
    public WordTable() {}

    /** The meaning of a whole word, or null. */
    public @Nullable V get(String word) {
        return find(word, 0, word.hashCode());
    }

    /** The meaning of what a word holds from a letter on, or null. */
    public @Nullable V get(String word, int from) {
        if (from == 0) {
            return get(word);
        }
        return find(word, from, hash(word, from));
    }

    /** The hash of the end of a word: that of the whole word, which it keeps, less what its first letters add to it. */
    private static int hash(String word, int from) {
        int length = word.length() - from;
        boolean known = length < POWERS.length;
        int hash = 0;
        for (int i = known ? 0 : from; i < (known ? from : word.length()); i++) {
            hash = FACTOR * hash + word.charAt(i);
        }
        return known ? word.hashCode() - hash * POWERS[length] : hash;
    }

    private static int[] powers() {
        int[] powers = new int[32];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = FACTOR * powers[i - 1];
        }
        return powers;
    }

    @SuppressWarnings("unchecked") // put() takes nothing else
    private @Nullable V find(String word, int from, int hash) {
        for (int i = slot(hash); ; i = (i + 1) & (words.length - 1)) {
            String known = words[i];
            if (known == null) {
                return null;
            }
            if (hashes[i] == hash && isEnd(word, from, known)) {
                return (V) meanings[i];
            }
        }
    }

    private static boolean isEnd(String word, int from, String known) {
        return from == 0 ? word.equals(known) : known.length() == word.length() - from && word.endsWith(known);
    }

    /** Adds a word, or gives it another meaning. */
    public void put(String word, V meaning) {
        if (2 * (size + 1) > words.length) {
            grow(2 * words.length);
        }
        int i = slot(word.hashCode());
        while (words[i] != null && !word.equals(words[i])) {
            i = (i + 1) & (words.length - 1);
        }
        size += words[i] == null ? 1 : 0;
        words[i] = word;
        hashes[i] = word.hashCode();
        meanings[i] = meaning;
    }

    /** Hands out all words, in no order. */
    public void forEachWord(Consumer<String> taker) {
        for (String word : words) {
            if (word != null) {
                taker.accept(word);
            }
        }
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(words.length) + 1);
    }

    /** Makes room for so many more words at once. */
    public void expect(int more) {
        int room = Integer.highestOneBit(Math.max(1, 2 * (size + more))) << 1;
        if (room > words.length) {
            grow(room);
        }
    }

    private void grow(int room) {
        @Nullable String[] oldWords = words;
        @Nullable Object[] oldMeanings = meanings;
        words = new String[room];
        hashes = new int[room];
        meanings = new Object[room];
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                int at = slot(word.hashCode());
                while (words[at] != null) {
                    at = (at + 1) & (words.length - 1);
                }
                words[at] = word;
                hashes[at] = word.hashCode();
                meanings[at] = oldMeanings[i];
            }
        }
    }
}
