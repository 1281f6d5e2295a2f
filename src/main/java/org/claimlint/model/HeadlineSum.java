package org.claimlint.model;

/** The count of a headline is what two counts of the text make together, of one event or of two. Derived by rules. */
public record HeadlineSum(String titleId) {}
