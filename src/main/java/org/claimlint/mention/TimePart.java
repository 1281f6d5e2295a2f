package org.claimlint.mention;

/** A part of a month, a year or a week. */
enum TimePart {
    /** "Early", which of a month are its first ten days, of a year its first half. */
    EARLY,
    /** The beginning: ten days of a month, three months of a year. */
    START,
    MID,
    /** Its first day, which Arabic has a word for. */
    FIRST,
    /** "Half of May", as people say for its 15th. */
    HALFWAY,
    /** "Late": ten days of a month, half of a year. */
    LATE,
    /** The end: ten days of a month, four months of a year. */
    END,
    /** "Earlier this month": until the day of the speaker. */
    EARLIER,
    /** "Later this month": from the day of the speaker on. */
    LATER,
    /** What is left of it. */
    REST
}
