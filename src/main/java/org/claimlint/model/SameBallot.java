package org.claimlint.model;

/**
 * Two outcomes of a vote that a text tells of one matter.
 *
 * @param firstId the {@link Ballot#id} of the one told first
 * @param secondId that of the other
 */
public record SameBallot(String firstId, String secondId) {}
