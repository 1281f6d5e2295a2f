package org.claimlint.text;

import java.util.Arrays;
import org.claimlint.model.Position;

/** Finds line and column of an offset. Lines end at {@code \n}, {@code \r\n} or {@code \r}; all counts are UTF-16 code units. */
public final class LineIndex {
    private final int length;
    /** The offset at which each line begins. */
    private final int[] starts;

    public LineIndex(String text) {
        length = text.length();
        starts = starts(text);
    }

    /** The offset at which each line of a text begins. */
    public static int[] starts(String text) {
        int[] found = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !firstOfTwo)) {
                if (lines == found.length) {
                    found = Arrays.copyOf(found, lines * 2);
                }
                found[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(found, lines);
    }

    /**
     * Line and column, both from 1.
     *
     * @throws IllegalArgumentException when the offset lies outside the text; its end is inside
     */
    public Position position(int offset) {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException(
                    "The offset (" + offset + ") must lie inside the text of " + length + " UTF-16 code units.");
        }
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }
}
