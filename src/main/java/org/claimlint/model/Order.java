package org.claimlint.model;

/** An order of two events that the text states; {@code relation} is before or after (first stands so to second). */
public record Order(String firstId, String secondId, String relation) {}
