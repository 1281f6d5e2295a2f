package org.claimlint.model;

/**
 * The fact that a report gives a date to an event that it told and dated before: "exploded on Thursday night ... since the explosion on Friday
 * night".
 *
 * @param firstId the {@link TimeMention#id} of the earlier date
 * @param secondId that of the later one
 */
public record DatedTwice(String firstId, String secondId) {}
