package org.claimlint.link;

import java.util.List;
import java.util.Set;
import org.claimlint.text.Layout;
import org.claimlint.text.Layout.Stretch;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** What stands around two passages and shows that they are alike on purpose. */
final class Surroundings {
    private static final char BULLET = '\u2022';
    private static final char EN_DASH = '\u2013';
    private static final char EM_DASH = '\u2014';
    private static final char MIDDLE_DOT = '\u00B7';
    private static final char BLACK_SQUARE = '\u25AA';
    private static final char WHITE_BULLET = '\u25E6';
    private static final Set<Character> BULLETS =
            Set.of('-', '*', BULLET, EN_DASH, EM_DASH, MIDDLE_DOT, BLACK_SQUARE, WHITE_BULLET);
    private static final Set<String> AFTER_NUMBER = Set.of(".", ")", "-", ":");
    private static final Set<String> FINAL = Set.of(".", "!", "?", "\u061F", "\u06D4", "\u2026");

    /** A heading has no more words. */
    private static final int LONGEST_HEADING = 8;

    /** A line of a timeline or a table has no more. In tokens. */
    private static final int LONGEST_ENTRY = 30;

    /** So many paragraphs stand below a heading and still seem to belong to it. */
    private static final int REACH = 3;

    private final Tokens tokens;
    private final Layout layout;

    Surroundings(Tokens tokens, Layout layout) {
        this.tokens = tokens;
        this.layout = layout;
    }

    /**
     * Whether the passages at two offsets stand in entries of a list, or of a timeline: short lines one below the other.
     *
     * @param dated whether they have different dates, as in a timeline
     */
    boolean areEntries(int one, int two, boolean dated) {
        int paragraph = paragraphOf(tokens.at(one));
        int other = paragraphOf(tokens.at(two));
        Stretch title = layout.title();
        boolean titled = title != null && title.holds(tokens.at(one));
        return !titled
                && paragraph != other
                && (isListItem(paragraph) && isListItem(other)
                        || dated && Math.abs(other - paragraph) == 1 && isEntry(paragraph) && isEntry(other));
    }

    private boolean isEntry(int paragraph) {
        Stretch stretch = layout.paragraphs().get(paragraph);
        return stretch.to() - stretch.from() <= LONGEST_ENTRY
                && layout.sentenceOf(stretch.from()) == layout.sentenceOf(stretch.to() - 1);
    }

    /** Whether the passages at two offsets are neighbouring sentences, entries of a list, or stand under different headings. */
    boolean setApart(int one, int two) {
        int first = tokens.at(one);
        int second = tokens.at(two);
        Stretch title = layout.title();
        if (title != null && title.holds(first)) {
            return false;
        }
        int paragraph = paragraphOf(first);
        int other = paragraphOf(second);
        boolean neighbours = layout.sentenceOf(first) == layout.sentenceOf(second)
                || paragraph == other && layout.sentenceOf(second) - layout.sentenceOf(first) == 1;
        if (neighbours || isListItem(paragraph) && isListItem(other)) {
            return true;
        }
        int heading = headingOf(paragraph);
        int otherHeading = headingOf(other);
        return heading >= 0 && otherHeading >= 0 && heading != otherHeading;
    }

    private int paragraphOf(int token) {
        List<Stretch> paragraphs = layout.paragraphs();
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean isListItem(int paragraph) {
        Stretch stretch = layout.paragraphs().get(paragraph);
        Token first = tokens.get(stretch.from());
        return first.isMark() && BULLETS.contains(first.form().charAt(0))
                || first.isDigits()
                        && stretch.from() + 1 < stretch.to()
                        && tokens.get(stretch.from() + 1).isGlued()
                        && AFTER_NUMBER.contains(tokens.form(stretch.from() + 1));
    }

    /** The number of the paragraph that is the heading of another one, or -1. */
    private int headingOf(int paragraph) {
        for (int above = paragraph - 1; above >= Math.max(0, paragraph - REACH); above--) {
            if (isHeading(above)) {
                return above;
            }
        }
        return -1;
    }

    private boolean isHeading(int paragraph) {
        Stretch stretch = layout.paragraphs().get(paragraph);
        int words = 0;
        for (int i = stretch.from(); i < stretch.to() && words <= LONGEST_HEADING; i++) {
            words += tokens.get(i).isMark() ? 0 : 1;
        }
        return !stretch.equals(layout.title())
                && words <= LONGEST_HEADING
                && !FINAL.contains(tokens.form(stretch.to() - 1))
                && !isListItem(paragraph);
    }
}
