package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The places of a claim, as gazetteer ids ({@code cod:SY0903}, {@code geonames:98717}, {@code own:shaafa}).
 *
 * @param at where it happened
 * @param from the start of a movement or extent
 * @param to the end of a movement or extent
 * @param span the passage that names them, when the text is known
 */
public record Place(
        @Nullable String at,
        @Nullable String from,
        @Nullable String to,
        @Nullable PlaceKind kind,
        @Nullable Span span) {

    /** {@code from -> to} for movements and extents, else {@code at}. */
    @Override
    public String toString() {
        if (from == null && to == null) {
            return at == null ? "?" : at;
        }
        return (from == null ? "?" : from) + " \u2192 " + (to == null ? "?" : to);
    }
}
