package org.claimlint.model;

/**
 * The fact that a percentage is that of other numbers beside it than those that were taken for its part and whole: of a change, of two parts together.
 *
 * @param percentId the {@link ToldShare#id}
 */
public record FittingRatio(String percentId) {}
