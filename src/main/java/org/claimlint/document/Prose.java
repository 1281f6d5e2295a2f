package org.claimlint.document;

import org.claimlint.model.SourceMap;

/**
 * Puts the text together that is read of a document. White space in the source is one blank here; blocks are set apart by asking for a line
 * or a paragraph, which comes before the next character, so that nothing of it is left over.
 */
final class Prose {
    /** In UTF-16 code units. */
    static final int LONGEST = 2 * 1024 * 1024;

    private static final String ENTRY = "- ";
    private static final String CELL = "| ";
    private static final String NEXT_CELL = " | ";

    private final SourceMap.Unit unit;
    private final StringBuilder text = new StringBuilder();
    private final Runs runs = new Runs();
    private int part = 1;
    private int partLine = 1;
    /** Whether an entry of a list was begun and has no words yet. */
    private boolean entryBegun = false;

    private Gap gap = Gap.NONE;
    /** The first character of the source that the blank before the next character stands for. */
    private int blank;
    /** Whether it stands for a character of the source at all. */
    private boolean blankIsWritten;

    /** What is to stand before the next character. */
    private enum Gap {
        NONE,
        BLANK,
        LINE,
        PARAGRAPH
    }

    /** @param unit what the places are told in */
    Prose(SourceMap.Unit unit) {
        this.unit = unit;
    }

    /** Tells where what comes next stands in a file without characters. @param line of its page */
    void in(int number, int line) {
        part = number;
        partLine = line;
    }

    /** Adds words that stand in the part that was told last. */
    void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i), 0);
        }
    }

    /** Adds a character that stands for one of the source. */
    void add(char c, int source) {
        add(String.valueOf(c), source, source + 1);
    }

    /** Adds characters that stand together for some of the source. */
    void add(String characters, int from, int to) {
        if (characters.isBlank()) {
            blank(from);
            return;
        }
        closeGap(from);
        run(characters.length(), from, to - from);
        text.append(characters);
        refuseTooLong(text.length());
    }

    /** Adds a whole passage of the source as it is, white space included: what stands there is no prose, but said about it. */
    void addRemark(String source, int from, int to) {
        closeGap(from);
        run(to - from, from, to - from);
        text.append(source, from, to);
    }

    static void refuseTooLong(int characters) {
        if (characters > LONGEST) {
            throw new UnreadableDocumentException("holds more than " + LONGEST / (1024 * 1024)
                    + " million characters of text. Maybe it holds many reports: split it.");
        }
    }

    /** White space in the source. */
    void blank(int source) {
        blank(source, true);
    }

    /** What sets words apart and is no white space in the source. */
    void apart(int source) {
        blank(source, false);
    }

    private void blank(int source, boolean written) {
        if (gap == Gap.NONE) {
            gap = Gap.BLANK;
            blank = source;
            blankIsWritten = written;
        }
    }

    void line() {
        widen(Gap.LINE);
    }

    void paragraph() {
        widen(Gap.PARAGRAPH);
    }

    private void widen(Gap wanted) {
        gap = gap.compareTo(wanted) < 0 ? wanted : gap;
    }

    /** Begins an entry of a list on a line of its own. @param source where it begins */
    void entry(int source) {
        line();
        mark(ENTRY, source);
        entryBegun = true;
    }

    /** Begins a cell of a table in the line of its row. @param first whether it is the first of its row */
    void cell(boolean first, int source) {
        if (first) {
            line();
            mark(CELL, source);
        } else {
            gap = Gap.NONE;
            mark(NEXT_CELL, source);
        }
    }

    /** Adds characters that stand for nothing in the source. */
    private void mark(String characters, int source) {
        entryBegun = false;
        closeGap(source);
        run(characters.length(), source, 0);
        text.append(characters);
    }

    private void closeGap(int source) {
        Gap open = entryBegun ? Gap.NONE : gap;
        gap = Gap.NONE;
        entryBegun = false;
        if (text.length() == 0 || open == Gap.NONE) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (open == Gap.BLANK) {
            if (last != ' ') {
                run(1, blank, blankIsWritten ? 1 : 0);
                text.append(' ');
            }
            return;
        }
        if (unit == SourceMap.Unit.CHARACTER) {
            runs.add(text.length(), source, 0);
        }
        text.append(open == Gap.LINE ? "\n" : "\n\n");
    }

    /** Says where characters stand that are added next. */
    private void run(int characters, int source, int length) {
        if (unit != SourceMap.Unit.CHARACTER) {
            runs.addPart(text.length(), part, partLine);
        } else if (length == characters && runs.isOneForOneUpTo(source, text.length())) {
            runs.extend(characters);
        } else {
            runs.add(text.length(), source, length);
        }
    }

    /** The document. @param lines where each line of the source begins; none where the source has no characters */
    Document toDocument(int... lines) {
        return new Document(text.toString(), runs.toMap(unit, text.length(), lines));
    }
}
