package org.claimlint.lexicon;

import java.text.Normalizer;
import java.util.Set;

/** The keys under which the gazetteer keeps names: 64-bit FNV-1a hashes of normalized words, and for transliterations of their sound. */
final class PlaceNames {
    static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char FIRST_COMBINING = '\u0300';
    private static final char LAST_COMBINING = '\u036F';
    private static final char LAST_ASCII = '\u007F';
    /** Letters of the article as it is written in Latin script, assimilated or not. */
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez");

    private PlaceNames() {}

    /** The key of a name and one word more. @param from the first letter of the word that counts */
    static long and(long key, String form, int from) {
        long hash = key == EMPTY ? EMPTY : step(key, ' ');
        String word = plain(form);
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\'') {
                hash = step(hash, c);
            }
        }
        return hash;
    }

    /** The key of one letter more. */
    static long step(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** Whether a Latin word is an Arabic article. */
    static boolean isArticle(String form) {
        return ARTICLES.contains(form);
    }

    /** A Latin word without accents; an Arabic one as it is. */
    private static String plain(String form) {
        boolean ascii = true;
        for (int i = 0; i < form.length() && ascii; i++) {
            ascii = form.charAt(i) <= LAST_ASCII || form.charAt(i) >= '\u0600' && form.charAt(i) <= '\u06FF';
        }
        if (ascii) {
            return form;
        }
        String decomposed = Normalizer.normalize(form, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < FIRST_COMBINING || c > LAST_COMBINING) {
                letters.append(c == '\u0131' ? 'i' : c);
            }
        }
        return letters.toString();
    }

    /**
     * Adds how a word of a transliterated name sounds: one letter for all spellings of a vowel ("ou", "oo", "u"), no doubled letters, no
     * article, no final "h". "Deir ez-Zour" and "Dayr az-Zawr" sound alike.
     */
    static void sound(String form, StringBuilder sound) {
        if (isArticle(form)) {
            return;
        }
        String word = plain(form);
        int start = sound.length();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char heard = switch (c) {
                case 'e', 'i', 'y' -> 'i';
                case 'o', 'u', 'w' -> 'u';
                case 'q', 'c' -> 'k';
                case 'a' -> 'a';
                default -> Character.isLetter(c) ? c : '\0';
            };
            char last = sound.length() > start ? sound.charAt(sound.length() - 1) : '\0';
            if (heard == '\0' || heard == last) {
                continue;
            }
            if ((heard == 'i' || heard == 'u') && last == 'a') {
                // "ay" and "aw" are one vowel
                sound.setCharAt(sound.length() - 1, heard);
            } else if ((last == 'i' || last == 'u') && heard == 'i') {
                continue;
            } else {
                sound.append(heard);
            }
        }
        int end = sound.length();
        if (end > start + 1 && sound.charAt(end - 1) == 'h') {
            end--;
        }
        if (end > start + 2 && "aiu".indexOf(sound.charAt(end - 1)) >= 0) {
            end--;
        }
        sound.setLength(end);
    }

    /** The key of a sound. */
    static long key(CharSequence sound) {
        long hash = EMPTY;
        for (int i = 0; i < sound.length(); i++) {
            hash = step(hash, sound.charAt(i));
        }
        return hash;
    }
}
