package org.claimlint.model;

/** A place of which nothing is known but its id: messages name it in their own language. */
public record PlaceId(String id) {
    @Override
    public String toString() {
        return id;
    }
}
