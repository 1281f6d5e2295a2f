package org.claimlint.output.html;

import org.claimlint.model.Span;
import org.claimlint.output.Shortened;

/**
 * A passage with the words around it.
 *
 * @param before ends with the blank before the passage, if there is one
 */
record Excerpt(String before, String words, String after) {
    /** How far the words around a passage reach, in UTF-16 code units. */
    private static final int REACH = 110;

    private static final String ELLIPSIS = "\u2026";

    /** The passage at {@code span} within its paragraph. */
    static Excerpt of(String text, Span span) {
        int from = span.start();
        while (from > 0 && span.start() - from < REACH && !Paragraphs.endBefore(text, from)) {
            from--;
        }
        boolean cutBefore = from > 0 && span.start() - from == REACH;
        while (cutBefore && from < span.start() && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = span.end();
        while (to < text.length() && to - span.end() < REACH && !Paragraphs.endAt(text, to)) {
            to++;
        }
        boolean cutAfter = to < text.length() && to - span.end() == REACH;
        while (cutAfter && to > span.end() && !Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String before = text.substring(from, span.start()).stripLeading();
        String after = text.substring(span.end(), to).stripTrailing();
        return new Excerpt(
                cutBefore ? ELLIPSIS + " " + before : before,
                Shortened.quote(text.substring(span.start(), span.end())),
                cutAfter ? after + " " + ELLIPSIS : after);
    }

    /** A passage whose surroundings are not known. */
    static Excerpt of(String words) {
        return new Excerpt("", Shortened.quote(words), "");
    }

    /** The first words of a text, as many as fit in {@code longest} UTF-16 code units. */
    static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest;
        while (end > longest / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        return text.substring(0, end).stripTrailing() + " " + ELLIPSIS;
    }
}
