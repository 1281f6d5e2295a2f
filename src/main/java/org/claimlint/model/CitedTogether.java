package org.claimlint.model;

/**
 * A number stands in a sentence that names two reports, and these may well have told of one event.
 *
 * @param totalId the {@link ToldNumber#id} of the number
 * @param sentence as in {@link CitedDay}
 * @param firstId the {@link ToldNumber#id} of the count in the one report
 * @param secondId that of the count in the other
 */
public record CitedTogether(String totalId, String sentence, String firstId, String secondId) {}
