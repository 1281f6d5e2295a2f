package org.claimlint.document;

import org.jspecify.annotations.Nullable;

/**
 * A line of a page.
 *
 * @param number on its page, from 1
 * @param text its words, in the order in which they are read
 * @param beginsParagraph whether it stands apart from the line above, by its distance or its indent
 * @param font the one font and size of all its words, or null where there are several
 * @param width how far it reaches
 */
record PageLine(
        int number,
        String text,
        boolean beginsParagraph,
        @Nullable String font,
        float width) {
    private static final String FINAL = ".!?:;\u061F\u06D4\u2026\"\u00BB\u201D)";
    private static final String BULLETS = "-*\u2022\u2013\u2014\u00B7\u25AA\u25E6";

    boolean endsSentence() {
        return !text.isEmpty() && FINAL.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether it begins with the bullet of a list. */
    boolean beginsEntry() {
        return text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    /** Whether it begins as no sentence does: in a script with capitals, with a small letter. */
    boolean goesOn() {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
    }
}
