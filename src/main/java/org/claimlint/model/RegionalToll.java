package org.claimlint.model;

/** Two running tolls from one day on, of a region and of a place in it. Derived by rules. */
public record RegionalToll(String regionId, String partId) {}
