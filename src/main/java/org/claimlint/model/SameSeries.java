package org.claimlint.model;

/**
 * The fact that two places in a series are said of one event: of the same kind, counted over the same time, and of no other day.
 *
 * @param firstId the {@link SeriesNumber#id} of the one that stands first
 * @param secondId that of the other
 */
public record SameSeries(String firstId, String secondId) {}
