package org.claimlint.text;

import java.util.Set;

/** English words that are written with a stop: what follows is no new sentence. */
final class Abbreviations {
    private static final Set<String> WORDS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "lt", "col", "gen", "maj", "capt", "sgt", "brig", "adm", "gov", "sen",
            "rep", "st", "no", "nos", "vs", "approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    /** Words that begin a sentence behind "3 a.m." when they are capitals: no zone, day or place is called so. */
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "by", "in", "at", "on", "to", "for", "from", "with", "after", "before", "when", "while",
            "as", "but", "and", "or", "he", "she", "it", "its", "his", "her", "they", "their", "we", "i", "you", "this",
            "that", "these", "those", "there", "then", "no", "not", "nobody", "one", "two", "three", "four", "five",
            "six", "seven", "eight", "nine", "ten", "about", "some", "most", "all", "both", "another", "police",
            "until", "since", "if", "among", "also", "earlier", "later", "only", "once", "what", "who", "where");

    private Abbreviations() {}

    /** Whether a word written with a capital begins a sentence, though an abbreviation stands before it. */
    static boolean opensSentence(String form) {
        return OPENERS.contains(form);
    }

    static boolean contains(String form) {
        return WORDS.contains(form);
    }
}
