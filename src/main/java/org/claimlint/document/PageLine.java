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
    /** A line that reaches less far, in parts of the widest one, is the last of its paragraph. */
    private static final float SHORT = 0.75f;

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

    /** Whether the paragraph goes on in the line below. @param widest how far the widest line of the page reaches */
    boolean isContinuedBy(PageLine below, float widest) {
        if (!hasFontOf(below) || below.beginsEntry()) {
            return false;
        }
        boolean isShort = width < SHORT * widest;
        // The last line of a paragraph that is written from the right begins far from the left, and so seems to be
        // indented.
        boolean apart = below.beginsParagraph() && !(below.isRightToLeft() && !isShort && !endsSentence());
        return !apart && !(isShort && endsSentence());
    }

    /** Whether two lines may be of one text: titles have fonts of their own. */
    boolean hasFontOf(PageLine below) {
        return font == null || below.font() == null || font.equals(below.font());
    }

    private boolean isRightToLeft() {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::getDirectionality)
                .findFirst()
                .map(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .orElse(false);
    }
}
