package org.claimlint.model;

/**
 * The fact that the text below a headline has the number of a count in it, whatever was read of that number.
 *
 * @param titleId the {@link Claim#id} of the count in the headline
 */
public record HeadlineTold(String titleId) {}
