package org.claimlint.model;

/**
 * A group, an army, an office, an agency.
 *
 * @param id language-neutral
 */
public record ActorMention(Span span, String id, String name) implements Mention {}
