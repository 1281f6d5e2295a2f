package org.claimlint.model;

/** Two states of one running toll, the one after the other. Derived by rules. */
public record NextToll(String earlierId, String laterId) {}
