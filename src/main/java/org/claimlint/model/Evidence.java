package org.claimlint.model;

/**
 * One reason for or against two claims telling of one event.
 *
 * @param slot what was compared
 * @param agrees whether the two agree in it
 * @param weight added when they agree, taken away (negative) when they do not
 */
public record Evidence(String slot, boolean agrees, double weight) {
    /** The extractor itself said that the two are one event. */
    public static final String EVENT_REF = "eventRef";

    private static final String COMMON_WORDS = " words in common";

    /** A run of words that both passages hold. */
    public static Evidence commonWords(int words, double weight) {
        return new Evidence(words + COMMON_WORDS, true, weight);
    }
}
