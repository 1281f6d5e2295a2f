package org.claimlint.model;

/** A period named from where the speaker stands: this year, last month. */
public enum Deixis {
    THIS,
    LAST,
    NEXT
}
