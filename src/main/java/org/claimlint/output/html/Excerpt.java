package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimlint.model.Span;
import org.claimlint.output.Shortened;
import org.claimlint.output.html.Card.Run;

/**
 * Passages of one paragraph with the words around them.
 *
 * @param runs the passages are the quoted ones
 */
record Excerpt(List<Run> runs) {
    /** How far the words around a passage reach, in UTF-16 code units. */
    private static final int REACH = 110;

    private static final String ELLIPSIS = "\u2026";

    /** @param spans at least one, in order, without common words, each {@linkplain #isNear near} the one before it */
    static Excerpt of(String text, Collection<Span> spans) {
        List<Run> runs = new ArrayList<>();
        int done = -1;
        for (Span span : spans) {
            String before = done < 0 ? before(text, span.start()) : text.substring(done, span.start());
            add(before, false, runs);
            add(Shortened.quote(text.substring(span.start(), span.end())), true, runs);
            done = span.end();
        }
        add(after(text, done), false, runs);
        return new Excerpt(runs);
    }

    /** A passage whose surroundings are not known. */
    static Excerpt of(String words) {
        return new Excerpt(List.of(new Run(Shortened.quote(words), true)));
    }

    /** Whether the second follows so closely in one paragraph that one excerpt shows both. */
    static boolean isNear(String text, Span first, Span second) {
        if (second.start() < first.end() || second.start() - first.end() > REACH) {
            return false;
        }
        int at = first.end();
        while (at < second.start() && !Paragraphs.endAt(text, at)) {
            at++;
        }
        return at == second.start();
    }

    private static void add(String words, boolean quoted, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Run(words, quoted));
        }
    }

    private static String before(String text, int start) {
        int from = start;
        while (start - from < REACH && !Paragraphs.endBefore(text, from)) {
            from--;
        }
        boolean cut = start - from == REACH;
        while (cut && from < start && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        String before = text.substring(from, start).stripLeading();
        return cut ? ELLIPSIS + " " + before : before;
    }

    private static String after(String text, int end) {
        int to = end;
        while (to - end < REACH && !Paragraphs.endAt(text, to)) {
            to++;
        }
        boolean cut = to - end == REACH;
        while (cut && to > end && !Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String after = text.substring(end, to).stripTrailing();
        return cut ? after + " " + ELLIPSIS : after;
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
