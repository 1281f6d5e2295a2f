package org.claimlint.model;

/**
 * A group, an army, an office, an agency.
 *
 * @param id language-neutral
 * @param name as in the text
 * @param kind what it is: armed, army, police, coalition, monitor, agency or office
 */
public record ActorMention(Span span, String id, String name, String kind) implements Mention {}
