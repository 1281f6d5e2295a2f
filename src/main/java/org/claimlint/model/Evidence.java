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
}
