package org.claimlint.rules;

/** A verdict that is not shown because a more telling one says the same. */
public record Covered(Verdict verdict) {}
