package org.claimlint.link;

import static org.claimlint.model.Samples.claim;

import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.Span;

/** Claims that stand in the text of their report, for tests. */
final class Told {
    private Told() {}

    /** Where words stand in the text of a report for the given time, from 1. */
    static Span nth(Report report, String words, int occurrence) {
        String text = String.valueOf(report.text());
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("\"" + words + "\" does not stand " + occurrence + " times there.");
            }
        }
        return new Span(at, at + words.length());
    }

    /** A claim about a count that stands in the text. */
    static Claim.Builder count(Report report, int position, String words, int occurrence) {
        Span span = nth(report, words, occurrence);
        return claim(report, position).quantitySpan(span).span(span);
    }
}
