package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimlint.archive.Archive.Outcome;
import org.claimlint.link.EventKey;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.ClaimsWriter;
import org.jspecify.annotations.Nullable;

/** Writes reports with their claims and keys, within the transaction of its caller. */
final class Entries implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement addReport;
    private final PreparedStatement addClaim;
    private final PreparedStatement addKey;
    private final List<Key> keys = new ArrayList<>();
    private final TopicWords words;

    /** A row of the index of keys. */
    record Key(int period, long hash, long day, long report, int number) {
        static final Comparator<Key> ORDER = Comparator.comparingInt(Key::period)
                .thenComparingLong(Key::hash)
                .thenComparingLong(Key::day)
                .thenComparingLong(Key::report)
                .thenComparingInt(Key::number);
    }

    Entries(Connection connection) throws SQLException {
        this.connection = connection;
        words = new TopicWords(connection);
        find = connection.prepareStatement("SELECT id, hash FROM report WHERE name = ?");
        addReport = connection.prepareStatement(
                "INSERT INTO report (name, hash, file, text_file, title, day, claims, head, tail, body,"
                        + " source_map) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
        addClaim = connection.prepareStatement("INSERT INTO claim (report, number, event, json) VALUES (?, ?, ?, ?)");
        addKey = connection.prepareStatement(
                "INSERT INTO claim_key (period, hash, day, report, number) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    }

    private record Found(long id, String hash) {}

    Outcome put(NewReport added) throws SQLException {
        String name = added.claims().report().name();
        Found found = find(name);
        if (found != null && found.hash().equals(added.hash())) {
            return Outcome.UNCHANGED;
        }
        if (found != null) {
            delete(found.id());
        }
        insert(added);
        return found == null ? Outcome.ADDED : Outcome.REPLACED;
    }

    /** Whether it was there. */
    boolean remove(String name) throws SQLException {
        Found found = find(name);
        if (found != null) {
            delete(found.id());
        }
        return found != null;
    }

    /** Writes what was put off: keys go in sorted, so that each page of the index is written once. */
    void flush() throws SQLException {
        keys.sort(Key.ORDER);
        for (Key key : keys) {
            set(addKey, key);
            addKey.addBatch();
        }
        addKey.executeBatch();
        keys.clear();
        words.flush();
    }

    private @Nullable Found find(String name) throws SQLException {
        find.setString(1, name);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? new Found(row.getLong(1), row.getString(2)) : null;
        }
    }

    private void insert(NewReport added) throws SQLException {
        Report report = added.claims().report();
        ClaimsWriter.Pieces pieces = ClaimsWriter.pieces(added.claims());
        addReport.setString(1, report.name());
        addReport.setString(2, added.hash());
        addReport.setString(3, report.file());
        addReport.setString(4, report.textFile());
        addReport.setString(5, report.title());
        addReport.setLong(6, Publication.day(report.published()));
        addReport.setInt(7, pieces.claims().size());
        addReport.setString(8, pieces.head());
        addReport.setString(9, pieces.tail());
        addReport.setBytes(10, Deflated.of(report.text()));
        addReport.setBytes(11, Deflated.of(report.sourceMap()));
        long id;
        try (ResultSet row = addReport.executeQuery()) {
            row.next();
            id = row.getLong(1);
        }
        int number = 0;
        for (Claim claim : pieces.claims()) {
            addClaim.setLong(1, id);
            addClaim.setInt(2, number);
            addClaim.setString(3, claim.event());
            addClaim.setString(4, pieces.written().get(number));
            addClaim.addBatch();
            number++;
        }
        addClaim.executeBatch();
        ReportClaims kept = added.claims().withClaims(pieces.claims());
        List<StoredTopics.Passage> passages = StoredTopics.passages(kept);
        StoredTopics.write(connection, id, passages);
        words.add(id, passages);
        keys.addAll(keys(id, kept));
    }

    /** The keys of a report as it is kept. */
    static List<Key> keys(long id, ReportClaims report) {
        long day = Publication.day(report.report().published());
        List<Key> found = new ArrayList<>();
        int number = 0;
        for (Set<String> ofClaim : EventKey.ofReport(report)) {
            for (String key : ofClaim) {
                found.add(new Key(Publication.period(day), KeyHash.of(key), day, id, number));
            }
            number++;
        }
        return found;
    }

    private void delete(long id) throws SQLException {
        // of this transaction's own reports as well
        flush();
        ReportClaims report = new StoredReports(connection, Set.of())
                .whole(List.of(id))
                .values()
                .iterator()
                .next();
        List<Key> old = keys(id, report);
        words.remove(id, StoredTopics.passages(report));
        try (PreparedStatement deleteKey = connection.prepareStatement(
                        "DELETE FROM claim_key WHERE period = ? AND hash = ? AND day = ? AND report = ? AND number = ?");
                PreparedStatement deleteClaims = connection.prepareStatement("DELETE FROM claim WHERE report = ?");
                PreparedStatement deleteTopics = connection.prepareStatement("DELETE FROM topic WHERE report = ?");
                PreparedStatement deleteReport = connection.prepareStatement("DELETE FROM report WHERE id = ?")) {
            for (Key key : old) {
                set(deleteKey, key);
                deleteKey.addBatch();
            }
            deleteKey.executeBatch();
            deleteClaims.setLong(1, id);
            deleteClaims.executeUpdate();
            deleteTopics.setLong(1, id);
            deleteTopics.executeUpdate();
            deleteReport.setLong(1, id);
            deleteReport.executeUpdate();
        }
    }

    static void set(PreparedStatement statement, Key key) throws SQLException {
        statement.setInt(1, key.period());
        statement.setLong(2, key.hash());
        statement.setLong(3, key.day());
        statement.setLong(4, key.report());
        statement.setInt(5, key.number());
    }

    @Override
    public void close() throws SQLException {
        find.close();
        addReport.close();
        addClaim.close();
        addKey.close();
    }
}
