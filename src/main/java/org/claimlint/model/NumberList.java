package org.claimlint.model;

/**
 * Numbers told one after the other that divide another number of the report, its whole, in whatever sentence that stands.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param wholeId the {@link ToldNumber#id} of the whole
 * @param complete whether the text says that these are all parts: "made up of", "and the remaining 9", as many as are announced
 * @param exclusive whether nothing is counted in two of them: "640 of them to schools, 510 to relatives"
 * @param quoted whether it stands in direct quotation
 */
public record NumberList(
        String id,
        String reportId,
        int position,
        String wholeId,
        boolean complete,
        boolean exclusive,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
