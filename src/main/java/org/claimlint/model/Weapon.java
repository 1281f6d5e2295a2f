package org.claimlint.model;

/**
 * The fact that a claim says with what it was done: "artillery killed three", "killed in an air strike".
 *
 * @param kind what kinds of weapons the tables tell apart: artillery, aircraft, small arms, mines
 */
public record Weapon(String claimId, String kind) {}
