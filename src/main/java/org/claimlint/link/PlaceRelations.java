package org.claimlint.link;

import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceLevel;
import org.jspecify.annotations.Nullable;

/** How the places of two claims lie to each other. Countries say nothing: everything in a report happens in one. */
final class PlaceRelations {
    private static final char SIDE = '@';
    private static final String NAME = "name:";

    private PlaceRelations() {}

    /** From the nearest to the farthest. */
    enum Relation {
        /** One lies in the other, or is a side of it. */
        WITHIN,
        /** One is in the gazetteer and the other is only a name. */
        UNKNOWN,
        APART
    }

    /** Whether no place is named but countries. */
    static boolean sayNothing(Place place) {
        return saysNothing(place.at()) && saysNothing(place.from()) && saysNothing(place.to());
    }

    private static boolean saysNothing(@Nullable String id) {
        return id == null || isCountry(id);
    }

    private static boolean isCountry(String id) {
        if (id.indexOf(':') < 0 || id.startsWith(NAME)) {
            return false;
        }
        int place = OwnNames.inUse().gazetteer().find(id);
        return place >= 0 && OwnNames.inUse().gazetteer().level(place) == PlaceLevel.COUNTRY;
    }

    /** Whether a place is small enough that reports which name it may well be about one matter. */
    static boolean isTown(String id) {
        String base = base(id);
        if (base.startsWith(NAME)) {
            return true;
        }
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int place = base.indexOf(':') < 0 ? -1 : gazetteer.find(base);
        return place >= 0
                && (gazetteer.level(place) == PlaceLevel.TOWN || gazetteer.level(place) == PlaceLevel.NEIGHBOURHOOD);
    }

    /** Whether the gazetteer has all places of both. */
    static boolean areKnown(Place one, Place two) {
        for (String id : new @Nullable String[] {one.at(), one.from(), one.to(), two.at(), two.from(), two.to()}) {
            if (id != null && id.startsWith(NAME)) {
                return false;
            }
        }
        return true;
    }

    /** How many places of one are places of the other. */
    static int shared(Place one, Place two) {
        return (isNamed(one.at(), two) ? 1 : 0) + (isNamed(one.from(), two) ? 1 : 0) + (isNamed(one.to(), two) ? 1 : 0);
    }

    private static boolean isNamed(@Nullable String id, Place place) {
        return id != null
                && (id.equals(place.at()) || id.equals(place.from()) || id.equals(place.to()))
                && !isCountry(id);
    }

    /** The nearest relation of a place of the one to a place of the other. */
    static Relation between(Place one, Place two) {
        Relation nearest = Relation.APART;
        for (String first : new @Nullable String[] {one.at(), one.from(), one.to()}) {
            for (String second : new @Nullable String[] {two.at(), two.from(), two.to()}) {
                if (first != null && second != null && !isCountry(first) && !isCountry(second)) {
                    Relation relation = between(first, second);
                    nearest = relation.compareTo(nearest) < 0 ? relation : nearest;
                }
            }
        }
        return nearest;
    }

    /** How two places that are not the same lie to each other. */
    static Relation between(String one, String two) {
        String first = base(one);
        String second = base(two);
        if (first.equals(second)) {
            return Relation.WITHIN;
        }
        boolean named = first.startsWith(NAME);
        if (named || second.startsWith(NAME)) {
            return named && second.startsWith(NAME) ? Relation.APART : Relation.UNKNOWN;
        }
        return lies(first, second) || lies(second, first) ? Relation.WITHIN : Relation.APART;
    }

    /** Whether a place lies in another one, both of them in the gazetteer. */
    static boolean lies(String id, String ancestor) {
        if (id.indexOf(':') < 0 || ancestor.indexOf(':') < 0) {
            return false;
        }
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int place = gazetteer.find(id);
        int wider = place < 0 ? -1 : gazetteer.find(ancestor);
        for (int up = place < 0 || wider < 0 ? -1 : gazetteer.parent(place); up >= 0; up = gazetteer.parent(up)) {
            if (up == wider) {
                return true;
            }
        }
        return false;
    }

    private static String base(String id) {
        int side = id.indexOf(SIDE);
        return side < 0 ? id : id.substring(0, side);
    }
}
