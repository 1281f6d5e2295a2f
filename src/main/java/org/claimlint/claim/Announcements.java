package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.AnnouncedList;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds lists whose length the text tells: "three names:" above bullets, "four conditions: ...; ...; ...; ...". */
final class Announcements {
    private static final String LISTED = "listed";
    private static final String OPEN_LIST = "open-list";
    private static final String NOT_LISTED = "not-listed";
    private static final String BULLETS = "-*\u2022\u2013\u2014\u00B7\u25AA\u25E6";
    private static final String NUMBERING = ".)-:";
    private static final String SEMICOLONS = ";\u061B";
    private static final BigDecimal FEWEST = BigDecimal.valueOf(2);
    private static final BigDecimal MOST = BigDecimal.valueOf(30);
    /** Between the number and the colon. In tokens. */
    private static final int FARTHEST_COLON = 6;

    private final NumberText text;
    private final Tokens tokens;
    private final List<AnnouncedList> found = new ArrayList<>();

    private Announcements(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<AnnouncedList> of(NumberText text) {
        Announcements lists = new Announcements(text);
        lists.readLines();
        text.layout().sentences().forEach(lists::readSemicolons);
        return lists.found;
    }

    /** A number that announces a list. @param from where it begins with its noun @param noun whether what it counts is a word for entries of lists: points, names */
    private record Announced(Placed<NumberMention> number, int from, boolean noun) {}

    private void readLines() {
        List<Layout.Stretch> lines = text.layout().lines();
        for (int i = 0; i + 2 < lines.size(); i++) {
            int colon = lines.get(i).to() - 1;
            if (!text.isMark(colon, ":") || !isEntry(lines.get(i + 1))) {
                continue;
            }
            Announced announced = announced(
                    Math.max(lines.get(i).from(), text.sentenceAt(colon).from()), colon);
            if (announced != null) {
                int entries = entries(lines, i + 1, announced.noun());
                if (entries > 1) {
                    add(announced, colon, entries);
                }
            }
        }
    }

    /** How many entries follow, those further in left out; 0 where they are counts themselves. */
    private int entries(List<Layout.Stretch> lines, int from, boolean noun) {
        int entries = 0;
        int numbers = 0;
        int indent = indent(lines.get(from));
        boolean bulleted = isBulleted(lines.get(from));
        for (int i = from; i < lines.size(); i++) {
            Layout.Stretch line = lines.get(i);
            if (indent(line) > indent) {
                continue;
            }
            if (!isEntry(line) || isBulleted(line) != bulleted) {
                break;
            }
            entries++;
            numbers +=
                    Placed.within(text.numbers(), behindMark(line), line.to()).isEmpty() ? 0 : 1;
        }
        return !noun && numbers > 0 ? 0 : entries;
    }

    /** "Set out four conditions: a ceasefire; the release of prisoners; ...". */
    private void readSemicolons(Layout.Stretch sentence) {
        int colon = -1;
        int semicolons = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (text.isMark(i, ":")) {
                if (colon >= 0) {
                    return;
                }
                colon = i;
            } else if (colon >= 0 && text.isMark(i, SEMICOLONS) && i + 2 < sentence.to()) {
                semicolons++;
            }
        }
        Announced announced =
                colon < 0 || semicolons == 0 || text.beginsLine(colon + 1) ? null : announced(sentence.from(), colon);
        if (announced != null && announced.noun()) {
            add(announced, colon, semicolons + 1);
        }
    }

    /** The only number between the beginning of a sentence and a colon, where it tells how many follow. */
    private @Nullable Announced announced(int from, int colon) {
        Placed<NumberMention> only = null;
        for (int i = from; i < colon; i++) {
            Placed<NumberMention> number = Placed.first(text.numbers(), i, i + 1);
            if (number != null && only != null) {
                return null;
            }
            only = number == null ? only : number;
        }
        Placed<NumberMention> number = only == null ? null : text.numberAt(only.from());
        Placed<QuantityMention> count = number == null ? null : text.countOf(number);
        boolean counts = number != null
                && number.mention().value().compareTo(FEWEST) >= 0
                && number.mention().value().compareTo(MOST) <= 0
                && (count == null
                        || count.mention().quantity().isFigure()
                                && !count.mention().quantity().approx())
                && colon - number.to() <= FARTHEST_COLON
                && !hasMark(number.to(), colon)
                && ScopeWords.find(OPEN_LIST, tokens, from, colon) < 0;
        if (!counts || number == null) {
            return null;
        }
        boolean noun = ScopeWords.at(LISTED, tokens, number.to()) != null
                || ScopeWords.endsBefore(LISTED, tokens, number.from(), 1)
                || ScopeWords.find(LISTED, tokens, number.to(), Math.min(colon, number.to() + 2)) >= 0;
        int begin = count == null ? number.from() : Math.min(number.from(), count.from());
        boolean opens = begin - from <= 1 && ScopeWords.find(NOT_LISTED, tokens, from, begin) < 0;
        int nounBefore = ScopeWords.endsBefore(LISTED, tokens, number.from(), 1) ? number.from() - 1 : begin;
        return noun || opens ? new Announced(number, Math.min(begin, nounBefore), noun) : null;
    }

    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark()) {
                return true;
            }
        }
        return false;
    }

    private boolean isBulleted(Layout.Stretch line) {
        return text.isMark(line.from(), BULLETS);
    }

    private boolean isEntry(Layout.Stretch line) {
        Token first = tokens.get(line.from());
        return isBulleted(line) && line.to() - line.from() > 1
                || first.isDigits() && line.to() - line.from() > 2 && text.isMark(line.from() + 1, NUMBERING);
    }

    private int behindMark(Layout.Stretch line) {
        return line.from() + (isBulleted(line) ? 1 : 2);
    }

    /** How far in a line begins. */
    private int indent(Layout.Stretch line) {
        int start = tokens.get(line.from()).start();
        int from = start;
        while (from > 0
                && tokens.text().charAt(from - 1) != '\n'
                && tokens.text().charAt(from - 1) != '\r') {
            from--;
        }
        return start - from;
    }

    private void add(Announced announced, int colon, int entries) {
        Span span = tokens.span(announced.from(), colon + 1);
        found.add(new AnnouncedList(
                text.id("list", found.size()),
                text.report().id(),
                found.size(),
                announced.number().mention().value(),
                BigDecimal.valueOf(entries),
                text.quoted().get(announced.from()),
                tokens.words(span),
                span));
    }
}
