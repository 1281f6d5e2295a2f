package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The places of a claim, as gazetteer ids ({@code cod:SY0903}, {@code geonames:98717}, {@code own:shaafa}).
 *
 * @param at where it happened
 * @param from the start of a movement or extent
 * @param to the end of a movement or extent
 * @param span the passage that names them, when the text is known
 * @param name what the text calls the only one of them, or null
 */
public record Place(
        @Nullable String at,
        @Nullable String from,
        @Nullable String to,
        @Nullable PlaceKind kind,
        @Nullable Span span,
        @Nullable String name) {

    public Place(
            @Nullable String at,
            @Nullable String from,
            @Nullable String to,
            @Nullable PlaceKind kind,
            @Nullable Span span) {
        this(at, from, to, kind, span, null);
    }

    /** {@code from -> to} for movements and extents, else {@code at}. */
    @Override
    public String toString() {
        if (from == null && to == null) {
            return at == null ? "?" : at;
        }
        return (from == null ? "?" : from) + " \u2192 " + (to == null ? "?" : to);
    }
}
