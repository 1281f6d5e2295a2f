package org.claimlint.model;

/**
 * The fact that the gazetteer has a place that a report names.
 *
 * @param side whether the report names a side of it ("east of the town")
 */
public record GazetteerPlace(String placeId, PlaceLevel level, boolean side) {
    /** Whether it is one spot on the map, as far as administrative divisions are: no country, region or river, which cross them. */
    public boolean definite() {
        return !side && level.compareTo(PlaceLevel.PROVINCE) >= 0 && level != PlaceLevel.WATER;
    }
}
