package org.claimlint.model;

/**
 * A text puts a place in a province, district or the like that it does not lie in. Derived by rules.
 *
 * @param statedId the {@link StatedParent#id} of what the text says
 * @param ancestorId the one that it does lie in
 * @param ancestor its name, in the language of the report that names the place
 */
public record Misplaced(String statedId, String ancestorId, String ancestor) {}
