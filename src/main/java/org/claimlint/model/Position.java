package org.claimlint.model;

/** Where a value stands in a file; both counted from 1, columns in UTF-16 code units. */
public record Position(int line, int column) {}
