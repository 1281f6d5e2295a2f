package org.claimlint.model;

/** A count in the text that tells what the headline tells, and not only a part of it. Derived by rules. */
public record HeadlineTotal(String titleId, String bodyId) {}
