package org.claimlint.model;

/**
 * A number of a {@link NumberList}.
 *
 * @param listId the {@link NumberList#id}
 * @param numberId the {@link ToldNumber#id}
 */
public record ListedNumber(String listId, String numberId) {}
