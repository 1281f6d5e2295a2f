package org.claimlint.output.html;

import java.util.List;

/**
 * A paragraph of a draft, in pieces.
 *
 * @param kind {@code title}, {@code head} (front matter) or {@code text}
 */
record Paragraph(String kind, List<Piece> pieces) {
    /**
     * Words that are marked alike.
     *
     * @param anchor the place that links lead to, or empty
     * @param level the severity of the gravest finding about these words, or empty when they are not marked
     * @param refs the findings about a passage that ends here
     */
    record Piece(String anchor, String level, String text, List<Ref> refs) {}

    /** A finding about a passage: its number, its anchor, and what a screen reader says. */
    record Ref(int number, String href, String level, String label) {}
}
