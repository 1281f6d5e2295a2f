package org.claimlint.model;

/**
 * Two numbers of a text, of what may be the same, that have the same digits, of which two stand the other way round or one stands elsewhere: 1,890
 * and 1,980.
 *
 * @param firstId the {@link ToldNumber#id} of the one that stands first in the text
 * @param secondId that of the other
 * @param otherDays whether days stand beside both, and none of them meet
 * @param otherSource whether two sources say them
 * @param corrected whether the text says of one of them that it was wrong
 * @param listed whether one of them is an entry of a list of numbers
 * @param part whether one of them counts some of those that were told: "214 of them"
 * @param again whether the text has both of them more than once
 */
public record TurnedDigits(
        String firstId,
        String secondId,
        boolean otherDays,
        boolean otherSource,
        boolean corrected,
        boolean listed,
        boolean part,
        boolean again) {}
