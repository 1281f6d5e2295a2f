package org.claimlint.model;

/**
 * Two counts that may well be one, told in two passages of one text: of the same kind and size, of days that meet, in many of the same words.
 *
 * @param firstId the {@link ToldNumber#id} of the one that stands first in the text
 * @param secondId that of the other
 */
public record LikeCount(String firstId, String secondId) {}
