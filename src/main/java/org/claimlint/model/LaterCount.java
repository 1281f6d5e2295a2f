package org.claimlint.model;

/** The fact that a report tells two states of one running count: the same things, counted up to two days. */
public record LaterCount(String earlierId, String laterId) {}
