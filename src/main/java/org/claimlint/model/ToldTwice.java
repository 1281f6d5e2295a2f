package org.claimlint.model;

/**
 * A number of a {@link NumberList} that the report tells once more, of the same and by other words.
 *
 * @param listId the {@link NumberList#id}
 * @param firstId the {@link ToldNumber#id} of the number in the list
 * @param secondId that of the other telling
 */
public record ToldTwice(String listId, String firstId, String secondId) {}
