package org.claimlint.model;

/** The fact that a claim of an original stands in a passage that no passage of the translation renders. */
public record Untranslated(String claimId, String translationId) {}
