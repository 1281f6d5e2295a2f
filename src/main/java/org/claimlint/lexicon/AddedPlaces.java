package org.claimlint.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Tokens;

/** The places that a user adds to a gazetteer, numbered behind its own, and all names that the user gives to places. */
final class AddedPlaces {
    private static final int NO_PLACE = -1;
    private static final int[] NONE = {};
    private static final char FIRST_ARABIC = '\u0600';

    private final int first;
    private final List<OwnPlace> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final Map<Long, int[]> names = new HashMap<>();
    private final Map<Long, int[]> sounds = new HashMap<>();
    private final Set<Long> prefixes = new HashSet<>();
    private final Set<Long> leading = new HashSet<>();

    /** @throws IllegalArgumentException when a parent is unknown, or a place lies in itself */
    AddedPlaces(Gazetteer shipped, List<OwnPlace> rows) {
        first = shipped.size();
        for (OwnPlace row : rows) {
            if (row.level() != null) {
                numbers.put(row.id(), first + places.size());
                places.add(row);
            }
        }
        parents = new int[places.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parent(shipped, places.get(i));
        }
        places.forEach(this::refuseCycle);
        for (OwnPlace row : rows) {
            int place = numbers.getOrDefault(row.id(), shipped.find(row.id()));
            if (place == NO_PLACE) {
                throw new IllegalArgumentException(
                        "no place has this id (" + row.id() + "), and a new one needs a level");
            }
            row.names().forEach(name -> add(name, place, shipped));
        }
    }

    private int parent(Gazetteer shipped, OwnPlace place) {
        String parent = place.parent();
        if (parent == null) {
            return NO_PLACE;
        }
        int number = numbers.getOrDefault(parent, shipped.find(parent));
        if (number == NO_PLACE) {
            throw new IllegalArgumentException("no place has the id of the parent (" + parent + ") of " + place.id());
        }
        return number;
    }

    private void refuseCycle(OwnPlace place) {
        int up = numbers.getOrDefault(place.id(), NO_PLACE);
        for (int steps = 0; has(up); steps++) {
            if (steps > places.size()) {
                throw new IllegalArgumentException("the place (" + place.id() + ") lies in itself");
            }
            up = parents[up - first];
        }
    }

    private void add(String name, int place, Gazetteer shipped) {
        List<String> forms = Gazetteer.forms(Tokens.of(name));
        long key = PlaceNames.EMPTY;
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            key = PlaceNames.and(key, forms.get(i), 0);
            if (i + 1 < forms.size()) {
                prefixes.add(key);
            }
            PlaceNames.sound(forms.get(i), sound);
        }
        names.merge(key, new int[] {place}, AddedPlaces::joined);
        boolean arabic = isArabic(forms.get(0));
        if (!arabic) {
            sounds.merge(PlaceNames.key(sound), new int[] {place}, AddedPlaces::joined);
        }
        boolean renowned = has(place)
                ? Gazetteer.isRenowned(id(place), level(place), 0, arabic)
                : shipped.isRenowned(place, arabic);
        if (renowned) {
            leading.add(PlaceNames.and(PlaceNames.EMPTY, forms.get(0), 0));
        }
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= FIRST_ARABIC;
    }

    /** The places of both. */
    static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return Arrays.stream(all).distinct().toArray();
    }

    int size() {
        return places.size();
    }

    boolean has(int place) {
        return place >= first;
    }

    /** The place of an id, or -1. */
    int find(String id) {
        return numbers.getOrDefault(id, NO_PLACE);
    }

    String id(int place) {
        return places.get(place - first).id();
    }

    int parent(int place) {
        return parents[place - first];
    }

    PlaceLevel level(int place) {
        PlaceLevel level = places.get(place - first).level();
        return level == null ? PlaceLevel.TOWN : level;
    }

    /** The first name in a script, else the id. */
    String name(int place, boolean arabic) {
        return places.get(place - first).names().stream()
                .filter(name -> isArabic(name) == arabic)
                .findFirst()
                .orElse(id(place));
    }

    /** The places of a name. */
    int[] named(long key) {
        return names.getOrDefault(key, NONE);
    }

    /** The places whose name, transliterated, sounds so. */
    int[] sounding(long key) {
        return sounds.getOrDefault(key, NONE);
    }

    /** Whether the words begin a longer name. */
    boolean isPrefix(long key) {
        return prefixes.contains(key);
    }

    /** Whether a word begins a name that is known without more. */
    boolean leads(long key) {
        return leading.contains(key);
    }
}
