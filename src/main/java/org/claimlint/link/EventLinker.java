package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.model.Claim;
import org.claimlint.model.Evidence;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims tell of one event: those whose extractor says so, and those whose slots agree. Within one block a claim is compared
 * with the first {@value #FIRST} and the last {@value #LAST} before it, so that a thousand tellings of one event cost a thousand times
 * that and not a million.
 */
public final class EventLinker {
    private static final int FIRST = 16;
    private static final int LAST = 16;
    private static final Evidence BY_REFERENCE = new Evidence(Evidence.EVENT_REF, true, Double.POSITIVE_INFINITY);

    private final List<ReportClaims> reports;
    private final List<Telling> tellings = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * A claim with its place in the order of all: by publication, file and position.
     *
     * @param report the place of its report in the order of all reports
     */
    record Telling(int order, int report, Report source, Claim claim) {
        @Override
        public int hashCode() {
            return order;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Telling telling && telling.order == order;
        }
    }

    private record Pair(Telling first, Telling second, List<Evidence> evidence) {}

    private EventLinker(List<ReportClaims> reports) {
        this.reports = reports.stream()
                .sorted(Comparator.comparing(
                                (ReportClaims one) -> one.report().published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.report().file()))
                .toList();
    }

    /** Links the claims of all reports. */
    public static Links link(List<ReportClaims> reports) {
        return new EventLinker(reports).run();
    }

    private Links run() {
        for (int i = 0; i < reports.size(); i++) {
            ReportClaims one = reports.get(i);
            List<Claim> claims = one.claims().stream()
                    .sorted(Comparator.comparingInt(Claim::position))
                    .toList();
            for (Claim claim : claims) {
                tellings.add(new Telling(tellings.size(), i, one.report(), claim));
            }
        }
        Map<String, List<Telling>> references = new HashMap<>();
        Map<String, List<Telling>> keys = new HashMap<>();
        for (Telling telling : tellings) {
            String reference = telling.claim().eventRef();
            Set<Telling> named = earlier(references, reference == null ? List.of() : List.of(reference), telling);
            named.forEach(first -> consider(first, telling, true));
            for (Telling first : earlier(keys, EventKey.of(telling.claim()), telling)) {
                if (!named.contains(first)) {
                    consider(first, telling, false);
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> pair.first().order())
                .thenComparingInt(pair -> pair.second().order()));
        return links();
    }

    /** The first and the last tellings that share a key with this one, which joins their blocks. */
    private static Set<Telling> earlier(Map<String, List<Telling>> blocks, List<String> keys, Telling telling) {
        Set<Telling> earlier = new LinkedHashSet<>();
        for (String key : keys) {
            List<Telling> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(2));
            int size = block.size();
            earlier.addAll(block.subList(0, Math.min(FIRST, size)));
            earlier.addAll(block.subList(Math.max(0, size - LAST), size));
            block.add(telling);
        }
        return earlier;
    }

    private void consider(Telling first, Telling second, boolean byReference) {
        if (areVersions(first, second) || !byReference && areToldApart(first, second)) {
            return;
        }
        List<Evidence> evidence =
                byReference ? List.of(BY_REFERENCE) : Comparison.sameEvent(first.claim(), second.claim());
        if (evidence != null) {
            pairs.add(new Pair(first, second, evidence));
        }
    }

    /** Two versions of one text tell everything twice. */
    private static boolean areVersions(Telling first, Telling second) {
        return first.report() != second.report()
                && first.source().name().equals(second.source().name());
    }

    /** Different references in one file are different events by the word of the extractor. */
    private static boolean areToldApart(Telling first, Telling second) {
        String one = first.claim().eventRef();
        String two = second.claim().eventRef();
        return one != null
                && two != null
                && !Objects.equals(one, two)
                && first.source().file().equals(second.source().file());
    }

    private Links links() {
        DisjointSets events = new DisjointSets(tellings.size());
        DisjointSets components = new DisjointSets(reports.size());
        for (Pair pair : pairs) {
            events.join(pair.first().order(), pair.second().order());
            components.join(pair.first().report(), pair.second().report());
        }
        Map<Integer, List<Integer>> reportsOf = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            reportsOf
                    .computeIfAbsent(components.rootOf(i), root -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, List<SameEvent>> linksOf = new HashMap<>();
        Map<Integer, List<SameEvent>> linksOfEvent = new HashMap<>();
        for (Pair pair : pairs) {
            int event = events.rootOf(pair.first().order());
            SameEvent link = new SameEvent(
                    pair.first().claim().id(),
                    pair.second().claim().id(),
                    tellings.get(event).claim().id(),
                    pair.evidence());
            linksOf.computeIfAbsent(components.rootOf(pair.first().report()), root -> new ArrayList<>())
                    .add(link);
            linksOfEvent.computeIfAbsent(event, root -> new ArrayList<>()).add(link);
        }
        Grouping grouping = new Grouping(reports, tellings, events, linksOfEvent);
        List<Links.Component> found = new ArrayList<>();
        reportsOf.forEach((root, members) -> found.add(new Links.Component(
                members.stream().map(reports::get).toList(),
                linksOf.getOrDefault(root, List.of()),
                grouping.groups(members))));
        return new Links(List.copyOf(found));
    }
}
