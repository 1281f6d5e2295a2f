package org.claimlint.output.html;

import java.util.List;
import org.claimlint.output.Words;

/**
 * The page of a run.
 *
 * @param lang its language, as HTML names it
 * @param style the style sheet
 * @param closing what was found and read, in a few lines
 * @param index the reports, where there are several
 * @param left what is said of reports that are not in the index or not shown whole, or empty
 * @param sections the reports that are shown whole; each is put together when its turn comes, so that only one at a time is in memory
 */
record Page(
        Words words,
        String lang,
        String style,
        String title,
        List<Tally> tallies,
        List<String> closing,
        List<String> problems,
        List<IndexLine> index,
        List<String> left,
        Iterable<Section> sections) {

    String direction() {
        return Direction.ofLanguage(lang);
    }

    /** How many findings of one severity: {@code level} is its id. */
    record Tally(String level, String text) {}

    /**
     * A report in the list of all.
     *
     * @param href where it stands on the page, or empty where it is not shown whole
     */
    record IndexLine(String href, String title, String file, String published, List<Tally> tallies) {}
}
