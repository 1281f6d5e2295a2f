package org.claimlint.mention;

/** What stands between two parts of a date. */
enum DateLink {
    NOTHING,
    COMMA,
    WORD,
    DASH,
    PAREN
}
