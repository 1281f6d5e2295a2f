package org.claimlint.model;

/** One way out of a contradiction: the words that would stand in the place of {@code at}. */
public record Fix(Passage at, String replacement) {}
