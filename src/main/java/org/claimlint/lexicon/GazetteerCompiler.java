package org.claimlint.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the tables of {@code src/main/gazetteer} into the resource that {@link Gazetteer} reads without parsing. Run by the build:
 * {@code GazetteerCompiler TABLES OUTPUT}.
 *
 * <p>Towns that two sources hold become one place: the administrative data and our own table win, the other gives its names.
 */
public final class GazetteerCompiler {
    /** Countries whose names are transliterated from Arabic script, each writer in his own way. */
    private static final Set<String> TRANSLITERATED = Set.of(
            "AE", "AF", "BH", "DZ", "EG", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PK", "PS", "QA", "SA",
            "SD", "SO", "SY", "TN", "YE");

    private static final String CAPITAL_OF_PROVINCE = "PPLA";
    private static final int SHORTEST_SOUND = 5;
    private static final int WEAK = 1 << 30;

    private final Map<String, Entry> places = new TreeMap<>();
    /** Towns of a province's seat: country and the source's number of the province. */
    private final Map<String, String> provinces = new HashMap<>();

    private final Set<String> weak = new HashSet<>();

    private static final class Entry {
        private final PlaceLevel level;
        private final @Nullable String parent;
        private final long population;
        private final Set<String> names = new java.util.LinkedHashSet<>();

        private Entry(PlaceLevel level, @Nullable String parent, long population) {
            this.level = level;
            this.parent = parent;
            this.population = population;
        }

        /** The first name in Latin and the first in Arabic script; none for towns, which are no parents. */
        private byte[] display() {
            if (level.compareTo(PlaceLevel.TOWN) >= 0) {
                return new byte[0];
            }
            String latin = "";
            String arabic = "";
            for (String name : names) {
                boolean isArabic = name.charAt(0) >= '\u0600' && name.charAt(0) <= '\u06FF';
                latin = latin.isEmpty() && !isArabic ? name : latin;
                arabic = arabic.isEmpty() && isArabic ? name : arabic;
            }
            return (latin + '\t' + arabic).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes the low bytes first, as the machines do that the program mostly runs on. */
    private static final class Output implements AutoCloseable {
        private final ByteArrayOutputStream bytes;

        private Output(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        private void writeInt(int value) {
            write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array());
        }

        private void writeLong(long value) {
            write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(value)
                    .array());
        }

        private void writeByte(int value) {
            bytes.write(value);
        }

        private void write(byte[] some) {
            bytes.writeBytes(some);
        }

        @Override
        public void close() {}
    }

    private record Name(long key, int place) {}

    private GazetteerCompiler() {}

    /** Compiles; the arguments are the folder of the tables and that of the classes. */
    public static void main(String[] arguments) throws IOException {
        Path tables = Path.of(arguments[0]);
        GazetteerCompiler compiler = new GazetteerCompiler();
        compiler.read(tables);
        Path output = Path.of(arguments[1], "org/claimlint/lexicon", Gazetteer.RESOURCE);
        Files.createDirectories(output.getParent());
        Files.write(output, compiler.bytes());
    }

    private void read(Path tables) {
        for (String[] row : rows(tables.resolve("countries.tsv"))) {
            add(row[0], new Entry(PlaceLevel.COUNTRY, null, 0), row[1], row[2]);
        }
        for (String[] row : rows(tables.resolve("cod-syr.tsv"))) {
            add(row[0], new Entry(level(row[1]), row[2], 0), row[3], row[4]);
        }
        Map<String, String> seats = new LinkedHashMap<>();
        for (String[] row : rows(tables.resolve("own.tsv"))) {
            add(row[0], new Entry(level(row[1]), row[2].isEmpty() ? null : row[2], 0), row[4], row[5]);
            if (!row[3].isEmpty()) {
                seats.put(countryOf(row[0]) + '/' + key(row[3]), row[0]);
            }
        }
        for (String[] row : rows(tables.resolve("common-words.tsv"))) {
            for (String form : Table.forms(row)) {
                weak.add(key(form));
            }
        }
        List<String[]> towns = rows(tables.resolve("geonames.tsv"));
        for (String[] town : towns) {
            String seat = town[3].equals(CAPITAL_OF_PROVINCE) || town[3].equals("PPLC") ? seatOf(town, seats) : null;
            if (seat != null) {
                provinces.put(town[1] + '/' + town[2], seat);
            }
        }
        Map<String, String> known = knownTowns();
        for (String[] town : towns) {
            addTown(town, known);
        }
        for (String[] row : rows(tables.resolve("aliases.tsv"))) {
            addNames(entry(row[0]), row[1], row[2]);
        }
    }

    private static PlaceLevel level(String name) {
        return PlaceLevel.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable String seatOf(String[] town, Map<String, String> seats) {
        for (String name : names(town)) {
            String province = seats.get("iso:" + town[1] + '/' + key(name));
            if (province != null) {
                return province;
            }
        }
        return null;
    }

    private static List<String> names(String[] town) {
        List<String> names = new ArrayList<>(List.of(town[5].split("\\|")));
        if (!town[6].isEmpty()) {
            names.addAll(List.of(town[6].split("\\|")));
        }
        return names;
    }

    /** Towns of the administrative data and of our own table, by country and name; the highest of one name. */
    private Map<String, String> knownTowns() {
        Map<String, String> known = new HashMap<>();
        List<Map.Entry<String, Entry>> entries = new ArrayList<>(places.entrySet());
        entries.sort(Comparator.comparing(entry -> entry.getValue().level));
        for (Map.Entry<String, Entry> entry : entries) {
            PlaceLevel level = entry.getValue().level;
            boolean ours = entry.getKey().startsWith("own:");
            if (ours ? level == PlaceLevel.TOWN : level != PlaceLevel.COUNTRY && level != PlaceLevel.NEIGHBOURHOOD) {
                for (String name : entry.getValue().names) {
                    known.putIfAbsent(countryOf(entry.getKey()) + '/' + key(name), entry.getKey());
                }
            }
        }
        return known;
    }

    private void addTown(String[] town, Map<String, String> known) {
        String country = "iso:" + town[1];
        for (String name : names(town)) {
            String same = known.get(country + '/' + key(name));
            if (same != null) {
                entry(same).names.addAll(names(town));
                return;
            }
        }
        String parent = provinces.getOrDefault(town[1] + '/' + town[2], country);
        add(town[0], new Entry(PlaceLevel.TOWN, parent, Long.parseLong(town[4])), town[5], town[6]);
    }

    private void add(String id, Entry entry, String latin, String arabic) {
        if (places.put(id, entry) != null) {
            throw new IllegalArgumentException("Two places have the id " + id + ".");
        }
        addNames(entry, latin, arabic);
    }

    private static void addNames(Entry entry, String latin, String arabic) {
        for (String names : new String[] {latin, arabic}) {
            for (String name : names.split("\\|")) {
                if (!name.isBlank() && !key(name).isEmpty()) {
                    entry.names.add(name.strip());
                }
            }
        }
    }

    private Entry entry(String id) {
        Entry entry = places.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("No place has the id " + id + ".");
        }
        return entry;
    }

    private String countryOf(String id) {
        String country = id;
        for (String up = entry(id).parent; up != null; up = entry(up).parent) {
            country = up;
        }
        return country;
    }

    /** A name as the words it is looked up by. */
    private static String key(String name) {
        StringBuilder words = new StringBuilder();
        for (String form : Gazetteer.forms(Tokens.of(name))) {
            words.append(words.isEmpty() ? "" : " ").append(form);
        }
        return words.toString();
    }

    private byte[] bytes() throws IOException {
        List<String> ids = new ArrayList<>(places.keySet());
        List<Name> names = new ArrayList<>();
        List<Name> sounds = new ArrayList<>();
        Set<Long> prefixes = new HashSet<>();
        byte[] filter = new byte[Gazetteer.FILTER_BITS / 8];
        for (int i = 0; i < ids.size(); i++) {
            for (String name : entry(ids.get(i)).names) {
                addName(
                        name,
                        i,
                        TRANSLITERATED.contains(countryOf(ids.get(i)).substring("iso:".length())),
                        names,
                        sounds,
                        prefixes);
                addToFilter(ids.get(i), name, filter);
            }
        }
        for (Long prefix : prefixes) {
            names.add(new Name(prefix, Gazetteer.PREFIX));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Output out = new Output(bytes)) {
            out.writeInt(ids.size());
            out.write(filter);
            writeNames(names, out);
            writeNames(sounds, out);
            int end = 0;
            int named = 0;
            for (String id : ids) {
                Entry entry = entry(id);
                end += id.length();
                named += entry.display().length;
                out.writeInt(end);
                out.writeInt(named);
                out.writeInt(entry.parent == null ? -1 : Collections.binarySearch(ids, entry.parent));
                out.writeInt((int) Math.min(Integer.MAX_VALUE, entry.population));
                out.writeByte(entry.level.ordinal());
            }
            for (String id : ids) {
                out.write(id.getBytes(StandardCharsets.US_ASCII));
            }
            for (String id : ids) {
                out.write(entry(id).display());
            }
        }
        return bytes.toByteArray();
    }

    private void addToFilter(String id, String name, byte[] filter) {
        String first = Gazetteer.forms(Tokens.of(name)).get(0);
        Entry entry = entry(id);
        if (Gazetteer.isRenowned(id, entry.level, entry.population, first.charAt(0) >= '\u0600')) {
            int bit = Gazetteer.filterBit(PlaceNames.and(PlaceNames.EMPTY, first, 0));
            filter[bit / 8] |= (byte) (1 << bit % 8);
        }
    }

    private void addName(
            String name, int place, boolean transliterated, List<Name> names, List<Name> sounds, Set<Long> prefixes) {
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
        names.add(new Name(key, place | (weak.contains(key(name)) ? WEAK : 0)));
        if (transliterated && forms.get(0).charAt(0) < '\u0600' && sound.length() >= SHORTEST_SOUND) {
            sounds.add(new Name(PlaceNames.key(sound), place));
        }
    }

    /** Keys in their order, each place of a key once, then the places. */
    private static void writeNames(List<Name> names, Output out) throws IOException {
        List<Name> sorted = names.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Name::key).thenComparingInt(Name::place))
                .toList();
        out.writeInt(sorted.size());
        for (Name name : sorted) {
            out.writeLong(name.key());
        }
        for (Name name : sorted) {
            out.writeInt(name.place());
        }
    }

    private static List<String[]> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
