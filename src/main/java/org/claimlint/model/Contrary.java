package org.claimlint.model;

/** Two tellings of one event, of which one says that nothing came of it and the other what did. Derived by rules. */
public record Contrary(String noneId, String someId, String firstId, String secondId) {}
