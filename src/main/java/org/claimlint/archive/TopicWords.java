package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.claimlint.link.EventKey;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/**
 * Where the telling words of passages stand. A word that more than {@value #MOST} passages have tells nothing: where it stands is forgotten, so
 * that most words of a new report cost nothing to keep, and all others are found by one look.
 */
final class TopicWords {
    static final int MOST = 3 * EventKey.MOST_MET;

    private static final int AT_ONCE = 400;
    private static final String BLANK = " ";
    private static final String MANY = "";

    private final Connection connection;
    private final Map<Long, List<Place>> added = new TreeMap<>();

    TopicWords(Connection connection) {
        this.connection = connection;
    }

    /** A passage of a report. */
    record Place(long report, int number) {
        static Place of(String text) {
            int dot = text.indexOf('.');
            try {
                return new Place(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new DamagedReportException();
            }
        }

        @Override
        public String toString() {
            return report + "." + number;
        }
    }

    /** Adds those of a report, at the next {@link #flush}. */
    void add(long report, List<StoredTopics.Passage> passages) {
        for (StoredTopics.Passage passage : passages) {
            for (long word : passage.hashes()) {
                added.computeIfAbsent(word, any -> new ArrayList<>()).add(new Place(report, passage.number()));
            }
        }
    }

    /** Writes what was put off. */
    void flush() throws SQLException {
        Map<Long, @Nullable Set<Place>> known = find(added.keySet());
        Map<Long, @Nullable Set<Place>> changed = new TreeMap<>();
        added.forEach((word, places) -> {
            Set<Place> all = known.containsKey(word) ? known.get(word) : Set.of();
            if (all != null) {
                Set<Place> more = new LinkedHashSet<>(all);
                more.addAll(places);
                changed.put(word, more.size() > MOST ? null : more);
            }
        });
        write(changed);
        added.clear();
    }

    /** Takes those of a report away. */
    void remove(long report, List<StoredTopics.Passage> passages) throws SQLException {
        Set<Long> words = new LinkedHashSet<>();
        passages.forEach(passage -> words.addAll(passage.hashes()));
        Map<Long, @Nullable Set<Place>> changed = new TreeMap<>();
        find(words).forEach((word, places) -> {
            if (places != null && places.removeIf(place -> place.report() == report)) {
                changed.put(word, places);
            }
        });
        write(changed);
    }

    private void write(Map<Long, @Nullable Set<Place>> changed) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO topic_word (hash, places) VALUES (?, ?)"
                        + " ON CONFLICT (hash) DO UPDATE SET places = excluded.places");
                PreparedStatement delete = connection.prepareStatement("DELETE FROM topic_word WHERE hash = ?")) {
            for (Map.Entry<Long, @Nullable Set<Place>> word : changed.entrySet()) {
                Set<Place> places = word.getValue();
                if (places != null && places.isEmpty()) {
                    delete.setLong(1, word.getKey());
                    delete.addBatch();
                    continue;
                }
                StringJoiner written = new StringJoiner(BLANK);
                if (places != null) {
                    places.forEach(place -> written.add(place.toString()));
                }
                put.setLong(1, word.getKey());
                put.setString(2, places == null ? MANY : written.toString());
                put.addBatch();
            }
            put.executeBatch();
            delete.executeBatch();
        }
    }

    /** Where these words stand, as far as they stand anywhere; null for those that stand in too many passages. */
    Map<Long, @Nullable Set<Place>> find(Collection<Long> words) throws SQLException {
        Map<Long, @Nullable Set<Place>> found = new HashMap<>();
        List<Long> all = List.copyOf(words);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            StringJoiner hashes = new StringJoiner(",");
            all.subList(from, Math.min(all.size(), from + AT_ONCE)).forEach(word -> hashes.add(word.toString()));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT hash, places FROM topic_word WHERE hash IN (" + hashes + ")")) {
                while (row.next()) {
                    found.put(row.getLong(1), places(row.getString(2)));
                }
            }
        }
        return found;
    }

    private static @Nullable Set<Place> places(String text) {
        if (text.equals(MANY)) {
            return null;
        }
        Set<Place> places = new LinkedHashSet<>();
        for (String place : text.split(BLANK, -1)) {
            places.add(Place.of(place));
        }
        return places;
    }

    /** How many places of a report are kept, or -1 when one is missing. */
    int kept(long report, ReportClaims claims) throws SQLException {
        List<StoredTopics.Passage> passages = StoredTopics.passages(claims);
        Set<Long> words = new LinkedHashSet<>();
        passages.forEach(passage -> words.addAll(passage.hashes()));
        Map<Long, @Nullable Set<Place>> found = find(words);
        int kept = 0;
        for (StoredTopics.Passage passage : passages) {
            Place here = new Place(report, passage.number());
            for (long word : passage.hashes()) {
                Set<Place> places = found.get(word);
                if (!found.containsKey(word) || places != null && !places.contains(here)) {
                    return -1;
                }
                kept += places == null ? 0 : 1;
            }
        }
        return kept;
    }
}
