package org.claimlint.model;

/**
 * The two ends of a range of dates, each with the parts that are written at it: the month of "from 9 to 15 June" is that of the second alone.
 *
 * @param first the end that is written first
 * @param second the end that is written second
 */
public record StatedEnds(StatedDate first, StatedDate second) {}
