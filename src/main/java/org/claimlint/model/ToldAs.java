package org.claimlint.model;

/** How a text tells where something is or happened. */
public enum ToldAs {
    /** As news. */
    NEWS,
    /** In passing, or of another one: where else it may be. */
    ASIDE,
    /** As known from what stands before. */
    KNOWN
}
