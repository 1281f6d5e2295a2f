package org.claimlint.model;

/** Two figures of one event, the later one higher and not announced as such. Derived by rules. */
public record RaisedFigure(String firstId, String secondId) {}
