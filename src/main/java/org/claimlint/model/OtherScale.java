package org.claimlint.model;

/** The fact that a report measures what seems to be one thing by one number on two scales: "48 kilometres", "48 miles". */
public record OtherScale(String firstId, String secondId) {}
