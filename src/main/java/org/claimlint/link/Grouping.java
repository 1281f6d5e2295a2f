package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Change;
import org.claimlint.model.Claim;
import org.claimlint.model.Figures;
import org.claimlint.model.HeadlineTold;
import org.claimlint.model.Order;
import org.claimlint.model.Part;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Section;
import org.claimlint.model.Share;
import org.claimlint.model.Tallied;

/** Splits linked reports into what must be judged together: each report, and each event that several reports tell. */
final class Grouping {
    private final List<ReportClaims> reports;
    private final Map<Integer, List<Telling>> tellingsOfReport = new HashMap<>();
    private final DisjointSets events;
    private final Map<Integer, List<SameEvent>> linksOfEvent;
    private final Map<Integer, List<Tallied>> talliedOfEvent;
    private final Map<Integer, Index> indexes = new HashMap<>();
    /** The reports that tell each event, by the root of the event. */
    private final Map<Integer, Set<Integer>> reportsOfEvent = new HashMap<>();

    /**
     * @param events sets of tellings of one event, or of the events that one running total holds
     */
    Grouping(
            List<ReportClaims> reports,
            List<Telling> tellings,
            DisjointSets events,
            Map<Integer, List<SameEvent>> linksOfEvent,
            Map<Integer, List<Tallied>> talliedOfEvent) {
        this.reports = reports;
        this.events = events;
        this.linksOfEvent = linksOfEvent;
        this.talliedOfEvent = talliedOfEvent;
        for (Telling telling : tellings) {
            tellingsOfReport
                    .computeIfAbsent(telling.report(), r -> new ArrayList<>())
                    .add(telling);
            reportsOfEvent
                    .computeIfAbsent(events.rootOf(telling.order()), e -> new HashSet<>(2))
                    .add(telling.report());
        }
    }

    /**
     * @param members reports of one component, in order
     */
    List<Links.Group> groups(List<Integer> members) {
        List<Links.Group> groups = new ArrayList<>();
        Map<Integer, Map<Integer, Set<String>>> shared = new LinkedHashMap<>();
        for (int report : members) {
            List<SameEvent> own = new ArrayList<>();
            List<Tallied> tallied = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            for (Telling telling : tellingsOfReport.getOrDefault(report, List.of())) {
                int event = events.rootOf(telling.order());
                if (reportsOfEvent.getOrDefault(event, Set.of()).size() > 1) {
                    shared.computeIfAbsent(event, e -> new LinkedHashMap<>())
                            .computeIfAbsent(report, r -> new HashSet<>())
                            .add(telling.claim().id());
                } else if (seen.add(event)) {
                    own.addAll(linksOfEvent.getOrDefault(event, List.of()));
                    tallied.addAll(talliedOfEvent.getOrDefault(event, List.of()));
                }
            }
            groups.add(new Links.Group(List.of(reports.get(report)), own, tallied, true));
        }
        shared.forEach((event, claims) -> {
            List<ReportClaims> tellings = new ArrayList<>();
            claims.forEach((report, ids) -> tellings.add(only(report, ids)));
            groups.add(new Links.Group(
                    tellings,
                    linksOfEvent.getOrDefault(event, List.of()),
                    talliedOfEvent.getOrDefault(event, List.of()),
                    false));
        });
        return groups;
    }

    /**
     * The report with these claims, the claims they are parts of or that are their parts, and what relates them; with a count of the headline, all
     * counts of the text, for any of them may bear it out. Costs as much as it holds, and not as the report holds.
     */
    private ReportClaims only(int report, Set<String> ids) {
        ReportClaims whole = reports.get(report);
        Index index = indexes.computeIfAbsent(report, r -> new Index(reports.get(r)));
        Set<String> kept = new HashSet<>(ids);
        Set<Part> parts = new LinkedHashSet<>();
        for (String id : ids) {
            Claim told = index.claims.get(id);
            if (told != null && told.section() == Section.TITLE && told.quantity() != null) {
                kept.addAll(index.counts);
            }
            for (Part part : index.parts.getOrDefault(id, List.of())) {
                // without its other parts a whole would seem to be made of this one alone
                for (Part one : index.parts.getOrDefault(part.wholeId(), List.of())) {
                    parts.add(one);
                    kept.add(one.wholeId());
                    kept.add(one.partId());
                }
            }
        }
        List<Claim> claims = new ArrayList<>(kept.size());
        Set<Share> shares = new LinkedHashSet<>();
        Set<Change> changes = new LinkedHashSet<>();
        Set<Order> orders = new LinkedHashSet<>();
        List<Object> figures = new ArrayList<>();
        for (String id : kept) {
            Claim claim = index.claims.get(id);
            if (claim != null) {
                claims.add(claim);
            }
            shares.addAll(index.shares.getOrDefault(id, List.of()));
            changes.addAll(index.changes.getOrDefault(id, List.of()));
            orders.addAll(index.orders.getOrDefault(id, List.of()));
            HeadlineTold told = index.headlines.get(id);
            if (told != null) {
                figures.add(told);
            }
        }
        claims.sort(Comparator.comparingInt(Claim::position));
        shares.removeIf(share -> !kept.contains(share.partId()) || !kept.contains(share.wholeId()));
        changes.removeIf(change -> !kept.contains(change.fromId()) || !kept.contains(change.toId()));
        orders.removeIf(order -> !kept.contains(order.firstId()) || !kept.contains(order.secondId()));
        ReportClaims some = new ReportClaims(
                whole.report(),
                claims,
                List.of(),
                List.copyOf(parts),
                List.copyOf(shares),
                List.copyOf(changes),
                List.copyOf(orders));
        return figures.isEmpty() ? some : some.withFigures(new Figures(figures));
    }

    /** What a report holds, by the claims that it is about. */
    private static final class Index {
        private final Map<String, Claim> claims = new HashMap<>();
        /** The claims of the text that count something. */
        private final List<String> counts = new ArrayList<>();
        /** The counts of the headline that the text bears out: what is read of a part of the text cannot tell. */
        private final Map<String, HeadlineTold> headlines = new HashMap<>();

        private final Map<String, List<Part>> parts = new HashMap<>();
        private final Map<String, List<Share>> shares = new HashMap<>();
        private final Map<String, List<Change>> changes = new HashMap<>();
        private final Map<String, List<Order>> orders = new HashMap<>();

        private Index(ReportClaims report) {
            for (Claim claim : report.claims()) {
                claims.put(claim.id(), claim);
                if (claim.quantity() != null && claim.section() != Section.TITLE) {
                    counts.add(claim.id());
                }
            }
            for (Object fact : report.figures().facts()) {
                if (fact instanceof HeadlineTold told) {
                    headlines.put(told.titleId(), told);
                }
            }
            report.parts().forEach(part -> add(parts, part.wholeId(), part.partId(), part));
            report.shares().forEach(share -> add(shares, share.partId(), share.wholeId(), share));
            report.changes().forEach(change -> add(changes, change.fromId(), change.toId(), change));
            report.orders().forEach(order -> add(orders, order.firstId(), order.secondId(), order));
        }

        private static <T> void add(Map<String, List<T>> index, String one, String two, T fact) {
            index.computeIfAbsent(one, id -> new ArrayList<>(2)).add(fact);
            index.computeIfAbsent(two, id -> new ArrayList<>(2)).add(fact);
        }
    }
}
