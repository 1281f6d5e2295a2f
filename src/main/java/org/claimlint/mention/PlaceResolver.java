package org.claimlint.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Mention;
import org.claimlint.model.PlaceLevel;
import org.claimlint.model.PlaceMention;

/**
 * Chooses the place that a name means: one inside the place that stands behind it ("Tripoli, Libya"), else one of the country that the
 * other names of the text speak for. A name that could still be several places stays a name. One name means one place in a text unless
 * the words behind it tell otherwise; of a governorate and its seat of the same name the wider is meant.
 */
final class PlaceResolver {
    private static final int FARTHEST_PARENT = 3;
    private static final int VOTES_OF_COUNTRY = 3;
    /** A town so many times greater than all others of its name is meant, if its country is spoken of. */
    private static final int FAR_GREATER = 10;

    private static final int NO_PLACE = -1;

    private final Gazetteer gazetteer = OwnNames.inUse().gazetteer();
    private final List<Named> named;
    private final Map<Integer, Integer> votes = new HashMap<>();
    private final Map<String, Integer> chosen = new HashMap<>();

    private PlaceResolver(List<Named> named) {
        this.named = named;
    }

    /** The mentions of a text, each with the place it means. */
    static List<Mention> resolve(List<Named> named) {
        PlaceResolver resolver = new PlaceResolver(named);
        resolver.vote();
        List<Mention> mentions = new ArrayList<>(named.size());
        for (int i = 0; i < named.size(); i++) {
            Named name = named.get(i);
            int place = resolver.place(i);
            String id = place == NO_PLACE ? name.id() : resolver.gazetteer.id(place);
            mentions.add(new PlaceMention(name.span(), id + name.side(), name.words()));
        }
        return mentions;
    }

    /** Each name that can lie in one country only speaks for it, once. */
    private void vote() {
        Set<String> counted = new HashSet<>();
        for (Named name : named) {
            if (name.places().length == 0 || !counted.add(name.id())) {
                continue;
            }
            int country = gazetteer.root(name.places()[0]);
            boolean one = true;
            boolean itself = false;
            for (int place : name.places()) {
                one &= gazetteer.root(place) == country;
                itself |= place == country && gazetteer.level(place) == PlaceLevel.COUNTRY;
            }
            if (one) {
                votes.merge(country, itself ? VOTES_OF_COUNTRY : 1, Integer::sum);
            }
        }
    }

    private int place(int index) {
        Named name = named.get(index);
        if (name.places().length == 0) {
            return NO_PLACE;
        }
        if (name.places().length == 1) {
            return isElsewhere(name.places()[0]) ? NO_PLACE : name.places()[0];
        }
        int[] inside = insideNext(index);
        if (inside.length < name.places().length) {
            return choose(inside);
        }
        return chosen.computeIfAbsent(name.id(), id -> choose(name.places()));
    }

    /** Whether a small town lies in a country of which nothing else in the text speaks, while much speaks for another: it has a namesake. */
    private boolean isElsewhere(int place) {
        return gazetteer.level(place) == PlaceLevel.TOWN
                && gazetteer.population(place) > 0
                && gazetteer.population(place) < Gazetteer.GREAT_CITY
                && votes(place) <= 1
                && votes.values().stream().anyMatch(count -> count >= VOTES_OF_COUNTRY);
    }

    /** Those of its places that lie in the place named right behind it; all where there is none. */
    private int[] insideNext(int index) {
        Named name = named.get(index);
        if (index + 1 == named.size() || named.get(index + 1).from() - name.to() > FARTHEST_PARENT) {
            return name.places();
        }
        Named next = named.get(index + 1);
        int[] inside = Arrays.stream(name.places())
                .filter(place -> Arrays.stream(next.places())
                        .anyMatch(parent -> parent != place && gazetteer.isWithin(place, parent)))
                .toArray();
        return inside.length == 0 ? name.places() : inside;
    }

    private int choose(int[] places) {
        int most = 0;
        for (int place : places) {
            most = Math.max(most, votes(place));
        }
        int votes = most;
        int[] spoken = most == 0
                ? places
                : Arrays.stream(places).filter(place -> votes(place) == votes).toArray();
        int widest = widest(spoken);
        if (widest != NO_PLACE) {
            return widest;
        }
        int[] without = Arrays.stream(spoken)
                .filter(place -> gazetteer.level(place) != PlaceLevel.NEIGHBOURHOOD)
                .toArray();
        widest = without.length == 0 ? NO_PLACE : widest(without);
        return widest != NO_PLACE ? widest : most == 0 ? wellKnown(spoken) : farGreater(spoken);
    }

    private int votes(int place) {
        return votes.getOrDefault(gazetteer.root(place), 0);
    }

    /** The place that all others lie in, if there is one. */
    private int widest(int[] places) {
        for (int candidate : places) {
            boolean holdsAll = true;
            for (int place : places) {
                holdsAll &= gazetteer.isWithin(place, candidate);
            }
            if (holdsAll) {
                return candidate;
            }
        }
        return NO_PLACE;
    }

    /** The one country or province of a name that no other place rivals. */
    private int wellKnown(int[] places) {
        int known = NO_PLACE;
        for (int place : places) {
            PlaceLevel level = gazetteer.level(place);
            boolean wide = level == PlaceLevel.COUNTRY || level == PlaceLevel.PROVINCE;
            if (!wide && gazetteer.population(place) < Gazetteer.GREAT_CITY
                    || known != NO_PLACE && gazetteer.isWithin(place, known)) {
                continue;
            }
            if (known != NO_PLACE) {
                return NO_PLACE;
            }
            known = place;
        }
        return known;
    }

    private int farGreater(int[] places) {
        int greatest = places[0];
        for (int place : places) {
            if (gazetteer.population(place) > gazetteer.population(greatest)) {
                greatest = place;
            }
        }
        for (int place : places) {
            if (place != greatest
                    && (long) gazetteer.population(place) * FAR_GREATER > gazetteer.population(greatest)) {
                return NO_PLACE;
            }
        }
        return gazetteer.population(greatest) == 0 ? NO_PLACE : greatest;
    }
}
