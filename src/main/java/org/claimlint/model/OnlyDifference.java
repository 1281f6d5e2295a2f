package org.claimlint.model;

/** The fact that two copied passages differ in this one pair of values and in nothing else that was seen. */
public record OnlyDifference(String firstId, String secondId, int words) {}
