package org.claimlint.model;

/** A count in the text that the count in the headline may be made of: of the same event, the same people or some of them. Derived by rules. */
public record HeadlineCount(String titleId, String bodyId) {}
