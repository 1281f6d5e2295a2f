package org.claimlint.model;

/** A running total and one of the counts that it holds, which another one of these may already tell. Derived by rules. */
public record CountedBefore(String totalId, String itemId) {}
