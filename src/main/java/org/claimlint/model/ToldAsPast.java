package org.claimlint.model;

import java.time.LocalDate;

/**
 * The fact that the verb of its sentence tells of a date as past, that nothing there looks ahead, and that no claim has this date.
 *
 * @param timeId the {@link TimeMention#id} of the date, which is of the year in which its report came out
 * @param published when its report came out
 */
public record ToldAsPast(String timeId, LocalDate published) {}
