package org.claimlint.model;

/**
 * The fact that a text counts a date from the day of publication and writes it as well: "last month, in February", "yesterday, 5 March".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param days what the words that count from now stand for
 * @param slack days by which the written date may lie outside: people count roughly
 * @param writtenId the {@link TimeMention#id} of the written date
 * @param quoted whether it stands in direct quotation
 * @param text both, as written
 */
public record Restatement(
        String id,
        String reportId,
        int position,
        DateInterval days,
        int slack,
        String writtenId,
        boolean quoted,
        String text,
        Span span)
        implements Anchored {

    /** Whether a date that is written with its year is what the words say. */
    public boolean fits(DateInterval written) {
        return days.daysApart(written) <= slack;
    }

    /** Whether a date that is written without its year is what the words say. */
    public boolean fitsWithinYear(DateInterval written) {
        return days.daysApartWithinYear(written) <= slack;
    }

    @Override
    public String toString() {
        return text;
    }
}
