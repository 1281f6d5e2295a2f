package org.claimlint.text;

import java.util.Set;

/** English words that are written with a stop: what follows is no new sentence. */
final class Abbreviations {
    private static final Set<String> WORDS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "lt", "col", "gen", "maj", "capt", "sgt", "brig", "adm", "gov", "sen",
            "rep", "st", "no", "nos", "vs", "approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    private Abbreviations() {}

    static boolean contains(String form) {
        return WORDS.contains(form);
    }
}
