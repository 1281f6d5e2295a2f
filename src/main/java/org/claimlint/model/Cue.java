package org.claimlint.model;

/** A word that says how a claim stands to earlier ones. */
public record Cue(String claimId, CueKind kind) {}
