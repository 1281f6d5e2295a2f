package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimlint.model.Claim;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Topic;

/** What the passages of a report are about, as it is kept: one row a passage. */
final class StoredTopics {
    private static final String LINE = "\n";
    private static final String BLANK = " ";

    private StoredTopics() {}

    /**
     * A passage.
     *
     * @param claims the numbers of its claims
     */
    record Passage(List<Integer> claims, Topic topic) {
        /** Its own number: that of its first claim. */
        int number() {
            return claims.get(0);
        }

        /** Its words without phrases, as they are looked for. */
        List<Long> hashes() {
            return topic.words().stream()
                    .filter(word -> word.indexOf(Topic.PHRASE) < 0)
                    .map(KeyHash::of)
                    .sorted()
                    .toList();
        }
    }

    /** Those of a report, whose claims have the numbers of their places. */
    static List<Passage> passages(ReportClaims report) {
        Map<Topic, List<Integer>> numbers = new LinkedHashMap<>();
        int number = 0;
        for (Claim claim : report.claims()) {
            Topic topic = report.topic(claim);
            if (!topic.words().isEmpty()) {
                numbers.computeIfAbsent(topic, any -> new ArrayList<>()).add(number);
            }
            number++;
        }
        List<Passage> passages = new ArrayList<>();
        numbers.forEach((topic, claims) -> passages.add(new Passage(claims, topic)));
        return passages;
    }

    /** Writes those of a report. */
    static void write(Connection connection, long report, List<Passage> passages) throws SQLException {
        if (passages.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(
                "INSERT INTO topic (report, number, claims, words, figures) VALUES (?, ?, ?, ?, ?)")) {
            for (Passage passage : passages) {
                add.setLong(1, report);
                add.setInt(2, passage.number());
                add.setString(3, passage.claims().stream().map(String::valueOf).collect(Collectors.joining(BLANK)));
                add.setString(4, String.join(LINE, new TreeSet<>(passage.topic().words())));
                add.setString(5, String.join(LINE, new TreeSet<>(passage.topic().figures())));
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** The passages of some reports by the number of the report. */
    static Map<Long, List<Passage>> read(Connection connection, Collection<Long> reports) throws SQLException {
        Map<Long, List<Passage>> found = new HashMap<>();
        StringJoiner list = new StringJoiner(",");
        reports.forEach(report -> list.add(report.toString()));
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT report, claims, words, figures FROM topic WHERE report IN ("
                                + list + ") ORDER BY report, number")) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(new Passage(
                                numbers(row.getString(2)),
                                new Topic(lines(row.getString(3)), lines(row.getString(4)))));
            }
        }
        return found;
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        try {
            for (String number : text.split(BLANK, -1)) {
                numbers.add(Integer.valueOf(number));
            }
        } catch (NumberFormatException e) {
            throw new DamagedReportException();
        }
        return numbers;
    }

    /** A line that is there twice is damage, and no reason to give up. */
    private static Set<String> lines(String text) {
        return text.isEmpty() ? Set.of() : new HashSet<>(List.of(text.split(LINE, -1)));
    }
}
