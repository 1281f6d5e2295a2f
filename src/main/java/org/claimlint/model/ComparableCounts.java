package org.claimlint.model;

/** Two counts of one event that must agree: same measure, unit, scope and day. Derived by rules. */
public record ComparableCounts(String firstId, String secondId) {}
