package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Part;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;

/** Splits linked reports into what must be judged together: each report, and each event that several reports tell. */
final class Grouping {
    private final List<ReportClaims> reports;
    private final Map<Integer, List<Telling>> tellingsOfReport = new HashMap<>();
    private final DisjointSets events;
    private final Map<Integer, List<SameEvent>> linksOfEvent;
    /** The reports that tell each event, by the root of the event. */
    private final Map<Integer, Set<Integer>> reportsOfEvent = new HashMap<>();

    /**
     * @param events sets of tellings of one event
     */
    Grouping(
            List<ReportClaims> reports,
            List<Telling> tellings,
            DisjointSets events,
            Map<Integer, List<SameEvent>> linksOfEvent) {
        this.reports = reports;
        this.events = events;
        this.linksOfEvent = linksOfEvent;
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
            Set<Integer> seen = new HashSet<>();
            for (Telling telling : tellingsOfReport.getOrDefault(report, List.of())) {
                int event = events.rootOf(telling.order());
                if (reportsOfEvent.getOrDefault(event, Set.of()).size() > 1) {
                    shared.computeIfAbsent(event, e -> new LinkedHashMap<>())
                            .computeIfAbsent(report, r -> new HashSet<>())
                            .add(telling.claim().id());
                } else if (seen.add(event)) {
                    own.addAll(linksOfEvent.getOrDefault(event, List.of()));
                }
            }
            groups.add(new Links.Group(List.of(reports.get(report)), own, true));
        }
        shared.forEach((event, claims) -> {
            List<ReportClaims> tellings = new ArrayList<>();
            claims.forEach((report, ids) -> tellings.add(only(reports.get(report), ids)));
            groups.add(new Links.Group(tellings, linksOfEvent.getOrDefault(event, List.of()), false));
        });
        return groups;
    }

    /** The report with these claims, the claims they are parts of or that are their parts, and what relates them. */
    private static ReportClaims only(ReportClaims whole, Set<String> ids) {
        Set<String> kept = new HashSet<>(ids);
        List<Part> parts = new ArrayList<>();
        for (Part part : whole.parts()) {
            if (ids.contains(part.wholeId()) || ids.contains(part.partId())) {
                parts.add(part);
                kept.add(part.wholeId());
                kept.add(part.partId());
            }
        }
        return new ReportClaims(
                whole.report(),
                whole.claims().stream()
                        .filter(claim -> kept.contains(claim.id()))
                        .toList(),
                List.of(),
                parts,
                whole.shares().stream()
                        .filter(share -> kept.contains(share.partId()) && kept.contains(share.wholeId()))
                        .toList(),
                whole.changes().stream()
                        .filter(change -> kept.contains(change.fromId()) && kept.contains(change.toId()))
                        .toList(),
                whole.orders().stream()
                        .filter(order -> kept.contains(order.firstId()) && kept.contains(order.secondId()))
                        .toList());
    }
}
