package org.claimlint.model;

/** The fact that a suppression hides a finding of this run. */
public record Silenced(String suppressionId) {}
