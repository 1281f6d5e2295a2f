package org.claimlint.model;

/**
 * The fact that the verb of its sentence tells of a date as past, and nothing there looks ahead.
 *
 * @param timeId the {@link TimeMention#id} of the date
 */
public record ToldAsPast(String timeId) {}
