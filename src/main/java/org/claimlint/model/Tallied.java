package org.claimlint.model;

/** A running total and a count that it must hold: of the same, within its days and its place. */
public record Tallied(String totalId, String itemId) {}
