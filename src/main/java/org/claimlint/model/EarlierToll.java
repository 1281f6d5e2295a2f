package org.claimlint.model;

/** Two states of one running toll, the earlier first. Derived by rules. */
public record EarlierToll(String earlierId, String laterId) {}
