package org.claimlint.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines, paragraphs and sentences of a text, and which line is its title. All are half-open stretches of token numbers. */
public final class Layout {
    private static final int LONGEST_TITLE = 25;
    /** Lines of a text that was broken to fit a screen are about this long, in UTF-16 code units. */
    private static final int SHORTEST_WRAPPED = 45;

    private static final int LONGEST_WRAPPED = 100;

    /** What goes on for longer ends at the next comma or line. In tokens. */
    private static final int LONG_SENTENCE = 256;

    /** A text without any stop is no sentence: nothing that looks around in a sentence looks farther than this. In tokens. */
    private static final int LONGEST_SENTENCE = 512;

    /** Tokens from {@code from} to {@code to} (exclusive). */
    public record Stretch(int from, int to) {
        public boolean holds(int token) {
            return from <= token && token < to;
        }

        // Written out: made by the compiler it costs a short run two milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stretch that && from == that.from && to == that.to;
        }

        @Override
        public int hashCode() {
            return 31 * from + to;
        }
    }

    private final Tokens tokens;
    private final List<Stretch> lines = new ArrayList<>();
    private final List<Stretch> paragraphs = new ArrayList<>();
    private final List<Stretch> sentences = new ArrayList<>();
    private final @Nullable Stretch title;

    private Layout(Tokens tokens) {
        this.tokens = tokens;
        findLines();
        title = findTitle();
        findParagraphs();
        paragraphs.forEach(this::findSentences);
    }

    public static Layout of(Tokens tokens) {
        return new Layout(tokens);
    }

    /** The lines that are not empty. */
    public List<Stretch> lines() {
        return lines;
    }

    /** Lines that belong together: broken lines of one paragraph are joined. */
    public List<Stretch> paragraphs() {
        return paragraphs;
    }

    /** Sentences; none reaches into another paragraph, and none is longer than some hundred words. */
    public List<Stretch> sentences() {
        return sentences;
    }

    /** The first line, when it has at most 25 words and no final stop; else null. */
    public @Nullable Stretch title() {
        return title;
    }

    /** The number of the sentence that holds a token. */
    public int sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void findLines() {
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).beginsLine()) {
                lines.add(new Stretch(from, i));
                from = i;
            }
        }
    }

    private @Nullable Stretch findTitle() {
        if (lines.isEmpty()) {
            return null;
        }
        Stretch first = lines.get(0);
        int words = 0;
        for (int i = first.from(); i < first.to(); i++) {
            words += tokens.get(i).isMark() ? 0 : 1;
        }
        boolean alone = lines.size() > 1;
        return alone && words <= LONGEST_TITLE && !isFinal(first.to() - 1) ? first : null;
    }

    private void findParagraphs() {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 == lines.size() || !isWrapped(lines.get(i), lines.get(i + 1))) {
                paragraphs.add(new Stretch(from, lines.get(i).to()));
                from = lines.get(i).to();
            }
        }
    }

    /** Whether a line goes on in the next one. */
    private boolean isWrapped(Stretch line, Stretch next) {
        int length = tokens.get(line.to() - 1).end() - tokens.get(line.from()).start();
        return !line.equals(title)
                && tokens.get(next.from()).gap() == Token.Gap.LINE
                && length >= SHORTEST_WRAPPED
                && length <= LONGEST_WRAPPED
                && !isFinal(line.to() - 1)
                && !(beginsEntry(line) && beginsEntry(next));
    }

    /** A bullet or a number: two such lines are two entries of a list. */
    private boolean beginsEntry(Stretch line) {
        return !tokens.get(line.from()).isWord();
    }

    private void findSentences(Stretch paragraph) {
        int from = paragraph.from();
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            int end = i + 1;
            if (end < paragraph.to() && (endsSentence(i) || isTooLong(from, end))) {
                while (end < paragraph.to() && tokens.get(end).isGlued() && isClosing(tokens.form(end))) {
                    end++;
                }
                sentences.add(new Stretch(from, end));
                from = end;
                i = end - 1;
            }
        }
        if (from < paragraph.to()) {
            sentences.add(new Stretch(from, paragraph.to()));
        }
    }

    private boolean isTooLong(int from, int end) {
        int length = end - from;
        return length >= LONGEST_SENTENCE
                || length >= LONG_SENTENCE
                        && (isPause(tokens.get(end - 1)) || tokens.get(end).beginsLine());
    }

    private static boolean isPause(Token token) {
        return token.is(',') || token.is(';') || token.is('\u060C') || token.is('\u061B');
    }

    private boolean endsSentence(int at) {
        Token mark = tokens.get(at);
        if (!mark.isMark()) {
            return false;
        }
        if (!mark.is('.')) {
            return mark.is('!') || mark.is('?') || mark.is('\u061F') || mark.is('\u06D4') || mark.is('\u2026');
        }
        Token next = tokens.get(at + 1);
        if (next.isGlued() && !isClosing(next.form())) {
            return false; // 3.5, U.S.
        }
        String before = tokens.form(at - 1);
        boolean initial = mark.isGlued() && before.length() == 1 && Character.isLetter(before.charAt(0));
        boolean hour =
                initial && before.equals("m") && at > 2 && tokens.get(at - 2).is('.');
        if (hour && tokens.isCapital(at + 1) && Abbreviations.opensSentence(tokens.form(at + 1))) {
            return true; // "at 3 a.m. By nightfall"
        }
        return !initial && !(mark.isGlued() && Abbreviations.contains(before));
    }

    private boolean isFinal(int at) {
        String form = tokens.form(at);
        if (isClosing(form) && at > 0) {
            form = tokens.form(at - 1);
        }
        return form.equals(".")
                || form.equals("!")
                || form.equals("?")
                || form.equals("\u061F")
                || form.equals("\u06D4");
    }

    private static boolean isClosing(String form) {
        return form.equals("\"")
                || form.equals("\u201D")
                || form.equals("\u00BB")
                || form.equals("\u2019")
                || form.equals(")")
                || form.equals("]")
                || form.equals("'");
    }
}
