package org.claimlint.model;

/**
 * A list of the shares of one whole, which exclude each other and are said to be all there are.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param severalAnswers whether the text says that those who were asked might give several answers
 * @param quoted whether it stands in direct quotation
 */
public record PercentList(
        String id, String reportId, int position, boolean severalAnswers, boolean quoted, String text, Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
