package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimlint.link.EventKey;
import org.claimlint.model.ReportClaims;

/**
 * The claims of an archive that share a key with claims of some reports: of each key the first few, the last few before the day of the
 * report and the first few behind it, as in a run over all of them.
 */
final class Candidates {
    /** So many keys are looked for at once. */
    private static final int AT_ONCE = 400;

    private static final String OF_A_KEY = "SELECT report, number FROM claim_key WHERE year = ? AND hash = ? AND day ";

    private final Connection connection;
    private final List<Integer> years;
    private final Map<Long, SortedSet<Integer>> claims = new TreeMap<>();
    private final Set<Long> sharingWords = new HashSet<>();

    private Candidates(Connection connection) throws SQLException {
        this.connection = connection;
        this.years = years();
    }

    /** Finds the candidates for all claims of these reports. */
    static Candidates of(List<ReportClaims> reports, Connection connection) throws SQLException {
        Map<Long, Map<Long, Boolean>> keys = new TreeMap<>();
        for (ReportClaims report : reports) {
            Map<Long, Boolean> ofDay =
                    keys.computeIfAbsent(Publication.day(report.report().published()), day -> new HashMap<>());
            for (Set<String> ofClaim : EventKey.ofReport(report)) {
                ofClaim.forEach(key -> ofDay.put(KeyHash.of(key), EventKey.ofWords(key)));
            }
        }
        Candidates found = new Candidates(connection);
        for (Map.Entry<Long, Map<Long, Boolean>> ofDay : keys.entrySet()) {
            found.find(ofDay.getKey(), ofDay.getValue());
        }
        return found;
    }

    /** The numbers of the claims by the number of their report. */
    Map<Long, SortedSet<Integer>> claims() {
        return claims;
    }

    /** The reports that have words in a row in common: only their texts can bear witness. */
    Set<Long> sharingWords() {
        return sharingWords;
    }

    /** The years that any report was published in, in order: one look into the index for each. */
    private List<Integer> years() throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement("SELECT min(year) FROM claim_key WHERE year > ?")) {
            for (int year = Integer.MIN_VALUE; ; ) {
                next.setInt(1, year);
                try (ResultSet row = next.executeQuery()) {
                    row.next();
                    year = row.getInt(1);
                    if (row.wasNull()) {
                        return found;
                    }
                    found.add(year);
                }
            }
        }
    }

    private void find(long day, Map<Long, Boolean> keys) throws SQLException {
        List<Long> all = new ArrayList<>(keys.keySet());
        try (PreparedStatement first =
                        connection.prepareStatement(OF_A_KEY + "<= ? ORDER BY day, report, number LIMIT ?");
                PreparedStatement last = connection.prepareStatement(
                        OF_A_KEY + "<= ? ORDER BY day DESC, report DESC, number DESC LIMIT ?");
                PreparedStatement next =
                        connection.prepareStatement(OF_A_KEY + "> ? ORDER BY day, report, number LIMIT ?")) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                Map<Long, List<Integer>> there = there(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
                for (Map.Entry<Long, List<Integer>> key : there.entrySet()) {
                    boolean words = keys.getOrDefault(key.getKey(), false);
                    List<Integer> inOrder = key.getValue();
                    List<Integer> backwards = new ArrayList<>(inOrder);
                    Collections.reverse(backwards);
                    int year = Publication.year(day);
                    backwards.removeIf(one -> one > year);
                    add(last, backwards, key.getKey(), day, words);
                    add(first, inOrder.stream().filter(one -> one <= year).toList(), key.getKey(), day, words);
                    add(next, inOrder.stream().filter(one -> one >= year).toList(), key.getKey(), day, words);
                }
            }
        }
    }

    /** Which of these keys are there at all, and in which years, in order; most are in none. */
    private Map<Long, List<Integer>> there(List<Long> keys) throws SQLException {
        Map<Long, List<Integer>> there = new TreeMap<>();
        if (years.isEmpty()) {
            return there;
        }
        StringJoiner hashes = new StringJoiner("),(", "(", ")");
        keys.forEach(key -> hashes.add(key.toString()));
        StringJoiner ofYears = new StringJoiner("),(", "(", ")");
        years.forEach(year -> ofYears.add(year.toString()));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("WITH y(year) AS (VALUES " + ofYears + "), k(hash) AS (VALUES "
                        + hashes + ") SELECT k.hash, y.year FROM y CROSS JOIN k WHERE EXISTS"
                        + " (SELECT 1 FROM claim_key c WHERE c.year = y.year AND c.hash = k.hash)")) {
            while (row.next()) {
                there.computeIfAbsent(row.getLong(1), key -> new ArrayList<>(2)).add(row.getInt(2));
            }
        }
        there.values().forEach(Collections::sort);
        return there;
    }

    /** Goes from year to year until there are enough. */
    private void add(PreparedStatement some, List<Integer> ofYears, long key, long day, boolean words)
            throws SQLException {
        int wanted = EventKey.MOST_MET;
        for (int year : ofYears) {
            some.setInt(1, year);
            some.setLong(2, key);
            some.setLong(3, day);
            some.setInt(4, wanted);
            try (ResultSet row = some.executeQuery()) {
                while (row.next()) {
                    long report = row.getLong(1);
                    claims.computeIfAbsent(report, any -> new TreeSet<>()).add(row.getInt(2));
                    if (words) {
                        sharingWords.add(report);
                    }
                    wanted--;
                }
            }
            if (wanted == 0) {
                return;
            }
        }
    }
}
