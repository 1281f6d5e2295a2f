package org.claimlint.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.Units;
import org.claimlint.link.EventLinker;
import org.claimlint.link.LatestVersions;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Part;
import org.claimlint.model.Question;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Tally;
import org.claimlint.model.Tally.CountedEvent;
import org.claimlint.model.Tally.Doubt;
import org.claimlint.model.Tally.Reason;
import org.claimlint.model.Tally.Telling;
import org.claimlint.model.Tally.Use;
import org.jspecify.annotations.Nullable;

/** Adds up what reports count, each event once: which claims tell of one event is what {@link EventLinker} says. */
final class EventCounts {
    /** A date that is longer names a stretch in which more than one event may lie. */
    private static final long ONE_EVENT_DAYS = 2;

    private final Question question;
    private final Map<Reason, List<List<Telling>>> doubts = new EnumMap<>(Reason.class);
    /** The count that a claim belongs to, by the id of the claim. */
    private final Map<String, Count> countOf = new HashMap<>();

    private final List<Event> events = new ArrayList<>();

    private EventCounts(Question question) {
        this.question = question;
    }

    /** One count of an event, as it was told once or more. */
    private static final class Count {
        private final @Nullable String unit;
        private final List<Telling> tellings = new ArrayList<>();
        private boolean part = false;

        private Count(@Nullable String unit) {
            this.unit = unit;
        }
    }

    /** @param days when it happened, as closely as any telling has it, or null */
    private record Event(
            @Nullable DateInterval days, @Nullable String place, List<Count> counts) {
        List<Telling> tellings() {
            return counts.stream().flatMap(count -> count.tellings.stream()).toList();
        }
    }

    /** @param reports all that may tell of the events, whole */
    static Tally of(Question question, List<ReportClaims> reports) {
        EventCounts counts = new EventCounts(question);
        List<ReportClaims> latest = LatestVersions.of(reports);
        counts.cluster(latest).values().forEach(counts::consider);
        counts.findParts(latest);
        return counts.added();
    }

    /** All claims by event, events and claims in order of publication. */
    private Map<String, List<Telling>> cluster(List<ReportClaims> reports) {
        Map<String, String> clusters = new HashMap<>();
        EventLinker.link(reports)
                .components()
                .forEach(component -> component.links().forEach(link -> {
                    clusters.put(link.firstId(), link.cluster());
                    clusters.put(link.secondId(), link.cluster());
                }));
        Map<String, List<Telling>> events = new LinkedHashMap<>();
        for (ReportClaims one : reports) {
            for (Claim claim : one.claims()) {
                events.computeIfAbsent(clusters.getOrDefault(claim.id(), claim.id()), cluster -> new ArrayList<>())
                        .add(new Telling(one.report(), claim, Use.COUNTED));
            }
        }
        return events;
    }

    private void consider(List<Telling> tellings) {
        List<Telling> sure = new ArrayList<>();
        List<Telling> wider = new ArrayList<>();
        Map<Reason, List<Telling>> left = new EnumMap<>(Reason.class);
        Set<Fit> places = EnumSet.noneOf(Fit.class);
        Set<Fit> days = EnumSet.noneOf(Fit.class);
        for (Telling telling : tellings) {
            Claim claim = telling.claim();
            Fit count = Fit.count(claim, question);
            if (claim.asserted()) {
                places.add(Fit.place(claim, question));
                days.add(Fit.day(claim, telling.report().published(), question));
            }
            Reason reason = reasonToLeaveOut(claim);
            if (count == Fit.NO) {
                continue;
            }
            if (reason != null) {
                left.computeIfAbsent(reason, any -> new ArrayList<>()).add(telling);
            } else {
                (count == Fit.YES ? sure : wider).add(telling);
            }
        }
        Fit place = Fit.together(places);
        Fit day = Fit.together(days);
        if (sure.isEmpty() && wider.isEmpty() && left.isEmpty() || place == Fit.NO || day == Fit.NO) {
            return;
        }
        left.forEach(this::doubt);
        Reason open = openReason(place, day);
        if (sure.isEmpty() || open != null) {
            List<Telling> counted = sure.isEmpty() ? wider : sure;
            doubt(open == null ? Reason.WIDER_COUNT : open, counted);
            return;
        }
        events.add(event(tellings, sure));
    }

    private static @Nullable Reason reasonToLeaveOut(Claim claim) {
        if (!claim.asserted()) {
            return Reason.NOT_ASSERTED;
        }
        return claim.cumulative() || claim.since() != null
                ? Reason.RUNNING_TOTAL
                : claim.rate() != null ? Reason.RATE : null;
    }

    private static @Nullable Reason openReason(Fit place, Fit day) {
        if (place == Fit.BOTH || day == Fit.BOTH) {
            return Reason.SLOTS_DIFFER;
        }
        if (place != Fit.YES) {
            return place == Fit.UNKNOWN ? Reason.NO_PLACE : Reason.PLACE_UNCERTAIN;
        }
        return day == Fit.YES ? null : day == Fit.UNKNOWN ? Reason.NO_DAY : Reason.DAY_UNCERTAIN;
    }

    private Event event(List<Telling> tellings, List<Telling> sure) {
        DateInterval days = null;
        String place = null;
        for (Telling telling : tellings) {
            DateInterval told = Fit.happened(telling.claim());
            if (told != null && (days == null || told.days() < days.days())) {
                days = told;
            }
            if (place == null && Fit.place(telling.claim(), question) == Fit.YES) {
                place = telling.claim().placeAt();
            }
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Telling telling : sure) {
            Claim claim = telling.claim();
            Count count =
                    counts.computeIfAbsent(claim.unitId() + "|" + claim.batch(), any -> new Count(claim.unitId()));
            count.tellings.add(telling);
            countOf.put(claim.id(), count);
        }
        return new Event(days, place, List.copyOf(counts.values()));
    }

    /** What is part of another count is told with it and not added to it. */
    private void findParts(List<ReportClaims> reports) {
        for (ReportClaims report : reports) {
            for (Part part : report.parts()) {
                Count inner = countOf.get(part.partId());
                Count whole = countOf.get(part.wholeId());
                if (inner != null && whole != null && inner != whole && !whole.part) {
                    inner.part = true;
                }
            }
        }
        for (Event event : events) {
            for (Count count : event.counts()) {
                count.part |=
                        event.counts().stream().anyMatch(other -> !other.part && Units.isUnder(count.unit, other.unit));
            }
        }
    }

    private Tally added() {
        List<Event> single = new ArrayList<>();
        for (Event event : events) {
            if (event.counts().stream().allMatch(count -> count.part)) {
                continue;
            }
            if (mayIncludeOthers(event)) {
                doubt(Reason.MAY_INCLUDE_OTHERS, event.tellings());
            } else {
                single.add(event);
            }
        }
        single.sort(Comparator.comparing(EventCounts::firstDay, Comparator.nullsLast(Comparator.naturalOrder())));
        findPairs(single);
        BigDecimal min = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        List<CountedEvent> counted = new ArrayList<>();
        for (Event event : single) {
            CountedEvent one = counted(event);
            counted.add(one);
            min = min.add(one.min());
            max = max == null || one.max() == null ? null : max.add(one.max());
        }
        List<Doubt> open = new ArrayList<>();
        doubts.forEach((reason, about) -> open.add(new Doubt(reason, about)));
        return new Tally(question, min, max, counted, open);
    }

    private static @Nullable LocalDate firstDay(Event event) {
        return event.days() == null ? null : event.days().from();
    }

    private boolean mayIncludeOthers(Event event) {
        DateInterval days = event.days();
        return days != null
                && days.days() > ONE_EVENT_DAYS
                && events.stream()
                        .anyMatch(other -> other != event
                                && other.days() != null
                                && other.days().days() < days.days()
                                && days.contains(other.days().from())
                                && days.contains(other.days().to())
                                && lies(other.place(), event.place()));
    }

    /** Events of one day and place that nothing joins: two, or one that was told in other words. */
    private void findPairs(List<Event> inOrder) {
        Map<LocalDate, List<Event>> ofDay = new HashMap<>();
        for (Event event : inOrder) {
            LocalDate day = event.days() == null || event.days().days() > ONE_EVENT_DAYS
                    ? null
                    : event.days().from();
            if (day == null) {
                continue;
            }
            List<Event> known = ofDay.computeIfAbsent(day, any -> new ArrayList<>());
            for (Event other : known) {
                boolean near = lies(event.place(), other.place()) || lies(other.place(), event.place());
                if (near && !toldTogether(event, other)) {
                    List<Telling> both = new ArrayList<>(other.tellings());
                    both.addAll(event.tellings());
                    doubt(Reason.MAYBE_ONE_EVENT, both);
                }
            }
            known.add(event);
        }
    }

    /** A report that tells both has them for two. */
    private static boolean toldTogether(Event one, Event other) {
        Set<String> reports = new HashSet<>();
        one.tellings().forEach(telling -> reports.add(telling.report().id()));
        return other.tellings().stream()
                .anyMatch(telling -> reports.contains(telling.report().id()));
    }

    private static boolean lies(@Nullable String place, @Nullable String in) {
        if (place == null || in == null) {
            return place == null && in == null;
        }
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int inner = gazetteer.find(place);
        int outer = gazetteer.find(in);
        return place.equals(in) || inner >= 0 && outer >= 0 && gazetteer.isWithin(inner, outer);
    }

    private CountedEvent counted(Event event) {
        BigDecimal min = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        List<Telling> tellings = new ArrayList<>();
        List<Count> whole = event.counts().stream().filter(count -> !count.part).toList();
        boolean disjoint = whole.stream()
                .allMatch(one -> whole.stream()
                        .allMatch(other -> one == other
                                || one.unit == null
                                || one.unit.equals(other.unit)
                                || Units.areDisjoint(one.unit, other.unit)));
        for (Count count : event.counts()) {
            if (count.part) {
                count.tellings.forEach(
                        telling -> tellings.add(new Telling(telling.report(), telling.claim(), Use.PART)));
                continue;
            }
            Figure figure = Figure.of(count.tellings, event.days());
            tellings.addAll(figure.tellings());
            // children and refugees: some may be both
            min = disjoint ? min.add(figure.min()) : min.max(figure.min());
            max = max == null || figure.max() == null ? null : max.add(figure.max());
            if (figure.differ()) {
                doubt(Reason.REPORTS_DIFFER, count.tellings);
            }
            if (figure.max() == null) {
                doubt(Reason.UNBOUNDED, count.tellings);
            } else if (figure.vague()) {
                doubt(Reason.VAGUE, count.tellings);
            }
        }
        return new CountedEvent(event.days(), event.place(), min, max, tellings);
    }

    private void doubt(Reason reason, List<Telling> tellings) {
        if (!tellings.isEmpty()) {
            Use use = reason.isCounted() ? Use.COUNTED : Use.LEFT_OUT;
            doubts.computeIfAbsent(reason, any -> new ArrayList<>())
                    .add(tellings.stream()
                            .map(telling -> new Telling(telling.report(), telling.claim(), use))
                            .toList());
        }
    }
}
