package org.claimlint.model;

/** What a date is the date of. Declared in the order in which the three must follow each other; only equal roles may clash. */
public enum TimeRole {
    HAPPENED,
    OBTAINED,
    PUBLISHED;

    /** Whether a date of this role cannot lie before one of {@code other}. */
    public boolean comesAfter(TimeRole other) {
        return compareTo(other) > 0;
    }
}
