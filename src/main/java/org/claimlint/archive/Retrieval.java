package org.claimlint.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimlint.link.EventLinker;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;

/**
 * Finds the reports that tell the events of checked ones: first those that share something with the checked ones themselves, then those
 * that share something with what these tell of the same events, as long as that is something few have, for a few steps.
 */
final class Retrieval {
    /** Beyond the first one. */
    private static final int MOST_STEPS = 3;
    /** So many claims are followed in a step. */
    private static final int MOST_FOLLOWED = 32;

    private final Connection connection;
    private final List<ReportClaims> checked;
    private final StoredReports stored;
    private final Map<Long, ReportClaims> found = new LinkedHashMap<>();

    Retrieval(Connection connection, List<ReportClaims> checked) {
        this.connection = connection;
        this.checked = checked;
        Set<String> ids = new HashSet<>();
        checked.forEach(one -> ids.add(one.report().id()));
        this.stored = new StoredReports(connection, ids);
    }

    /** Whole, in the order of publication. */
    List<ReportClaims> reports() throws SQLException {
        Step step = follow(checked, claim -> true, Candidates.of(checked, connection));
        for (int i = 0; i < MOST_STEPS && !step.reports().isEmpty(); i++) {
            Set<String> followed = step.claims();
            Candidates further = Candidates.ofRare(step.reports(), claim -> followed.contains(claim.id()), connection);
            step = follow(step.reports(), claim -> followed.contains(claim.id()), further);
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, ReportClaims> one) ->
                                Publication.day(one.getValue().report().published()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The reports that a step found, and which of their claims tell of an event that was asked for. */
    private record Step(List<ReportClaims> reports, Set<String> claims) {}

    private Step follow(List<ReportClaims> asking, Predicate<Claim> asked, Candidates candidates) throws SQLException {
        candidates.without(found.keySet());
        Map<Long, ReportClaims> read = stored.excerpts(candidates);
        read.values().removeIf(report -> !mayBeCompared(report.report()));
        Set<Long> texts = new LinkedHashSet<>(candidates.sharingWords());
        texts.retainAll(read.keySet());
        read.putAll(stored.whole(texts));
        Map<String, Set<String>> linked = EventLinker.linkedWith(asking, asked, List.copyOf(read.values()));
        Set<String> kept = new LinkedHashSet<>(linked.keySet());
        if (asking == checked) {
            kept.addAll(EventLinker.relatedTo(checked, List.copyOf(read.values())));
        }
        read.values().removeIf(report -> !kept.contains(report.report().id()));
        Map<Long, ReportClaims> whole = stored.whole(read.keySet());
        found.putAll(whole);
        Set<String> claims = new LinkedHashSet<>();
        linked.values()
                .forEach(some -> some.stream()
                        .sorted()
                        .limit(Math.max(0, MOST_FOLLOWED - claims.size()))
                        .forEach(claims::add));
        return new Step(List.copyOf(whole.values()), claims);
    }

    private boolean mayBeCompared(Report report) {
        boolean version = checked.stream().anyMatch(one -> one.report().name().equals(report.name()));
        return !version
                && checked.stream()
                        .map(one -> one.report().outlet())
                        .anyMatch(
                                outlet -> outlet == null || report.outlet() == null || outlet.equals(report.outlet()));
    }
}
