package org.claimlint.model;

/**
 * The fact that a count with an article is that of a group that was counted before with the same figure.
 *
 * @param claimId the {@link Claim#id} of the count with the article
 */
public record BorneOut(String claimId) {}
