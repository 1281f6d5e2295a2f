package org.claimlint.claim;

import java.util.BitSet;
import java.util.List;
import org.claimlint.model.PlaceMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Finds the nouns that point back at what was told before and have a place right beside them: "the broken dam, in Y", "the Y dam". */
abstract class LocatedNouns {
    static final String SPOT = "spot";
    /** "The attack on Y". */
    static final String ON = "on";

    static final String FIXTURE = "fixture";
    static final int SHORTEST = 3;

    final Tokens tokens;
    final Clauses clauses;
    private final ReadText text;
    private final BitSet places = new BitSet();

    /**
     * A noun with its place.
     *
     * @param fixed whether every place has its own: "the hospital"
     * @param from where noun and place begin
     * @param to exclusive
     */
    record Located(int noun, boolean fixed, int from, int to) {}

    LocatedNouns(ReadText text) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        text.places().forEach(place -> places.set(place.from(), place.to()));
    }

    /** The nouns that a place stands beside, the surest first. */
    abstract List<Located> at(Placed<PlaceMention> place, Layout.Stretch sentence);

    boolean isNoun(int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).isWord()
                && tokens.form(at).length() >= SHORTEST
                && !tokens.isCapital(at)
                && !text.dates().get(at)
                && !places.get(at)
                && !clauses.hasAny(at)
                && !FunctionWords.contains(tokens.form(at))
                && PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, at) == null
                && PlaceLinks.WORDS.at(PlaceLinks.SETTLEMENT, tokens, at) == null
                && PlaceLinks.WORDS.at(PlaceLinks.SETTLEMENTS, tokens, at) == null;
    }

    /** Whether every place has its own: "the hospital". */
    boolean isFixture(int noun) {
        return Whereabouts.WORDS.at(FIXTURE, tokens, noun) != null;
    }

    boolean is(String role, int at) {
        return Whereabouts.WORDS.at(role, tokens, at) != null;
    }
}
