package org.claimlint.claim;

/** How a verb of saying passes on what is told; the values of the column {@code voice} of {@code reporting.tsv}. */
enum Voice {
    /** The verb of an outlet that speaks of its own work: "documented". */
    OWN,
    /** The same, but only with a word like "information" behind it: "obtained". */
    OWN_OBJECT,
    /** Somebody says so. */
    SAID,
    /** "according to": the speaker follows. */
    ACCORDING
}
