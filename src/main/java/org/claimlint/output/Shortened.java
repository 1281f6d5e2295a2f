package org.claimlint.output;

/** Cuts the middle out of long quotes: their beginning tells where they stand, their end how far they reach. */
public final class Shortened {
    /** In UTF-16 code units: about three lines of a terminal. */
    private static final int LONGEST = 220;

    private static final int BEGINNING = 150;
    private static final int END = 50;
    /** How far a cut moves to fall between two words. */
    private static final int LEEWAY = 20;

    private static final char ELLIPSIS = '\u2026';

    private Shortened() {}

    /** The words, without their middle where they are long. */
    public static String quote(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int first = BEGINNING;
        while (first > BEGINNING - LEEWAY && !Character.isWhitespace(words.charAt(first))) {
            first--;
        }
        int last = words.length() - END;
        while (last < words.length() - END + LEEWAY && !Character.isWhitespace(words.charAt(last - 1))) {
            last++;
        }
        // never between the halves of a surrogate pair
        first -= Character.isLowSurrogate(words.charAt(first)) ? 1 : 0;
        last += Character.isLowSurrogate(words.charAt(last)) ? 1 : 0;
        return words.substring(0, first).stripTrailing() + " " + ELLIPSIS + " "
                + words.substring(last).stripLeading();
    }
}
