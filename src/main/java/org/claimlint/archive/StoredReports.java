package org.claimlint.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.claimlint.io.ClaimsReader;
import org.claimlint.io.ReportIds;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Topic;
import org.jspecify.annotations.Nullable;

/** Reads reports of an archive back, whole or only some of their claims. */
final class StoredReports {
    /** So many reports are asked for at once: more make the question long, fewer make it often. */
    private static final int AT_ONCE = 400;

    private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

    private final Connection connection;
    private final Set<String> taken;

    /** @param taken ids that no report of the archive may have in this run */
    StoredReports(Connection connection, Set<String> taken) {
        this.connection = connection;
        this.taken = taken;
    }

    private record Row(
            String name,
            String file,
            @Nullable String textFile,
            StringBuilder json,
            List<Integer> numbers,
            List<StoredTopics.Passage> passages,
            String tail,
            byte @Nullable [] body,
            byte @Nullable [] sourceMap) {}

    /** Some claims of some reports, by the number of the report, without texts; in the order of the numbers. */
    Map<Long, ReportClaims> excerpts(Candidates candidates) throws SQLException {
        Set<Long> reports = new TreeSet<>(candidates.claims().keySet());
        reports.addAll(candidates.passages().keySet());
        Map<Long, ReportClaims> found = new LinkedHashMap<>();
        for (List<Long> some : chunks(reports)) {
            Map<Long, Row> rows = rows(some, false);
            Map<Long, SortedSet<Integer>> wanted = new HashMap<>();
            for (Map.Entry<Long, Row> row : rows.entrySet()) {
                long report = row.getKey();
                SortedSet<Integer> numbers = new TreeSet<>(candidates.claims().getOrDefault(report, NONE));
                SortedSet<Integer> passages = candidates.passages().getOrDefault(report, NONE);
                row.getValue().passages().stream()
                        .filter(passage -> passages.contains(passage.number()))
                        .forEach(passage -> numbers.addAll(passage.claims()));
                wanted.put(report, numbers);
            }
            StringJoiner pairs = new StringJoiner(",");
            for (Long report : some) {
                wanted.getOrDefault(report, NONE).forEach(number -> pairs.add("(" + report + "," + number + ")"));
            }
            addClaims(
                    rows,
                    "WITH wanted(report, number) AS (VALUES " + pairs
                            + ") SELECT c.report, c.number, c.json FROM wanted w"
                            + " CROSS JOIN claim c WHERE c.report = w.report AND c.number = w.number");
            found.putAll(read(rows));
        }
        return found;
    }

    /**
     * Of some reports the claims that tell of some events or of none that is known, by the number of the report, without texts.
     *
     * @param events null for all
     */
    Map<Long, ReportClaims> ofEvents(List<Long> reports, @Nullable Collection<String> events) throws SQLException {
        Map<Long, Row> rows = rows(reports, false);
        StringBuilder query =
                new StringBuilder("SELECT report, number, json FROM claim WHERE report IN (" + listed(reports) + ")");
        if (events != null) {
            query.append(" AND (event IS NULL OR event IN (")
                    .append(String.join(",", Collections.nCopies(events.size(), "?")))
                    .append("))");
        }
        try (PreparedStatement claims = connection.prepareStatement(
                query.append(" ORDER BY report, number").toString())) {
            int parameter = 0;
            for (String event : events == null ? List.<String>of() : events) {
                claims.setString(++parameter, event);
            }
            addClaims(rows, claims.executeQuery());
        }
        return read(rows);
    }

    /** Whole reports with their texts, by their number, in the order of publication. */
    Map<Long, ReportClaims> whole(Collection<Long> reports) throws SQLException {
        Map<Long, ReportClaims> found = new LinkedHashMap<>();
        for (List<Long> some : chunks(reports)) {
            Map<Long, Row> rows = rows(some, true);
            addClaims(
                    rows,
                    "SELECT report, number, json FROM claim WHERE report IN (" + listed(some)
                            + ") ORDER BY report, number");
            found.putAll(read(rows));
        }
        return found;
    }

    /** The whole report of this name, or null when there is none. */
    @Nullable
    ReportClaims named(String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT id FROM report WHERE name = ?")) {
            find.setString(1, name);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? whole(List.of(row.getLong(1))).get(row.getLong(1)) : null;
            }
        }
    }

    private static List<List<Long>> chunks(Collection<Long> reports) {
        List<Long> all = new ArrayList<>(reports);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return chunks;
    }

    private static String listed(List<Long> numbers) {
        StringJoiner list = new StringJoiner(",");
        numbers.forEach(number -> list.add(number.toString()));
        return list.toString();
    }

    private Map<Long, Row> rows(List<Long> reports, boolean texts) throws SQLException {
        Map<Long, Row> rows = new LinkedHashMap<>();
        Map<Long, List<StoredTopics.Passage>> passages = StoredTopics.read(connection, reports);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name, file, text_file, head, tail"
                        + (texts ? ", body, source_map" : "") + " FROM report WHERE id IN (" + listed(reports)
                        + ") ORDER BY day, id")) {
            while (row.next()) {
                rows.put(
                        row.getLong(1),
                        new Row(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new StringBuilder(row.getString(5)),
                                new ArrayList<>(),
                                passages.getOrDefault(row.getLong(1), List.of()),
                                row.getString(6),
                                texts ? row.getBytes(7) : null,
                                texts ? row.getBytes(8) : null));
            }
        }
        return rows;
    }

    private void addClaims(Map<Long, Row> rows, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            addClaims(rows, statement.executeQuery(query));
        }
    }

    private static void addClaims(Map<Long, Row> rows, ResultSet found) throws SQLException {
        try (ResultSet claim = found) {
            while (claim.next()) {
                Row row = rows.get(claim.getLong(1));
                if (row != null) {
                    row.json().append(row.numbers().isEmpty() ? "" : ",").append(claim.getString(3));
                    row.numbers().add(claim.getInt(2));
                }
            }
        }
    }

    private Map<Long, ReportClaims> read(Map<Long, Row> rows) {
        StringBuilder lines = new StringBuilder();
        rows.values().forEach(row -> lines.append(row.json()).append(row.tail()).append('\n'));
        Map<String, ReportClaims> byName = new HashMap<>();
        ReportIds ids = new ReportIds();
        taken.forEach(ids::unique);
        ClaimsReader reader = new ClaimsReader(
                        report -> byName.put(report.report().name(), report),
                        problem -> {
                            throw new DamagedReportException();
                        },
                        ids)
                .ofExcerpts();
        reader.read("archive", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        Map<Long, ReportClaims> found = new LinkedHashMap<>();
        rows.forEach((number, row) -> {
            ReportClaims claims = byName.get(row.name());
            if (claims == null) {
                throw new DamagedReportException();
            }
            found.put(number, claims.withReport(report(claims.report(), row)).withTopics(topics(claims.claims(), row)));
        });
        return found;
    }

    private static Map<String, Topic> topics(List<Claim> claims, Row row) {
        Map<Integer, Topic> byNumber = new HashMap<>();
        row.passages().forEach(passage -> passage.claims().forEach(number -> byNumber.put(number, passage.topic())));
        Map<String, Topic> topics = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Topic topic = byNumber.get(row.numbers().get(i));
            if (topic != null) {
                topics.put(claims.get(i).id(), topic);
            }
        }
        return topics;
    }

    private static Report report(Report read, Row row) {
        return new Report(
                read.id(),
                read.name(),
                row.file(),
                row.textFile(),
                read.title(),
                read.published(),
                read.lang(),
                read.outlet(),
                Deflated.text(row.body()),
                read.translationOf(),
                Deflated.map(row.sourceMap()));
    }
}
