package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.PlaceMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words by which a text puts one place in another: "X, a hamlet of 60 houses in the south of Y province", "the administration of Y,
 * in which X lies", «...». Between the two stands nothing but such words; the names need be in no gazetteer where a word like "district" or
 * "village" stands beside them.
 */
abstract class PlaceLinks {
    static final RoleWords WORDS = RoleWords.of(any -> true, "place-links.tsv");
    static final String KIND = "kind";
    static final String SETTLEMENT = "settlement";
    static final String SETTLEMENTS = "settlements";
    static final String LINK = "in";
    static final String DIRECTION = "direction";
    static final String LIE = "lie";
    static final String WHERE = "in-which";

    /** "A small river port of 4,000 people on the Black Volta": in tokens. */
    static final int LONGEST_APPOSITION = 14;

    final Tokens tokens;
    final Clauses clauses;
    private final List<Placed<PlaceMention>> places;

    /**
     * A name of a place.
     *
     * @param kind what the words beside it call it, or null
     * @param begin where these begin
     * @param to exclusive, of the name
     * @param end exclusive, of the words beside it
     */
    record Name(@Nullable String kind, int begin, int from, int to, int end) {}

    /** A place and the one that it is put in. */
    record Link(Name place, Name parent) {
        int from() {
            return Math.min(place.begin(), parent.begin());
        }

        int to() {
            return Math.max(place.end(), parent.end());
        }
    }

    PlaceLinks(ReadText text) {
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.places = text.places();
    }

    /** The links of a text, in the order of the parents. */
    static List<Link> of(ReadText text) {
        PlaceLinks latin = new LatinPlaceLinks(text);
        PlaceLinks arabic = new ArabicPlaceLinks(text);
        List<Link> found = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            if (text.tokens().get(i).isWord() && !text.dates().get(i)) {
                PlaceLinks reader = text.tokens().get(i).isArabic() ? arabic : latin;
                Name parent = reader.parentAt(i);
                if (parent != null) {
                    reader.read(parent, found);
                    i = parent.to() - 1;
                }
            }
        }
        return found;
    }

    /** The name of a place that others may lie in, if it or the words beside it begin with a token. */
    abstract @Nullable Name parentAt(int at);

    abstract void read(Name parent, List<Link> found);

    boolean is(String role, int at) {
        return WORDS.at(role, tokens, at) != null;
    }

    /** The place mention whose name ends before a token, or null. */
    @Nullable
    Placed<PlaceMention> endingAt(int to) {
        for (int i = Placed.indexFrom(places, to) - 1;
                i >= 0 && to - places.get(i).from() <= LONGEST_APPOSITION;
                i--) {
            if (places.get(i).to() >= to) {
                return places.get(i).to() == to ? places.get(i) : null;
            }
        }
        return null;
    }

    /** The place mention that begins with a token, or null. */
    @Nullable
    Placed<PlaceMention> beginningAt(int from) {
        return Placed.first(places, from, from + 1);
    }

    /** Whether a token begins a line, or there is none. */
    boolean ends(int at) {
        return at < 0 || at >= tokens.size() || tokens.get(at).beginsLine();
    }
}
