package org.claimlint.model;

/** A headline that says of a figure that it is new (an update, a rise or a fall). Derived by rules. */
public record NewestFigure(String titleId, String reportId) {}
