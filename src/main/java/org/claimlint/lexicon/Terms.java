package org.claimlint.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.text.Tokens;

/** The ids that a word stands for in a table of both languages: the first column by a form of the last. */
public final class Terms {
    private static final List<String> LANGUAGES = List.of("en", "ar");

    private Terms() {}

    /** What a noun may count: "fighters" and its Arabic plural stand for {@code fighter}. */
    public static Set<String> units(String word) {
        return ids("nouns.tsv", word);
    }

    /** The events that a word may tell of. */
    public static Set<String> events(String word) {
        return ids("events.tsv", word);
    }

    private static Set<String> ids(String table, String word) {
        List<String> wanted = Gazetteer.forms(Tokens.of(word));
        Set<String> found = new LinkedHashSet<>();
        for (String language : LANGUAGES) {
            for (String[] row : Table.rows(Lexicon.class, language + "/" + table)) {
                for (String form : Table.forms(row)) {
                    if (Gazetteer.forms(Tokens.of(form)).equals(wanted)) {
                        found.add(row[0]);
                    }
                }
            }
        }
        return found;
    }
}
