package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.EventMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Finds the parts of a count: "12 killed, among them 3 children", "12 killed: 7 soldiers and 5 civilians". */
final class Parts {
    private static final int FARTHEST = 4;

    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;
    private final List<Share> found = new ArrayList<>();

    /**
     * A part of a whole.
     *
     * @param group the same for the parts that together may make up the whole
     * @param closed whether the text says that they do
     */
    record Share(Statement whole, Statement part, String group, boolean closed) {}

    private Parts(Tokens tokens, Clauses clauses, List<Placed<EventMention>> events) {
        this.tokens = tokens;
        this.clauses = clauses;
        this.events = events;
    }

    static List<Share> of(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<EventMention>> events,
            List<Statement> statements) {
        Parts parts = new Parts(tokens, clauses, events);
        int from = 0;
        for (Layout.Stretch sentence : layout.sentences()) {
            List<Statement> counts = new ArrayList<>();
            for (; from < statements.size() && statements.get(from).anchor() < sentence.to(); from++) {
                if (statements.get(from).quantity() != null) {
                    counts.add(statements.get(from));
                }
            }
            parts.readSentence(counts);
        }
        return parts.found;
    }

    private void readSentence(List<Statement> counts) {
        Statement whole = null;
        boolean closed = false;
        int group = 0;
        for (int i = 1; i < counts.size(); i++) {
            Statement before = counts.get(i - 1);
            Statement here = counts.get(i);
            int start = end(before);
            int stop = here.anchor();
            boolean opens = opens(Math.max(start, stop - FARTHEST), stop);
            boolean lists = i + 1 < counts.size() && isColonOrWhole(start, stop) && !areRows(before, here);
            if (opens || lists) {
                // a part of a part is told of the part: "12 killed, 7 of them soldiers, among them 2 officers"
                whole = before;
                closed = lists && !opens;
                group++;
            } else if (whole != null && !goesOn(start, stop)) {
                whole = null;
            }
            if (whole != null) {
                found.add(new Share(whole, here, "g" + group, closed));
            }
        }
    }

    /** "Among them 3": but "9 of them were freed, and 6 hurt" tells of the nine, and a verb between tells of something else. */
    private boolean opens(int from, int to) {
        int clue = clauses.find(from, to, Clue.PART);
        boolean ofNumber =
                clue > 0 && tokens.get(clue).isArabic() && tokens.get(clue - 1).isDigits();
        return clue >= 0 && !ofNumber && Placed.first(events, clauses.behind(clue), to) == null;
    }

    private static int end(Statement statement) {
        return statement.quantity() == null
                ? statement.anchor()
                : statement.quantity().to();
    }

    /** "Aleppo: 12 killed", and below it "Homs: 9 killed": two rows of a table. */
    private boolean areRows(Statement before, Statement here) {
        boolean newLine = false;
        for (int i = end(before); i < here.anchor(); i++) {
            newLine |= tokens.get(i).beginsLine();
        }
        return newLine
                && tokens.form(before.anchor() - 1).equals(":")
                && tokens.form(here.anchor() - 1).equals(":");
    }

    /** A colon, or "namely", and at most a verb before it. */
    private boolean isColonOrWhole(int from, int to) {
        return tokens.form(to - 1).equals(":") || clauses.hasBetween(Math.max(from, to - FARTHEST), to, Clue.WHOLE);
    }

    /** Whether a list of parts goes on: nothing but a few small words between, and no new event. */
    private boolean goesOn(int from, int to) {
        return to - from <= FARTHEST && Placed.first(events, from, to) == null;
    }
}
