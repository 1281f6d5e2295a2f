package org.claimlint.model;

/**
 * Two counts that are of one group if the text is right: one with an article ("the nine who fell") tells of a group that was counted before, and the
 * headline of one that the text counts; one only was counted that it may be.
 *
 * @param firstId the {@link Claim#id} of the one that stands first in the text
 * @param secondId that of the other
 * @param headline whether the first is that of the headline, and the second has no article
 */
public record SameGroup(String firstId, String secondId, boolean headline) {}
