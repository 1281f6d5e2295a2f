package org.claimlint.model;

/**
 * The word that tells of an event: a verb, or a noun that stands for one.
 *
 * @param event an id of the event table
 */
public record EventMention(Span span, String event) implements Mention {}
