package org.claimlint.mention;

import org.claimlint.model.Span;

/**
 * A place as it is named in a text, before it is known which of the places of that name is meant.
 *
 * @param words its name in the text, without its class ("town of")
 * @param id {@code name:} and the normalized name: what it is called where no place is chosen
 * @param side empty, or {@code @} and the side or part of the place that is meant, more than once where sides nest
 * @param places the places of the gazetteer that have the name
 * @param from its first token
 * @param to the token behind its last (exclusive)
 */
record Named(Span span, String words, String id, String side, int[] places, int from, int to) {}
