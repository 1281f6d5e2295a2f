package org.claimlint.model;

/** Whether the places of a claim are a point, the two ends of a movement, or the two ends of an extent. */
public enum PlaceKind {
    POINT,
    MOVEMENT,
    EXTENT
}
