package org.claimlint.model;

/**
 * The fact that a text says where something is or happened that it comes back to: "a dam burst in X", and further down "the broken dam, in Y".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param thing the same for all that may be told of one thing
 * @param placeId the place
 * @param kind what the text calls the place ("district"), or an empty string
 * @param telling how
 * @param text the words of the text
 */
public record ToldPlace(
        String id,
        String reportId,
        int position,
        String thing,
        String placeId,
        String kind,
        ToldAs telling,
        String text,
        Span span)
        implements Written {
    /** The words of the text. */
    @Override
    public String toString() {
        return text;
    }
}
