package org.claimlint.claim;

import java.util.BitSet;
import java.util.List;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/**
 * Which tokens stand in a list, a table or a timeline: lines one below the other that all begin alike, or that all are too short for prose.
 * Such lines tell of many events in the same words, and so none of them is told twice.
 */
final class Entries {
    private static final String BULLETS = "-*\u2022\u2013\u2014\u00B7\u25AA\u25E6|";
    private static final String AFTER_NUMBER = ".)-:";
    private static final int SHORTEST_LIST = 3;
    /** Title, dateline and a heading are short lines as well. */
    private static final int SHORTEST_LIST_OF_BARE_LINES = 4;

    /** In tokens. */
    private static final int LONGEST_DATED_LINE = 40;

    private static final int LONGEST_BARE_LINE = 30;

    private final Tokens tokens;
    private final List<Placed<TimeExpression>> times;

    private enum Line {
        PROSE,
        MARKED,
        DATED,
        BARE
    }

    private Entries(Tokens tokens, List<Placed<TimeExpression>> times) {
        this.tokens = tokens;
        this.times = times;
    }

    /** The tokens of all lists of a text. */
    static BitSet of(Tokens tokens, Layout layout, List<Placed<TimeExpression>> times) {
        Entries entries = new Entries(tokens, times);
        BitSet found = new BitSet(tokens.size());
        List<Layout.Stretch> lines = layout.lines();
        int from = 0;
        while (from < lines.size()) {
            Line kind = entries.kind(lines.get(from), layout);
            int to = from + 1;
            while (to < lines.size() && entries.kind(lines.get(to), layout) == kind) {
                to++;
            }
            int shortest = kind == Line.BARE ? SHORTEST_LIST_OF_BARE_LINES : SHORTEST_LIST;
            if (kind != Line.PROSE && to - from >= shortest) {
                found.set(lines.get(from).from(), lines.get(to - 1).to());
            }
            from = to;
        }
        return found;
    }

    private Line kind(Layout.Stretch line, Layout layout) {
        int length = line.to() - line.from();
        if (line.equals(layout.title())) {
            return Line.PROSE;
        }
        if (isMarked(line)) {
            return Line.MARKED;
        }
        boolean dated = Placed.first(times, line.from(), Math.min(line.from() + 2, line.to())) != null;
        if (dated && length <= LONGEST_DATED_LINE) {
            return Line.DATED;
        }
        return length <= LONGEST_BARE_LINE && !isFinal(line.to() - 1) ? Line.BARE : Line.PROSE;
    }

    /** A bullet, a number with a mark behind it, or the columns of a table. */
    private boolean isMarked(Layout.Stretch line) {
        Token first = tokens.get(line.from());
        if (first.isMark() && BULLETS.contains(first.form())) {
            return true;
        }
        if (first.isDigits() && line.from() + 1 < line.to()) {
            Token second = tokens.get(line.from() + 1);
            if (second.isGlued() && second.isMark() && AFTER_NUMBER.contains(second.form())) {
                return true;
            }
        }
        for (int i = line.from() + 1; i < line.to(); i++) {
            boolean column = tokens.get(i).is("|")
                    || tokens.text()
                                    .substring(
                                            tokens.get(i - 1).end(),
                                            tokens.get(i).start())
                                    .indexOf('\t')
                            >= 0;
            if (column) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinal(int at) {
        String form = tokens.form(at);
        return form.equals(".") || form.equals("!") || form.equals("?") || form.equals("\u061F") || form.equals(":");
    }
}
