package org.claimlint.lexicon;

import org.jspecify.annotations.Nullable;

/** What the ids of two places say about whether they may be one: rules compare places of two texts by it. */
public final class PlaceIds {
    private static final String UNKNOWN = "name:";
    private static final char SIDE = '@';
    private static final int SHORTEST = 2;

    private PlaceIds() {}

    /**
     * Whether two ids are equal, or the names behind them have the same consonants in whatever script: a town that the gazetteer does not
     * have is known by its name alone. False when either is null.
     */
    public static boolean mayBeOne(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        if (one.equals(other)) {
            return true;
        }
        if (!one.startsWith(UNKNOWN) && !other.startsWith(UNKNOWN)) {
            return false;
        }
        String consonants = Consonants.of(name(one));
        return consonants.length() >= SHORTEST && consonants.equals(Consonants.of(name(other)));
    }

    /** Whether two names of places, in whatever script, have the same consonants: one name may be that of a town and of what lies around it. */
    public static boolean soundAlike(@Nullable String one, @Nullable String other) {
        String consonants = one == null || other == null ? "" : Consonants.of(one);
        return other != null && consonants.length() >= SHORTEST && consonants.equals(Consonants.of(other));
    }

    private static String name(String id) {
        int side = id.indexOf(SIDE);
        String place = side < 0 ? id : id.substring(0, side);
        if (place.startsWith(UNKNOWN)) {
            return place.substring(UNKNOWN.length());
        }
        Gazetteer gazetteer = Gazetteer.shipped();
        int found = gazetteer.find(place);
        return found < 0 ? "" : gazetteer.name(found, false);
    }
}
