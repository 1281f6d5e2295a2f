package org.claimlint.document;

/** Comments of a document that are written for this program. */
final class Remarks {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String WORD = "claimlint-ignore";

    private Remarks() {}

    /** Whether a passage of the source is one comment from its first character to its last. */
    static boolean isComment(String source, int from, int to) {
        return source.startsWith(OPEN, from)
                && to - from >= OPEN.length() + CLOSE.length()
                && source.indexOf(CLOSE, from + OPEN.length()) == to - CLOSE.length();
    }

    /** Whether a comment says what is to be ignored. */
    static boolean isForUs(String source, int from, int to) {
        int word = from + OPEN.length();
        while (word < to && Character.isWhitespace(source.charAt(word))) {
            word++;
        }
        return isComment(source, from, to) && source.startsWith(WORD, word);
    }
}
