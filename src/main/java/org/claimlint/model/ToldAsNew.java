package org.claimlint.model;

/** Two tellings of one event, the second of which tells it as if it were another; {@code firstId} is told first. Derived by rules. */
public record ToldAsNew(String firstId, String secondId) {}
