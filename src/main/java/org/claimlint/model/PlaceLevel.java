package org.claimlint.model;

/** What a place of the gazetteer is, from the widest to the narrowest. */
public enum PlaceLevel {
    COUNTRY,
    /** A part of a country or of several that is no administrative division. */
    REGION,
    /** The first division: a governorate, province, state or oblast. */
    PROVINCE,
    DISTRICT,
    SUBDISTRICT,
    TOWN,
    NEIGHBOURHOOD,
    /** A river, a lake or a sea. */
    WATER
}
