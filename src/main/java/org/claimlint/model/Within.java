package org.claimlint.model;

/**
 * The fact that a place lies in another, near or far above it, as the gazetteer knows.
 *
 * @param level what the ancestor is
 * @param ancestor the name of the ancestor, in the language of the report that names the place
 */
public record Within(String placeId, String ancestorId, PlaceLevel level, String ancestor) {}
