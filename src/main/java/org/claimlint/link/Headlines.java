package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Section;
import org.jspecify.annotations.Nullable;

/** Which claims below a headline it is the headline of: those of its lead that tell the same kind of thing, above all the first count. */
final class Headlines {
    /** A headline tells no more. */
    private static final int MOST = 4;

    private final Map<Integer, List<Telling>> ofReport = new HashMap<>();
    /** By the headline, the first count below it that it may be about. */
    private final Map<Telling, Telling> counted = new HashMap<>();
    /** The reports whose headlines say that they are about another event. */
    private final Set<Integer> numbered = new HashSet<>();
    /** The counts of headlines that the text has as well. */
    private final Set<Telling> borneOut = new HashSet<>();

    /** @param tellings all of them, in their order */
    Headlines(List<Telling> tellings) {
        for (Telling telling : tellings) {
            if (telling.claim().section() == Section.TITLE) {
                if (telling.claim().cues().contains(CueKind.AGAIN)) {
                    numbered.add(telling.report());
                }
                List<Telling> headline = ofReport.computeIfAbsent(telling.report(), r -> new ArrayList<>(MOST));
                if (headline.size() < MOST) {
                    headline.add(telling);
                }
            }
        }
        for (Telling telling : tellings) {
            Claim claim = telling.claim();
            if (claim.section() != Section.TITLE) {
                for (Telling title : ofReport.getOrDefault(telling.report(), List.of())) {
                    Quantity figure = title.claim().quantity();
                    if (figure != null && figure.sameFigure(claim.quantity())) {
                        borneOut.add(title);
                    }
                    if (claim.section() == Section.LEAD && areCounts(title.claim(), claim)) {
                        counted.putIfAbsent(title, telling);
                    }
                }
            }
        }
    }

    /** Whether a headline says that its report is about another one: "Second ship loses 13 men"; what such reports do not agree in is no slip. */
    boolean isOfAnother(Telling first, Telling second) {
        return first.report() != second.report()
                && (numbered.contains(first.report()) || numbered.contains(second.report()));
    }

    /** The claims of the headline above a claim of the lead, as far as the two tell the same kind of thing. */
    List<Telling> above(Telling telling) {
        if (telling.claim().section() != Section.LEAD) {
            return List.of();
        }
        List<Telling> above = new ArrayList<>(MOST);
        for (Telling title : ofReport.getOrDefault(telling.report(), List.of())) {
            if (title.order() < telling.order() && between(title, telling) != null) {
                above.add(title);
            }
        }
        return above;
    }

    /** What speaks for two tellings because one is the headline of the other, or null. A count that the text bears out has no other below it. */
    @Nullable
    SlotWeights between(Telling first, Telling second) {
        Claim title = first.claim();
        Claim lead = second.claim();
        if (first.report() != second.report()
                || title.section() != Section.TITLE
                || lead.section() != Section.LEAD
                || !areAlike(title, lead)
                || title.quantity() != null && title.quantity().clashes(lead.quantity()) && borneOut.contains(first)) {
            return null;
        }
        return second.equals(counted.get(first)) ? SlotWeights.HEADLINE_COUNT : SlotWeights.HEADLINE;
    }

    private static boolean areAlike(Claim title, Claim lead) {
        boolean event = title.event() != null && title.event().equals(lead.event());
        return event || title.measure() != null && title.measure() == lead.measure();
    }

    private static boolean areCounts(Claim title, Claim lead) {
        return title.quantity() != null
                && lead.quantity() != null
                && title.measure() != null
                && title.measure() == lead.measure()
                && (Units.covers(title.unitId(), lead.unitId())
                        || Units.covers(lead.unitId(), title.unitId())
                        || Units.mayMean(title.unitId(), lead.unitId())
                        || Objects.equals(title.unitId(), lead.unitId()));
    }
}
