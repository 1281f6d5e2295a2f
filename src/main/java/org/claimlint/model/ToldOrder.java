package org.claimlint.model;

/**
 * The fact that a text says of one date that it came before another one: "withdrew on 3 June after the attack of 5 June" says it of the 5th.
 *
 * @param earlierId the {@link TimeMention#id} of the date that is told to have come first
 * @param laterId that of the other
 */
public record ToldOrder(String earlierId, String laterId) {}
