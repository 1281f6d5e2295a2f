package org.claimlint.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.SourceMap;
import org.claimlint.model.Span;
import org.claimlint.text.Places;
import org.jspecify.annotations.Nullable;

/**
 * Suppressions between the lines of a text: {@code <!-- claimlint-ignore event/count-mismatch: two raids -->}. One counts for the rest of the
 * words on its line; alone on its line, for the paragraph below. They are no words of the report: blanks stand in their place, so that every
 * offset stays.
 */
final class InlineIgnores {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String WORD = "claimlint-ignore";
    private static final String EXAMPLE = "<!-- claimlint-ignore event/count-mismatch: why -->";
    /** Marks behind which a paragraph does not go on in the next line. */
    private static final String FINAL = ".!?:\u061F\u06D4\u2026\"\u00BB\u201D)";

    private final String file;
    private final String text;
    private final Consumer<InvalidInputException> problems;
    private final StringBuilder blanked;
    private final Places places;
    private final List<Found> found = new ArrayList<>();

    /** A suppression and the words that it is about. */
    record Found(Ignore ignore, Span passage) {}

    /** A text without its suppressions, and these. */
    record Separated(String text, List<Found> found) {}

    private InlineIgnores(String file, String text, @Nullable SourceMap map, Consumer<InvalidInputException> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.blanked = new StringBuilder(text);
        this.places = Places.of(text, map);
    }

    /**
     * Separates the text from what is said about it.
     *
     * @param map where the text stands in its file, or null where the file is the text
     * @param body the offset at which the text proper begins
     * @param problems takes what is wrong with a suppression, which does not count
     */
    static Separated separate(
            String file, String text, @Nullable SourceMap map, int body, Consumer<InvalidInputException> problems) {
        int first = text.indexOf(OPEN, body);
        if (first < 0) {
            return new Separated(text, List.of());
        }
        InlineIgnores ignores = new InlineIgnores(file, text, map, problems);
        for (int at = first; at >= 0; at = text.indexOf(OPEN, at + OPEN.length())) {
            ignores.read(at);
        }
        return new Separated(ignores.blanked.toString(), ignores.found());
    }

    private void read(int open) {
        int word = open + OPEN.length();
        while (word < text.length() && isBlank(text.charAt(word))) {
            word++;
        }
        if (!text.startsWith(WORD, word)) {
            return;
        }
        int line = places.position(open).line();
        int close = text.indexOf(CLOSE, word);
        if (close < 0) {
            problems.accept(
                    new InvalidInputException(file, line, "the suppression is never closed. Maybe --> is missing."));
            return;
        }
        int end = close + CLOSE.length();
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            blanked.setCharAt(i, c == '\n' || c == '\r' ? c : ' ');
        }
        String said = text.substring(word + WORD.length(), close);
        int colon = said.indexOf(':');
        String reason = colon < 0 ? "" : said.substring(colon + 1).strip();
        if (reason.isEmpty()) {
            problems.accept(
                    new InvalidInputException(file, line, IgnoreList.WITHOUT_REASON + ". Write " + EXAMPLE + "."));
            return;
        }
        for (String rule : said.substring(0, colon).split(",", -1)) {
            if (IgnoreList.isRule(rule.strip())) {
                found.add(new Found(new Ignore(rule.strip(), null, reason, null, line), new Span(open, end)));
            } else {
                problems.accept(new InvalidInputException(
                        file, line, "the suppression needs a rule or a family. Write " + EXAMPLE + "."));
            }
        }
    }

    /** The suppressions with the words that they are about: only now is known what stands on their lines beside them. */
    private List<Found> found() {
        return found.stream()
                .map(one -> new Found(one.ignore(), passage(one.passage())))
                .toList();
    }

    private Span passage(Span comment) {
        int from = lineStart(comment.start());
        int to = lineEnd(comment.end());
        if (hasWords(from, to)) {
            return new Span(from, to);
        }
        while (to < text.length() && !hasWords(from, to)) {
            from = to + 1;
            to = lineEnd(from);
        }
        while (to < text.length() && goesOn(to)) {
            to = lineEnd(to + 1);
        }
        return new Span(Math.min(from, text.length()), to);
    }

    /** Whether the line that ends at an offset goes on in the next one. */
    private boolean goesOn(int end) {
        int last = end;
        while (last > 0 && isBlank(blanked.charAt(last - 1))) {
            last--;
        }
        boolean isFinal = last > 0 && FINAL.indexOf(blanked.charAt(last - 1)) >= 0;
        return !isFinal && end + 1 <= text.length() && hasWords(end + 1, lineEnd(end + 1));
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', Math.min(offset, text.length()));
        return end < 0 ? text.length() : end;
    }

    private boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(blanked.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c);
    }
}
