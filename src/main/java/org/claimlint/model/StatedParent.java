package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The fact that a text puts one place in another: "X in the countryside of Y".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param placeId the place, without its sides
 * @param placeName its name in the text
 * @param parentId the place it is said to lie in, without its sides
 * @param parentLevel what that is in the gazetteer, or null when it is not there
 * @param parentKind what the text calls it ("district"), or null when it does not say
 * @param text the words from the one to the other
 */
public record StatedParent(
        String id,
        String reportId,
        int position,
        String placeId,
        String placeName,
        String parentId,
        @Nullable PlaceLevel parentLevel,
        @Nullable String parentKind,
        String text,
        Span span)
        implements Written {

    /** The words of the text. */
    @Override
    public String toString() {
        return text;
    }
}
