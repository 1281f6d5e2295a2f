package org.claimlint.claim;

import org.claimlint.model.Report;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** What a text says about itself before it tells its news: title, dateline with publication date and outlet, and its language. */
final class Heading {
    private Heading() {}

    /** The report with all that its text says about it; what was known beforehand stays. */
    static Report complete(Report known, Tokens tokens, Layout layout) {
        return known;
    }
}
