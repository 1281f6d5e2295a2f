package org.claimlint.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Question;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What was published before, in a database. Readers never wait; writers wait for each other. What cannot be done throws
 * {@link InvalidInputException} with one line for people, and changes nothing. Not for several threads at once.
 */
public final class Archive implements AutoCloseable {
    private final Database database;
    private final Connection connection;

    private Archive(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** What became of a report that was to be added. */
    public enum Outcome {
        ADDED,
        REPLACED,
        /** It was there already. */
        UNCHANGED
    }

    /** How much an archive holds. */
    public record Contents(int reports, long claims) {}

    /** Opens an archive that is there, to read it. */
    public static Archive toRead(String name, Path folder) {
        return open(name, folder, Database.Access.READ);
    }

    /** Opens an archive that is there, to change it. */
    public static Archive toChange(String name, Path folder) {
        return open(name, folder, Database.Access.CHANGE);
    }

    /** Opens an archive to add to it; makes it when it is not there. */
    public static Archive toAdd(String name, Path folder) {
        return open(name, folder, Database.Access.CREATE);
    }

    private static Archive open(String name, Path folder, Database.Access access) {
        return open(database(name, folder), access);
    }

    private static Database database(String name, Path folder) {
        if (name.startsWith(Postgresql.PREFIX)) {
            return new Postgresql(name);
        }
        int scheme = name.indexOf("://");
        if (scheme > 0) {
            throw new InvalidInputException(
                    name.substring(0, scheme),
                    0,
                    "is no kind of archive. Maybe a file, or jdbc:postgresql://HOST/DATABASE.");
        }
        return new Sqlite(name, folder.resolve(name));
    }

    /** The archive as messages name it: without a password. */
    public String name() {
        return database.name();
    }

    static Archive open(Database database, Database.Access access) {
        try {
            return new Archive(database, database.open(access));
        } catch (SQLException e) {
            throw database.told(e);
        }
    }

    /** Whether a report is there as it is: under this name, read from what has this hash. */
    public boolean holds(String name, String hash) {
        return ask(() -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT hash FROM report WHERE name = ?")) {
                find.setString(1, name);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() && row.getString(1).equals(hash);
                }
            }
        });
    }

    /**
     * Adds reports, all or none. A report takes the place of what was there under its name. When this returns, they outlive any failure of
     * this process and of the machine.
     */
    public List<Outcome> add(List<NewReport> reports) {
        return change(() -> {
            try (Entries entries = new Entries(connection)) {
                List<Outcome> outcomes = new ArrayList<>();
                for (NewReport report : reports) {
                    outcomes.add(entries.put(report));
                }
                entries.flush();
                return outcomes;
            }
        });
    }

    /** Removes reports by name, all or none; returns those that are not there. */
    public List<String> remove(List<String> names) {
        return change(() -> {
            List<String> missing = new ArrayList<>();
            try (Entries entries = new Entries(connection)) {
                for (String name : names) {
                    if (!entries.remove(name)) {
                        missing.add(name);
                    }
                }
            }
            return missing;
        });
    }

    /** Every report in the order of publication. */
    public void forEach(Consumer<ArchivedReport> reports) {
        ask(() -> {
            try (PreparedStatement list = connection.prepareStatement(
                            "SELECT name, title, day, file, claims FROM report ORDER BY day, id");
                    ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    reports.accept(new ArchivedReport(
                            row.getString(1),
                            row.getString(2),
                            Publication.date(row.getLong(3)),
                            row.getString(4),
                            row.getInt(5)));
                }
            }
            return true;
        });
    }

    /** One report with all its claims, or null when it is not there. */
    public @Nullable ReportClaims find(String name) {
        try {
            return new StoredReports(connection, Set.of()).named(name);
        } catch (SQLException e) {
            throw database.told(e);
        }
    }

    /**
     * The reports of the archive that tell an event of the checked ones or of those found so, whole and in order of publication. Reports of another outlet and
     * versions of the checked ones are none of them.
     */
    public List<ReportClaims> linkedWith(List<ReportClaims> checked) {
        return ask(() -> new Retrieval(connection, checked).reports());
    }

    /** A report of the archive beside the earlier ones that tell its events. */
    public record Retelling(ReportClaims report, List<ReportClaims> earlier) {}

    /**
     * Every report beside what the archive has from before it, in the order of publication, one at a time: each two reports that tell one event
     * meet once.
     *
     * @param since leaves out reports of earlier days, and those without a day; null for all
     * @param after leaves out all up to the report of this name; null for none
     */
    public void forEachRetelling(@Nullable LocalDate since, @Nullable String after, Consumer<Retelling> retellings) {
        ask(() -> {
            Map<String, Integer> order = new HashMap<>();
            List<String> wanted = new ArrayList<>();
            forEach(report -> {
                order.put(report.name(), order.size());
                boolean late = since == null
                        || report.published() != null && !report.published().isBefore(since);
                if (late) {
                    wanted.add(report.name());
                }
            });
            if (after != null && !order.containsKey(after)) {
                throw new InvalidInputException(database.name(), 0, "has no report of this id (" + after + ").");
            }
            int from = after == null ? -1 : order.getOrDefault(after, -1);
            for (String name : wanted) {
                int place = order.getOrDefault(name, -1);
                ReportClaims report = place > from ? find(name) : null;
                if (report != null) {
                    List<ReportClaims> earlier = linkedWith(List.of(report)).stream()
                            .filter(other -> order.getOrDefault(other.report().name(), place) < place)
                            .toList();
                    retellings.accept(new Retelling(report, earlier));
                }
            }
            return true;
        });
    }

    /** How many there were in all events of a kind: each event once, however many reports tell it. */
    public Tally count(Question question) {
        return ask(() -> {
            StoredReports stored = new StoredReports(connection, Set.of());
            List<ReportClaims> telling = List.copyOf(
                    stored.whole(new Matches(connection, question).reports()).values());
            // what joins two tellings may be a report that gives no count
            List<ReportClaims> all = new ArrayList<>(telling);
            if (!telling.isEmpty()) {
                all.addAll(linkedWith(telling));
            }
            return EventCounts.of(question, all);
        });
    }

    /**
     * Reads all of it.
     *
     * @param problems takes what is wrong, one line each
     */
    public Contents verify(Consumer<String> problems) {
        return ask(() -> {
            String damage = database.damage(connection);
            if (!damage.isEmpty()) {
                problems.accept("is damaged (" + damage.replace('\n', ' ') + "). Maybe restore a copy of it.");
            }
            return new Verification(connection, problems).run();
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.told(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }

    private <T> T ask(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw database.told(e);
        } catch (DamagedReportException e) {
            throw new InvalidInputException(database.name(), 0, DamagedReportException.WHAT);
        }
    }

    private <T> T change(Work<T> work) {
        return ask(() -> {
            connection.setAutoCommit(false);
            T done;
            try {
                database.waitForWriters(connection);
                done = work.done();
            } catch (SQLException | RuntimeException e) {
                undo(e);
                throw e;
            }
            // which commits
            connection.setAutoCommit(true);
            return done;
        });
    }

    private void undo(Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // Closing does it.
            cause.addSuppressed(e);
        }
    }
}
