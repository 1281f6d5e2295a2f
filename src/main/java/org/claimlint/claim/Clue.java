package org.claimlint.claim;

/** What a small word tells about the clause it stands in; the words are in the tables {@code clause-words.tsv}. */
enum Clue {
    /** Begins what somebody says: "that". */
    THAT,
    /** Names what somebody reports on: "about". */
    ABOUT,
    /** Begins another clause: "while". */
    CLAUSE,
    /** Begins what is told of somebody or something in passing: "who", "which". */
    RELATIVE,
    /** What follows took place at another time: "before", "after". */
    BEFORE_OR_AFTER,
    /** What follows is why or when what stands before it happened: "when". */
    WHEN,
    /** Says of an event that it is not the one told before: "another", "elsewhere". */
    OTHER,
    /** Says of people that they come on top of those counted before: "others". */
    MORE,
    /** Says of a noun that it is the one told before: "the", "that". */
    DEFINITE,
    /** Points at what was told last: "this". */
    SHOWN,
    /** A group of those who travel one after the other: "the first convoy". */
    BATCH,
    /** Names whom an attack was made on. */
    ON,
    SINCE,
    /** Tells the hour and begins no clause: "before dawn". */
    HOUR,
    /** Says of a noun that it has happened: "took place". */
    TOOK_PLACE,
    NEGATION,
    /** Says in passing what somebody is taken for: "believed to be". */
    ASIDE,
    /** What follows goes on: "is still". */
    STILL,
    /** Plans, purposes and attempts. */
    PLANNED,
    POSSIBLE,
    AGAIN,
    CORRECTION,
    UPDATE,
    RISE,
    FALL,
    PRELIMINARY,
    /** Says of a figure that it was told before the one that holds: "at first". */
    AT_FIRST,
    CONTRAST,
    /** What follows was told before: "had". */
    EARLIER,
    /** Names who did it. */
    BY,
    FROM,
    TO,
    /** Leads to the place that somebody leaves another one for: "for". */
    FOR,
    /** What follows is where something is, wherever it goes: "into a ravine near". */
    NEAR,
    /** What follows is a part of what was counted before: "among them". */
    PART,
    /** What follows is why somebody does something now, and took place before: "in the case of", "accused of". */
    REGARDING,
    /** What follows took place at the place before it: "where". */
    THERE,
    /** What follows is what those counted before bring along: "carrying". */
    LOAD,
    /** What follows is all of what was counted before: "namely". */
    WHOLE,
    /** The outlet itself: "we". */
    SELF,
    /** A source without a name. */
    ANONYMOUS,
    /** What an outlet obtains: "information". */
    OWN_OBJECT
}
