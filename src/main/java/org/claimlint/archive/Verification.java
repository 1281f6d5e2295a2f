package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.claimlint.archive.Archive.Contents;
import org.claimlint.model.ReportClaims;

/** Reads an archive from end to end: every report must be whole, and found by every key of its claims. */
final class Verification {
    private static final int AT_ONCE = 200;
    /** All places of telling words, which stand with blanks between. */
    private static final String PLACES =
            "SELECT sum(length(places) - length(replace(places, ' ', '')) + 1) FROM topic_word WHERE places <> ''";

    private final Connection connection;
    private final Consumer<String> problems;
    private int reports = 0;
    private long claims = 0;
    private long keys = 0;
    private long places = 0;

    Verification(Connection connection, Consumer<String> problems) {
        this.connection = connection;
        this.problems = problems;
    }

    Contents run() throws SQLException {
        StoredReports stored = new StoredReports(connection, Set.of());
        List<Long> some;
        for (long after = 0; !(some = next(after)).isEmpty(); after = some.get(some.size() - 1)) {
            try {
                for (Map.Entry<Long, ReportClaims> report : stored.whole(some).entrySet()) {
                    verify(report.getKey(), report.getValue());
                }
            } catch (DamagedReportException e) {
                problems.accept(DamagedReportException.WHAT);
            }
        }
        if (count("SELECT count(*) FROM claim") != claims) {
            problems.accept("has claims without a report.");
        }
        if (count("SELECT count(*) FROM claim_key") != keys) {
            problems.accept("has keys without a claim: its drafts are found more slowly than they might be.");
        }
        if (count(PLACES) != places) {
            problems.accept("has words that stand nowhere. Maybe remove the reports that changed and add them again.");
        }
        return new Contents(reports, claims);
    }

    private List<Long> next(long after) throws SQLException {
        List<Long> some = new ArrayList<>();
        try (PreparedStatement next =
                connection.prepareStatement("SELECT id FROM report WHERE id > ? ORDER BY id LIMIT " + AT_ONCE)) {
            next.setLong(1, after);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    some.add(row.getLong(1));
                }
            }
        }
        return some;
    }

    private void verify(long id, ReportClaims report) throws SQLException {
        reports++;
        claims += report.claims().size();
        String name = report.report().name();
        if (count("SELECT claims FROM report WHERE id = " + id)
                != report.claims().size()) {
            problems.accept("has only a part of a report (" + name + "). Maybe remove it and add it again.");
        }
        Set<Entries.Key> wanted = new HashSet<>(Entries.keys(id, report));
        int there = 0;
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT 1 FROM claim_key WHERE period = ? AND hash = ? AND day = ? AND report = ? AND number = ?")) {
            for (Entries.Key key : wanted) {
                Entries.set(find, key);
                try (ResultSet row = find.executeQuery()) {
                    there += row.next() ? 1 : 0;
                }
            }
        }
        keys += there;
        int ofWords = new TopicWords(connection).kept(id, report);
        places += Math.max(0, ofWords);
        if (there < wanted.size() || ofWords < 0) {
            problems.accept("does not find a report by all its keys (" + name + "). Maybe remove it and add it again.");
        }
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
