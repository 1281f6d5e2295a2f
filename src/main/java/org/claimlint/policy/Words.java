package org.claimlint.policy;

import java.util.HashMap;
import java.util.Map;
import org.claimlint.lexicon.Table;

/** The few words that messages need beside their own: "about", "published". A table with a column for each language. */
final class Words {
    static final Words ENGLISH = new Words(1);
    static final Words ARABIC = new Words(2);

    private final Map<String, String> words = new HashMap<>();

    private Words(int column) {
        for (String[] row : Table.rows(Words.class, "words.tsv")) {
            words.put(row[0], row[column]);
        }
    }

    /** The word, with {@code %s} where a value goes. */
    String get(String key) {
        return words.getOrDefault(key, key);
    }

    String with(String key, String value) {
        return get(key).replace("%s", value);
    }
}
