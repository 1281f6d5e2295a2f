package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The fact that a text counts a date from the day of publication and writes it as well: "last month, in January", "yesterday, 5 March".
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
        implements Written {

    /** Whether a date is what the words say. Where its year is not written, the year does not count. */
    public boolean fits(@Nullable DateInterval written, @Nullable Integer year) {
        return !days.isApartFrom(written, slack, year);
    }

    @Override
    public String toString() {
        return text;
    }
}
