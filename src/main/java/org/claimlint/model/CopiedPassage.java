package org.claimlint.model;

/**
 * The fact that two passages of one report share their words but for what stands in one spot: values that do not surely agree. A pair of
 * passages that differs in several spots is there once for each.
 *
 * @param passage the same for all spots of one pair of passages
 * @param firstId the {@link CopiedValue} of the passage that stands first
 * @param words how many words the two passages share
 */
public record CopiedPassage(String passage, String firstId, String secondId, int words) {}
