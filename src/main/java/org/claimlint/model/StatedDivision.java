package org.claimlint.model;

/**
 * Which district, province or region a text puts a place in, be they in the gazetteer or not.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param sentence which sentence of its report tells it, from 0
 * @param place the normalized name of the place
 * @param placeName its name in the text
 * @param kind what it is put in: "district", "province"
 * @param division the normalized name of that
 */
public record StatedDivision(
        String id,
        String reportId,
        int position,
        int sentence,
        String place,
        String placeName,
        String kind,
        String division,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
