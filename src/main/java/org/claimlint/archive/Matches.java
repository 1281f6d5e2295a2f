package org.claimlint.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.lexicon.Events;
import org.claimlint.model.Question;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/** Finds the reports of an archive that count what is asked, a few at a time: an archive may be larger than memory. */
final class Matches {
    private static final int AT_ONCE = 1000;

    private final Connection connection;
    private final Question question;

    Matches(Connection connection, Question question) {
        this.connection = connection;
        this.question = question;
    }

    /** The numbers of all that give such a count, and of place and day at least one that is asked for. */
    Set<Long> reports() throws SQLException {
        StoredReports stored = new StoredReports(connection, Set.of());
        Collection<String> events = events();
        Set<Long> found = new TreeSet<>();
        List<Long> some;
        for (long after = 0; !(some = next(after)).isEmpty(); after = some.get(some.size() - 1)) {
            for (Map.Entry<Long, ReportClaims> report :
                    stored.ofEvents(some, events).entrySet()) {
                if (counts(report.getValue())) {
                    found.add(report.getKey());
                }
            }
        }
        return found;
    }

    private boolean counts(ReportClaims report) {
        return report.claims().stream().anyMatch(claim -> {
            Fit place = Fit.place(claim, question);
            Fit day = Fit.day(claim, report.report().published(), question);
            boolean known = place != Fit.UNKNOWN || day != Fit.UNKNOWN;
            return known && place != Fit.NO && day != Fit.NO && Fit.count(claim, question) != Fit.NO;
        });
    }

    private @Nullable Collection<String> events() {
        String event = question.event();
        if (event == null) {
            return null;
        }
        Set<String> all = new TreeSet<>(Events.toldAs(event));
        all.add(event);
        return all;
    }

    /** Reports that came out before the first day tell nothing of it. */
    private List<Long> next(long after) throws SQLException {
        List<Long> some = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(
                "SELECT id FROM report WHERE id > ? AND day >= ? ORDER BY id LIMIT " + AT_ONCE)) {
            next.setLong(1, after);
            next.setLong(2, question.from() == null ? Long.MIN_VALUE : Publication.day(question.from()) - 1);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    some.add(row.getLong(1));
                }
            }
        }
        return some;
    }
}
