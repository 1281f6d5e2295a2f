package org.claimlint.model;

/** The fact that a report measures what seems to be one thing by one number on two scales: "640 tonnes", "640 kilograms". */
public record OtherScale(String firstId, String secondId) {}
