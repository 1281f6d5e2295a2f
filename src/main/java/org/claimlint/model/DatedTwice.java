package org.claimlint.model;

/**
 * The fact that a report gives a date to an event that it told and dated before: "exploded on Thursday night ... since the explosion on Friday
 * night".
 *
 * @param firstId the {@link TimeMention#id} of the earlier date
 * @param secondId that of the later one
 * @param firstSource the {@link Source#key} of who tells the earlier one
 * @param secondSource that of who tells the later one
 * @param recalled whether the later words name the event as one that is known, so that it may have been told in an earlier report
 */
public record DatedTwice(String firstId, String secondId, String firstSource, String secondSource, boolean recalled) {}
