package org.claimlint.model;

/**
 * A number stands in a sentence that names what the outlet reported on a day: "sixty in the two strikes on which we reported on the 12th and the 20th".
 *
 * @param totalId the {@link ToldNumber#id} of the number, which may be the total of what was reported
 * @param sentence the same for all numbers of the sentence
 * @param dayOfMonth of the report that is named
 */
public record CitedDay(String totalId, String sentence, int dayOfMonth) {}
