package org.claimlint.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The consonants of a name, the same for its Arabic spelling and for every way to write it in Latin letters: vowels, hamza, ain and all
 * that Latin spells with an h are left out, letters that transliterations mix up are one ("Qurayn", "Grein"). Two names with other
 * consonants are different names; two with the same consonants may be one.
 */
final class Consonants {
    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final Map<Character, Character> CLASSES = load();

    private Consonants() {}

    /** Empty for a name without consonants, or in another script. */
    static String of(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        StringBuilder consonants = new StringBuilder();
        int from = 0;
        for (int to = 0; to <= letters.length(); to++) {
            if (to == letters.length() || letters.charAt(to) == ' ' || letters.charAt(to) == '-') {
                addWord(letters.substring(from, to), consonants);
                from = to + 1;
            }
        }
        return consonants.toString();
    }

    private static void addWord(String word, StringBuilder consonants) {
        if (PlaceNames.isArticle(word)) {
            return;
        }
        boolean article = word.length() >= SHORTEST_WITH_ARTICLE && word.charAt(0) == ALEF && word.charAt(1) == LAM;
        char last = '\0';
        for (int i = article ? 2 : 0; i < word.length(); i++) {
            Character heard = CLASSES.get(word.charAt(i));
            if (heard != null && heard != last) {
                consonants.append(heard.charValue());
                last = heard;
            }
        }
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> classes = new HashMap<>();
        for (String[] row : Table.rows(Consonants.class, "consonants.tsv")) {
            for (String letter : Table.forms(row)) {
                classes.put(letter.charAt(0), row[0].charAt(0));
            }
        }
        return classes;
    }
}
