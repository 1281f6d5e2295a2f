package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Span;

/** Where the paragraphs of a text stand, as a reader sees them: a line each, or several that were broken to fit a screen. */
final class Paragraphs {
    /** Lines of a text that was broken to fit a screen are about this long, in UTF-16 code units. */
    private static final int SHORTEST_WRAPPED = 45;

    private static final int LONGEST_WRAPPED = 100;

    private static final String FRONT_MATTER = "---";

    private Paragraphs() {}

    /** Without blank lines and without the line ends at their end; in the order of the text. */
    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            boolean blank = text.substring(line, end).isBlank();
            if (!blank && start < 0) {
                start = line;
            }
            if (start >= 0 && !blank && endAt(text, end)) {
                paragraphs.add(new Span(start, end));
                start = -1;
            }
            line = afterLine(text, end);
        }
        return paragraphs;
    }

    /** Where the text proper begins: behind front matter, if it has any. */
    static int body(String text) {
        if (!text.startsWith(FRONT_MATTER) || lineEnd(text, 0) != FRONT_MATTER.length()) {
            return 0;
        }
        for (int line = afterLine(text, FRONT_MATTER.length()); line < text.length(); ) {
            int end = lineEnd(text, line);
            if (end - line == FRONT_MATTER.length() && text.startsWith(FRONT_MATTER, line)) {
                return afterLine(text, end);
            }
            line = afterLine(text, end);
        }
        return 0;
    }

    /** Whether a paragraph ends at {@code offset}: at the end of a line that nobody would have gone on with. */
    static boolean endAt(String text, int offset) {
        if (offset == text.length()) {
            return true;
        }
        if (!isLineEnd(text.charAt(offset))) {
            return false;
        }
        int next = afterLine(text, offset);
        if (text.substring(next, lineEnd(text, next)).isBlank()) {
            return true;
        }
        int start = offset;
        while (start > 0 && offset - start <= LONGEST_WRAPPED && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        int length = offset - start;
        return length < SHORTEST_WRAPPED || length > LONGEST_WRAPPED;
    }

    /** Whether a paragraph begins at {@code offset}. */
    static boolean endBefore(String text, int offset) {
        if (offset == 0) {
            return true;
        }
        if (!isLineEnd(text.charAt(offset - 1))) {
            return false;
        }
        boolean two = offset > 1 && text.charAt(offset - 1) == '\n' && text.charAt(offset - 2) == '\r';
        return endAt(text, offset - (two ? 2 : 1));
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterLine(String text, int end) {
        if (end >= text.length()) {
            return text.length();
        }
        boolean two = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (two ? 2 : 1);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
