package org.claimlint.model;

/**
 * The fact that a text gives one date in the Hijri and in the civil calendar: "1 Ramadan 1439, which was 17 May 2018".
 *
 * @param hijriId the {@link TimeMention#id} of the Hijri date
 * @param civilId that of the civil one
 */
public record TwoCalendars(String hijriId, String civilId) {}
