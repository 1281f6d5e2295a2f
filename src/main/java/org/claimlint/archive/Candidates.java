package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.claimlint.link.EventKey;
import org.claimlint.model.Claim;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an archive that share a key with claims of some reports: all of a key that few have; of any other the first few, the last few
 * before the day of the report and the first few behind it, as in a run over all of them. Of the many that one claim may meet so, those that
 * share most keys with it and came out at about its time.
 */
final class Candidates {
    /** So many keys are looked for at once. */
    private static final int AT_ONCE = 400;
    /** What so many claims have, few have; and so many are met by one claim. */
    private static final int FEW = 3 * EventKey.MOST_MET;
    /** Of the passages that share words with one, those that share most. */
    private static final int MOST_PASSAGES = 2 * EventKey.MOST_MET;

    private static final String OF_A_KEY =
            "SELECT report, number, day FROM claim_key WHERE period = ? AND hash = ? AND day ";

    private final Connection connection;
    /** Whether keys that many claims have are asked for. */
    private final boolean common;

    private final List<Integer> periods;
    private final Map<Long, SortedSet<Integer>> claims = new TreeMap<>();
    private final Map<Long, SortedSet<Integer>> passages = new TreeMap<>();
    private final Set<Long> sharingWords = new HashSet<>();

    private Candidates(Connection connection, boolean common) throws SQLException {
        this.connection = connection;
        this.common = common;
        this.periods = periods();
    }

    /** Finds the candidates for all claims of these reports. */
    static Candidates of(List<ReportClaims> reports, Connection connection) throws SQLException {
        return new Candidates(connection, true).with(reports, claim -> true);
    }

    /** Finds the candidates for some claims of these reports, among those that share a key with few. */
    static Candidates ofRare(List<ReportClaims> reports, Predicate<Claim> some, Connection connection)
            throws SQLException {
        return new Candidates(connection, false).with(reports, some);
    }

    private Candidates with(List<ReportClaims> reports, Predicate<Claim> some) throws SQLException {
        Map<Long, List<Asked>> askedOfDay = new TreeMap<>();
        List<List<Long>> topics = new ArrayList<>();
        for (ReportClaims report : reports) {
            List<Asked> ofDay =
                    askedOfDay.computeIfAbsent(Publication.day(report.report().published()), day -> new ArrayList<>());
            EventKey.ofReport(report, some).stream()
                    .filter(keys -> !keys.isEmpty())
                    .map(Asked::of)
                    .forEach(ofDay::add);
            List<Claim> all = report.claims();
            StoredTopics.passages(report).stream()
                    .filter(passage -> passage.claims().stream().anyMatch(number -> some.test(all.get(number))))
                    .map(StoredTopics.Passage::hashes)
                    .forEach(topics::add);
        }
        for (Map.Entry<Long, List<Asked>> ofDay : askedOfDay.entrySet()) {
            find(ofDay.getKey(), ofDay.getValue());
        }
        findPassages(topics);
        return this;
    }

    /**
     * The keys of a claim, as the archive has them.
     *
     * @param sure those that alone may tell that two claims are one event
     */
    private record Asked(Set<Long> keys, Set<Long> ofWords, Set<Long> sure) {
        private static Asked of(Set<String> keysOfClaim) {
            Asked asked = new Asked(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
            for (String key : keysOfClaim) {
                long hash = KeyHash.of(key);
                asked.keys.add(hash);
                if (EventKey.ofWords(key)) {
                    asked.ofWords.add(hash);
                }
                if (EventKey.isSure(key)) {
                    asked.sure.add(hash);
                }
            }
            return asked;
        }
    }

    /** The numbers of the claims by the number of their report. */
    Map<Long, SortedSet<Integer>> claims() {
        return claims;
    }

    /** The passages that share telling words, by the number of their report. */
    Map<Long, SortedSet<Integer>> passages() {
        return passages;
    }

    /** The reports that have words in a row in common: only their texts can bear witness. */
    Set<Long> sharingWords() {
        return sharingWords;
    }

    /** Takes these reports out. */
    void without(Collection<Long> reports) {
        claims.keySet().removeAll(reports);
        passages.keySet().removeAll(reports);
        sharingWords.removeAll(reports);
    }

    /** The periods that any report was published in, in order: one look into the index for each. */
    private List<Integer> periods() throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (PreparedStatement next =
                connection.prepareStatement("SELECT min(period) FROM claim_key WHERE period > ?")) {
            for (int period = Integer.MIN_VALUE; ; ) {
                next.setInt(1, period);
                try (ResultSet row = next.executeQuery()) {
                    row.next();
                    period = row.getInt(1);
                    if (row.wasNull()) {
                        return found;
                    }
                    found.add(period);
                }
            }
        }
    }

    private record Place(long report, int number, long day) {}

    private void find(long day, List<Asked> asked) throws SQLException {
        Set<Long> keys = new TreeSet<>();
        asked.forEach(one -> keys.addAll(one.keys()));
        Map<Long, SortedMap<Integer, Integer>> there = there(List.copyOf(keys));
        Map<Long, List<Place>> places = rare(there);
        if (common) {
            addCommon(day, there, places);
        }
        for (Asked one : asked) {
            choose(one, day, places);
        }
    }

    private void choose(Asked asked, long day, Map<Long, List<Place>> places) {
        Map<Place, Integer> shared = new HashMap<>();
        for (long key : asked.keys()) {
            boolean sure = asked.sure().contains(key);
            for (Place place : places.getOrDefault(key, List.of())) {
                if (sure) {
                    claims.computeIfAbsent(place.report(), any -> new TreeSet<>())
                            .add(place.number());
                } else {
                    shared.merge(place, 1, Integer::sum);
                }
                if (asked.ofWords().contains(key)) {
                    sharingWords.add(place.report());
                }
            }
        }
        shared.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, Integer> one) -> -one.getValue())
                        .thenComparing(one -> Math.abs(one.getKey().day() - day))
                        .thenComparing(one -> one.getKey().report())
                        .thenComparing(one -> one.getKey().number()))
                .limit(FEW)
                .map(Map.Entry::getKey)
                .forEach(place -> claims.computeIfAbsent(place.report(), any -> new TreeSet<>())
                        .add(place.number()));
    }

    private void findPassages(List<List<Long>> topics) throws SQLException {
        Set<Long> words = new TreeSet<>();
        topics.forEach(words::addAll);
        Map<Long, @Nullable Set<TopicWords.Place>> places = new TopicWords(connection).find(words);
        for (List<Long> topic : topics) {
            Map<TopicWords.Place, Integer> shared = new HashMap<>();
            for (long word : topic) {
                Set<TopicWords.Place> having = places.get(word);
                if (having != null) {
                    having.forEach(place -> shared.merge(place, 1, Integer::sum));
                }
            }
            shared.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<TopicWords.Place, Integer> one) -> -one.getValue())
                            .thenComparing(one -> -one.getKey().report())
                            .thenComparing(one -> one.getKey().number()))
                    .limit(MOST_PASSAGES)
                    .map(Map.Entry::getKey)
                    .forEach(place -> passages.computeIfAbsent(place.report(), any -> new TreeSet<>())
                            .add(place.number()));
        }
    }

    /** How many have each of these keys in which periods, as far as it is in any, counted to one more than {@link #FEW}; most are in none. */
    private Map<Long, SortedMap<Integer, Integer>> there(List<Long> keys) throws SQLException {
        Map<Long, SortedMap<Integer, Integer>> there = new TreeMap<>();
        if (periods.isEmpty()) {
            return there;
        }
        StringJoiner ofPeriods = new StringJoiner("),(", "(", ")");
        periods.forEach(period -> ofPeriods.add(period.toString()));
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            StringJoiner hashes = new StringJoiner("),(", "(", ")");
            keys.subList(from, Math.min(keys.size(), from + AT_ONCE)).forEach(key -> hashes.add(key.toString()));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("WITH y(period) AS (VALUES " + ofPeriods
                            + "), k(hash) AS (VALUES " + hashes + "), t(hash, period, claims) AS MATERIALIZED"
                            + " (SELECT k.hash, y.period, (SELECT count(*) FROM (SELECT 1 FROM claim_key c"
                            + " WHERE c.period = y.period AND c.hash = k.hash LIMIT " + (FEW + 1)
                            + ") AS few) FROM y CROSS JOIN k) SELECT hash, period, claims FROM t WHERE claims > 0")) {
                while (row.next()) {
                    there.computeIfAbsent(row.getLong(1), key -> new TreeMap<>())
                            .put(row.getInt(2), row.getInt(3));
                }
            }
        }
        return there;
    }

    private static boolean isRare(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum() <= FEW;
    }

    /** All places of the keys that few have. */
    private Map<Long, List<Place>> rare(Map<Long, SortedMap<Integer, Integer>> there) throws SQLException {
        List<String> rows = new ArrayList<>();
        there.forEach((key, counts) -> {
            if (isRare(counts)) {
                counts.keySet().forEach(period -> rows.add("(" + key + "," + period + ")"));
            }
        });
        Map<Long, List<Place>> found = new HashMap<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("WITH k(hash, period) AS (VALUES "
                            + String.join(",", rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))
                            + ") SELECT c.hash, c.report, c.number, c.day FROM k CROSS JOIN claim_key c"
                            + " WHERE c.period = k.period AND c.hash = k.hash")) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(new Place(row.getLong(2), row.getInt(3), row.getLong(4)));
                }
            }
        }
        return found;
    }

    private void addCommon(long day, Map<Long, SortedMap<Integer, Integer>> there, Map<Long, List<Place>> places)
            throws SQLException {
        int period = Publication.period(day);
        try (PreparedStatement first =
                        connection.prepareStatement(OF_A_KEY + "<= ? ORDER BY day, report, number LIMIT ?");
                PreparedStatement last = connection.prepareStatement(
                        OF_A_KEY + "<= ? ORDER BY day DESC, report DESC, number DESC LIMIT ?");
                PreparedStatement next =
                        connection.prepareStatement(OF_A_KEY + "> ? ORDER BY day, report, number LIMIT ?")) {
            for (Map.Entry<Long, SortedMap<Integer, Integer>> key : there.entrySet()) {
                SortedMap<Integer, Integer> counts = key.getValue();
                if (!isRare(counts)) {
                    List<Integer> before =
                            List.copyOf(counts.headMap(period + 1).keySet());
                    List<Integer> backwards = new ArrayList<>(before);
                    Collections.reverse(backwards);
                    Set<Place> some = new LinkedHashSet<>();
                    add(last, backwards, key.getKey(), day, some);
                    add(first, before, key.getKey(), day, some);
                    add(next, List.copyOf(counts.tailMap(period).keySet()), key.getKey(), day, some);
                    places.put(key.getKey(), List.copyOf(some));
                }
            }
        }
    }

    /** Goes from period to period until there are enough. */
    private static void add(PreparedStatement some, List<Integer> ofPeriods, long key, long day, Set<Place> places)
            throws SQLException {
        int wanted = EventKey.MOST_MET;
        for (int period : ofPeriods) {
            some.setInt(1, period);
            some.setLong(2, key);
            some.setLong(3, day);
            some.setInt(4, wanted);
            try (ResultSet row = some.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(row.getLong(1), row.getInt(2), row.getLong(3)));
                    wanted--;
                }
            }
            if (wanted == 0) {
                return;
            }
        }
    }
}
