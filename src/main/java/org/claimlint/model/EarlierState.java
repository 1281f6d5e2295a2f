package org.claimlint.model;

/**
 * Two states of one running count that a report tells: that of an earlier day or bulletin, and that of now.
 *
 * @param earlierId the {@link ToldNumber#id} of the earlier one
 * @param laterId that of the later one
 */
public record EarlierState(String earlierId, String laterId) {}
