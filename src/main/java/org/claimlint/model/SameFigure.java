package org.claimlint.model;

/** Two tellings of one event give the same count of something that could be added up; {@code firstId} is told first. Derived by rules. */
public record SameFigure(String firstId, String secondId) {}
