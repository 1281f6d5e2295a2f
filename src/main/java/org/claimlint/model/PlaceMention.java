package org.claimlint.model;

/**
 * A named place, or a side of one ("east of the river").
 *
 * @param id the id of the gazetteer, else {@code name:} and the normalized name
 * @param name the name in the text, without its class ("town of")
 */
public record PlaceMention(Span span, String id, String name) implements Mention {}
