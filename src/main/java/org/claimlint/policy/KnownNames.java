package org.claimlint.policy;

import java.util.HashMap;
import java.util.Map;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;

/** The names that messages give to units and places of which a report tells only the id. */
final class KnownNames {
    private static final String MANY = "many";
    private static final Map<String, String> ENGLISH_UNITS = units("en");
    private static final Map<String, String> ARABIC_UNITS = units("ar");

    private KnownNames() {}

    /** "civilians" for {@code civilian}; the words of the id itself for a unit that the tables do not know. */
    static String unit(String id, Words words) {
        Map<String, String> names = words == Words.ARABIC ? ARABIC_UNITS : ENGLISH_UNITS;
        return names.getOrDefault(id, id.replace('-', ' '));
    }

    /** The name of a place of the gazetteer; of another one the words of its id, where it has any. */
    static String place(String id, Words words) {
        int side = id.indexOf('@');
        String whole = side < 0 ? id : id.substring(0, side);
        Gazetteer gazetteer = Gazetteer.shipped();
        int place = gazetteer.find(whole);
        String name = place < 0 ? whole : gazetteer.name(place, words == Words.ARABIC);
        if (!name.equals(whole)) {
            return name;
        }
        String bare = whole.substring(whole.indexOf(':') + 1).replace('-', ' ');
        return bare.chars().anyMatch(Character::isDigit) ? words.get("unknown") : bare;
    }

    /** The first plural of each unit, else its first name. */
    private static Map<String, String> units(String language) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (String[] row : Table.rows(Lexicon.class, language + "/nouns.tsv")) {
            Map<String, String> known = row[2].equals(MANY) ? names : others;
            known.putIfAbsent(row[0], Table.forms(row)[0]);
        }
        others.forEach(names::putIfAbsent);
        return names;
    }
}
