package org.claimlint.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Places of the world with their names in both languages, their parents and their ids. A name may belong to many places: who asks
 * chooses. Read from a compiled resource by binary search, so that loading parses nothing. Places are numbered from 0 in the order of
 * their ids.
 */
public final class Gazetteer {
    static final String RESOURCE = "gazetteer.bin";
    /** In place of a place: the words begin a longer name. */
    static final int PREFIX = -1;

    /** A town of so many inhabitants is known by its name alone. */
    public static final int GREAT_CITY = 500_000;

    /** Bits of the filter of words that begin a name which is known without more. */
    static final int FILTER_BITS = 1 << 17;

    private static final int FILTER_BYTES = FILTER_BITS / 8;
    private static final String OWN = "own:";
    private static final int FIRST_STEP = 64;
    private static final int WEAK = 1 << 30;
    private static final int PLACE_BYTES = 17;
    private static final int[] NONE = {};
    private static final PlaceLevel[] LEVELS = PlaceLevel.values();
    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char KAF = '\u0643';
    private static final int LONGEST_NAME = 5;
    private static final int SHORTEST_REST = 2;
    private static final int SHORTEST_SOUND = 5;

    private final ByteBuffer data;
    private final int places;
    private final int names;
    private final int namesAt;
    private final int sounds;
    private final int soundsAt;
    private final int placesAt;
    private final int idsAt;
    private final @Nullable AddedPlaces added;

    private static final class Shipped {
        private static final Gazetteer GAZETTEER = load();
    }

    /**
     * A name found in a text.
     *
     * @param places the places of that name
     * @param weak whether the name is a common word as well
     * @param from its first token
     * @param to the token behind its last (exclusive)
     * @param prefix letters of the first token that are proclitics
     * @param preposition whether one of them is a preposition
     * @param article whether an article of the text was taken off that the name does not have
     */
    public record Match(
            int[] places, boolean weak, int from, int to, int prefix, boolean preposition, boolean article) {

        /** Where the name begins in the text, behind its proclitics. */
        public int start(Tokens tokens) {
            return tokens.offsetWithin(from, prefix);
        }
    }

    private Gazetteer(ByteBuffer data, @Nullable AddedPlaces added) {
        this.added = added;
        this.data = data.order(ByteOrder.LITTLE_ENDIAN);
        places = data.getInt(0);
        names = data.getInt(4 + FILTER_BYTES);
        namesAt = 8 + FILTER_BYTES;
        int behindNames = namesAt + names * 12;
        sounds = data.getInt(behindNames);
        soundsAt = behindNames + 4;
        placesAt = soundsAt + sounds * 12;
        idsAt = placesAt + places * PLACE_BYTES;
    }

    /** The gazetteer that comes with the program. */
    public static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    private static Gazetteer load() {
        try (InputStream resource = Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream(RESOURCE), "the gazetteer is not compiled")) {
            return new Gazetteer(ByteBuffer.wrap(resource.readAllBytes()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This gazetteer with places of a user, which count like its own.
     *
     * @throws IllegalArgumentException when a parent is unknown, or a place lies in itself
     */
    Gazetteer with(List<OwnPlace> rows) {
        return new Gazetteer(data, new AddedPlaces(this, rows));
    }

    /** How many places there are. */
    public int size() {
        return added == null ? places : places + added.size();
    }

    /** The id of a place: its source, a colon and its id there. */
    public String id(int place) {
        if (added != null && added.has(place)) {
            return added.id(place);
        }
        int start = place == 0 ? 0 : data.getInt(placesAt + (place - 1) * PLACE_BYTES);
        int end = data.getInt(placesAt + place * PLACE_BYTES);
        return new String(data.array(), idsAt + start, end - start, StandardCharsets.US_ASCII);
    }

    /** A name of a place that may hold others, in Arabic or Latin script; its id where there is none. */
    public String name(int place, boolean arabic) {
        if (added != null && added.has(place)) {
            return added.name(place, arabic);
        }
        int start = place == 0 ? 0 : data.getInt(placesAt + (place - 1) * PLACE_BYTES + 4);
        int end = data.getInt(placesAt + place * PLACE_BYTES + 4);
        int idsEnd = idsAt + data.getInt(placesAt + (places - 1) * PLACE_BYTES);
        String names = new String(data.array(), idsEnd + start, end - start, StandardCharsets.UTF_8);
        int tab = names.indexOf('\t');
        String name = tab < 0 ? "" : arabic ? names.substring(tab + 1) : names.substring(0, tab);
        return name.isEmpty() ? id(place) : name;
    }

    /** The place of an id; -1 when there is none. */
    public int find(String id) {
        int own = added == null ? -1 : added.find(id);
        if (own >= 0) {
            return own;
        }
        int low = 0;
        int high = places - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareId(middle, id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Compares the id of a place of the tables without making a string of it: places are looked up for each pair of claims. */
    private int compareId(int place, String id) {
        int start = idsAt + (place == 0 ? 0 : data.getInt(placesAt + (place - 1) * PLACE_BYTES));
        int end = idsAt + data.getInt(placesAt + place * PLACE_BYTES);
        byte[] bytes = data.array();
        for (int i = 0; i < Math.min(end - start, id.length()); i++) {
            if (bytes[start + i] != id.charAt(i)) {
                return bytes[start + i] - id.charAt(i);
            }
        }
        return end - start - id.length();
    }

    /** The place that a place lies in; -1 when none is known. */
    public int parent(int place) {
        if (added != null && added.has(place)) {
            return added.parent(place);
        }
        return data.getInt(placesAt + place * PLACE_BYTES + 8);
    }

    /** The widest place that a place lies in: its country, where one is known. */
    public int root(int place) {
        int root = place;
        for (int up = parent(place); up >= 0; up = parent(up)) {
            root = up;
        }
        return root;
    }

    /** Whether a place is another or lies in it. */
    public boolean isWithin(int place, int ancestor) {
        for (int up = place; up >= 0; up = parent(up)) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Inhabitants of a town; 0 when they are not known. */
    public int population(int place) {
        if (added != null && added.has(place)) {
            return 0;
        }
        return data.getInt(placesAt + place * PLACE_BYTES + 12);
    }

    /** What a place is. */
    public PlaceLevel level(int place) {
        if (added != null && added.has(place)) {
            return added.level(place);
        }
        return LEVELS[data.get(placesAt + place * PLACE_BYTES + 16)];
    }

    /**
     * Whether a place is known by its name alone: a country, province, river or great city, one of our own table. An administrative name
     * in Latin script is no English word; in Arabic most are words.
     */
    public boolean isRenowned(int place, boolean arabic) {
        return isRenowned(id(place), level(place), population(place), arabic);
    }

    static boolean isRenowned(String id, PlaceLevel level, long population, boolean arabic) {
        boolean wide = level != PlaceLevel.TOWN
                && level != PlaceLevel.NEIGHBOURHOOD
                && !(arabic && level == PlaceLevel.SUBDISTRICT);
        return wide || population >= GREAT_CITY || id.startsWith(OWN);
    }

    /** Whether a name that is known without more may begin with a token; now and then yes although none does. */
    public boolean mayBegin(Token token) {
        String form = token.form();
        if (!token.isWord() || form.isEmpty()) {
            return false;
        }
        if (!token.isArabic()) {
            return isInFilter(PlaceNames.and(PlaceNames.EMPTY, form, 0));
        }
        char first = form.charAt(0);
        return mayBegin(form, 0)
                || (first == WAW || first == FEH) && form.length() > SHORTEST_REST && mayBegin(form, 1);
    }

    private boolean mayBegin(String form, int from) {
        if (isInFilter(PlaceNames.and(PlaceNames.EMPTY, form, from))
                || isArticle(form, from) && isInFilter(PlaceNames.and(PlaceNames.EMPTY, form, from + 2))) {
            return true;
        }
        char letter = form.charAt(from);
        if (form.length() - from <= SHORTEST_REST || letter != BEH && letter != LAM && letter != KAF) {
            return false;
        }
        return isInFilter(PlaceNames.and(PlaceNames.EMPTY, form, from + 1))
                || isArticle(form, from + 1) && isInFilter(PlaceNames.and(PlaceNames.EMPTY, form, from + 3))
                || letter == LAM && form.charAt(from + 1) == LAM && isInFilter(withArticle(form, from + 1));
    }

    /** Of "lil-", which has lost the alef of the article: the key of the word with it. */
    private static long withArticle(String form, int from) {
        long key = PlaceNames.step(PlaceNames.EMPTY, ALEF);
        for (int i = from; i < form.length(); i++) {
            key = PlaceNames.step(key, form.charAt(i));
        }
        return key;
    }

    private static boolean isArticle(String form, int from) {
        return form.length() > from + 2 + SHORTEST_REST && form.charAt(from) == ALEF && form.charAt(from + 1) == LAM;
    }

    static int filterBit(long key) {
        return (int) (key ^ key >>> 32) & FILTER_BITS - 1;
    }

    private boolean isInFilter(long key) {
        int bit = filterBit(key);
        return (data.get(4 + bit / 8) >> bit % 8 & 1) != 0 || added != null && added.leads(key);
    }

    /** The longest name that begins with a token, with as few proclitics taken off as possible; null when there is none. */
    public @Nullable Match longest(Tokens tokens, int from) {
        Token token = tokens.get(from);
        String form = token.form();
        Match found = follow(tokens, from, 0, PlaceNames.and(PlaceNames.EMPTY, form, 0), false, false);
        if (found != null || !token.isArabic()) {
            return found;
        }
        found = behindPreposition(tokens, from, form, 0);
        char first = form.charAt(0);
        if (found == null && (first == WAW || first == FEH) && form.length() > SHORTEST_REST) {
            found = follow(tokens, from, 1, PlaceNames.and(PlaceNames.EMPTY, form, 1), false, false);
            if (found == null) {
                found = behindPreposition(tokens, from, form, 1);
            }
        }
        return found;
    }

    private @Nullable Match behindPreposition(Tokens tokens, int from, String form, int prefix) {
        Match found = behindArticle(tokens, from, form, prefix, false);
        if (found != null || form.length() - prefix <= SHORTEST_REST) {
            return found;
        }
        char letter = form.charAt(prefix);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return null;
        }
        found = follow(tokens, from, prefix + 1, PlaceNames.and(PlaceNames.EMPTY, form, prefix + 1), true, false);
        if (found == null && letter == LAM && form.charAt(prefix + 1) == LAM) {
            found = follow(tokens, from, prefix + 1, withArticle(form, prefix + 1), true, false);
        }
        return found != null ? found : behindArticle(tokens, from, form, prefix + 1, true);
    }

    private @Nullable Match behindArticle(Tokens tokens, int from, String form, int prefix, boolean preposition) {
        return isArticle(form, prefix)
                ? follow(tokens, from, prefix, PlaceNames.and(PlaceNames.EMPTY, form, prefix + 2), preposition, true)
                : null;
    }

    private @Nullable Match follow(
            Tokens tokens, int from, int prefix, long first, boolean preposition, boolean article) {
        Match longest = null;
        long key = first;
        int at = from + 1;
        for (int words = 1; words <= LONGEST_NAME; words++) {
            int index = indexOf(key, namesAt, names);
            boolean longer = index >= 0 && place(index, namesAt, names) == PREFIX;
            int[] found = index < 0 ? NONE : placesAt(longer ? index + 1 : index, key, namesAt, names);
            boolean weak = found.length > 0 && (found[0] & WEAK) != 0;
            if (added != null) {
                longer |= added.isPrefix(key);
                found = AddedPlaces.joined(found, added.named(key));
            }
            if (found.length > 0) {
                for (int i = 0; i < found.length; i++) {
                    found[i] &= ~WEAK;
                }
                longest = new Match(found, weak, from, at, prefix, preposition, article);
            }
            while (longer && at < tokens.size() && isSkipped(tokens.get(at))) {
                at++;
            }
            if (!longer
                    || at >= tokens.size()
                    || tokens.get(at).beginsLine()
                    || !tokens.get(at).isWord()) {
                break;
            }
            key = PlaceNames.and(key, tokens.form(at), 0);
            at++;
        }
        return longest;
    }

    /** The places whose name, transliterated, sounds like the words from one token to another; empty when there are none. @param to exclusive */
    public int[] soundingLike(Tokens tokens, int from, int to) {
        StringBuilder sound = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                PlaceNames.sound(tokens.form(i), sound);
            }
        }
        if (sound.length() < SHORTEST_SOUND) {
            return NONE;
        }
        long key = PlaceNames.key(sound);
        int index = indexOf(key, soundsAt, sounds);
        int[] found = index < 0 ? NONE : placesAt(index, key, soundsAt, sounds);
        return added == null ? found : AddedPlaces.joined(found, added.sounding(key));
    }

    /** The words of a name that count. */
    static List<String> forms(Tokens tokens) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                forms.add(tokens.form(i));
            }
        }
        return forms;
    }

    private static boolean isSkipped(Token token) {
        return token.isMark() && (token.is("-") || token.is("\u2011") || token.is("'") || token.is("`"));
    }

    /** The first index of a key, or -1. The keys are hashes and lie even: where one can be is known closely before anything is read. */
    private int indexOf(long key, int at, int count) {
        // between the halves of the range of a long
        int guess = (int) (((key >>> 32 ^ Integer.MIN_VALUE & 0xFFFFFFFFL) & 0xFFFFFFFFL) * count >>> 32);
        int low = guess;
        int high = guess;
        for (int step = FIRST_STEP; low > 0 && data.getLong(at + low * 8) >= key; step *= 2) {
            high = low;
            low = Math.max(0, low - step);
        }
        for (int step = FIRST_STEP; high < count && data.getLong(at + high * 8) < key; step *= 2) {
            low = high;
            high = Math.min(count, high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.getLong(at + middle * 8) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && data.getLong(at + low * 8) == key ? low : -1;
    }

    private int place(int index, int at, int count) {
        return data.getInt(at + count * 8 + index * 4);
    }

    private int[] placesAt(int index, long key, int at, int count) {
        int end = index;
        while (end < count && data.getLong(at + end * 8) == key) {
            end++;
        }
        int[] found = new int[end - index];
        for (int i = index; i < end; i++) {
            found[i - index] = place(i, at, count);
        }
        return found.length == 0 ? NONE : Arrays.copyOf(found, found.length);
    }
}
