package org.claimlint.model;

/**
 * Two states that nobody and nothing is in at once.
 *
 * @param settled what came about and lasts, like "arrested"
 * @param standing what is still so, like "at large"
 * @param lift what ends the first, like "released"
 */
public record Exclusion(String settled, String standing, String lift) {}
