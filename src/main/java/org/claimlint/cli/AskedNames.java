package org.claimlint.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.claimlint.lexicon.Events;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.Terms;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Measure;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Tokens;

/** What a person means by the words of an option: an id, or a name of either language. */
final class AskedNames {
    private static final String NAME = "name:";
    /** Where the gazetteer has its places from: ids of others are an extractor's own. */
    private static final List<String> SOURCES = List.of("cod:", "geonames:", "iso:");

    private static final int SHOWN = 4;

    private AskedNames() {}

    static String event(String word) {
        return Events.ids().contains(word) ? word : one("--event", word, Terms.events(word), Events.ids());
    }

    static String unit(String word) {
        return Units.isKnown(word) ? word : one("--unit", word, Terms.units(word), Units.ids());
    }

    static Measure measure(String word) {
        List<String> names = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return measure;
            }
            names.add(name);
        }
        throw new UsageException("--measure must be one of " + String.join(", ", names) + " (" + word + ")."
                + Nearest.maybe(word, names));
    }

    private static String one(String option, String word, Set<String> meant, Collection<String> known) {
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        if (meant.isEmpty()) {
            throw new UsageException(option + ": nothing is called so (" + word + ")." + Nearest.maybe(word, known));
        }
        throw new UsageException(option + ": the word has several meanings (" + word + "). Maybe one of "
                + String.join(", ", meant) + ".");
    }

    /** The id of a place. */
    static String place(String word) {
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        if (word.startsWith(NAME)) {
            return NAME + Normalizer.fold(word.substring(NAME.length()).strip());
        }
        if (word.indexOf(':') > 0) {
            if (gazetteer.find(word) < 0 && SOURCES.stream().anyMatch(word::startsWith)) {
                throw new UsageException(
                        "--place: the gazetteer has no such id (" + word + ")." + Nearest.maybe(word, ids(gazetteer)));
            }
            return word;
        }
        Tokens tokens = Tokens.of(word);
        Gazetteer.Match match = tokens.size() == 0 ? null : gazetteer.longest(tokens, 0);
        boolean whole = match != null && match.to() == tokens.size();
        List<Integer> places = widest(whole && match != null ? match.places() : new int[0], gazetteer);
        if (places.size() == 1) {
            return gazetteer.id(places.get(0));
        }
        if (places.isEmpty()) {
            throw new UsageException("--place: the gazetteer has no place of this name (" + word + ")."
                    + advice(word, tokens, gazetteer));
        }
        StringJoiner ids = new StringJoiner(", ");
        places.stream().limit(SHOWN).forEach(place -> ids.add(described(place, gazetteer)));
        throw new UsageException("--place: several places have this name (" + word + "). Maybe one of " + ids
                + (places.size() > SHOWN ? ", ..." : "") + ".");
    }

    /** Without those that lie in another: a province is asked for rather than its town of the same name. Of several, the one known by its name alone. */
    private static List<Integer> widest(int[] places, Gazetteer gazetteer) {
        List<Integer> found = new ArrayList<>();
        for (int place : places) {
            boolean inner = false;
            for (int other : places) {
                inner |= other != place && gazetteer.isWithin(place, other);
            }
            if (!inner && !found.contains(place)) {
                found.add(place);
            }
        }
        List<Integer> renowned = found.stream()
                .filter(place -> gazetteer.isRenowned(place, false))
                .toList();
        return renowned.size() == 1 ? renowned : found;
    }

    private static String described(int place, Gazetteer gazetteer) {
        int parent = gazetteer.parent(place);
        return gazetteer.id(place) + (parent < 0 ? "" : " in " + gazetteer.name(parent, false));
    }

    private static String advice(String word, Tokens tokens, Gazetteer gazetteer) {
        List<Integer> sounding = widest(gazetteer.soundingLike(tokens, 0, tokens.size()), gazetteer);
        if (!sounding.isEmpty()) {
            return " Maybe " + gazetteer.name(sounding.get(0), false) + " (" + gazetteer.id(sounding.get(0)) + ").";
        }
        Set<String> names = new TreeSet<>();
        for (int place = 0; place < gazetteer.size(); place++) {
            if (gazetteer.level(place) != PlaceLevel.TOWN) {
                names.add(gazetteer.name(place, tokens.get(0).isArabic()));
            }
        }
        String nearest = Nearest.maybe(word, names);
        return nearest.isEmpty() ? " Maybe name:" + word + ", for a place known by its name alone." : nearest;
    }

    private static List<String> ids(Gazetteer gazetteer) {
        List<String> ids = new ArrayList<>();
        for (int place = 0; place < gazetteer.size(); place++) {
            ids.add(gazetteer.id(place));
        }
        return ids;
    }
}
