package org.claimlint.model;

/** Two figures of one event or of one running toll, the second told after the first. Derived by rules. */
public record ComparableFigures(String earlierId, String laterId) {}
