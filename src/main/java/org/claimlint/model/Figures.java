package org.claimlint.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text says twice in other words, as far as rules compare it: dates beside words like "last month", the ends of ranges, ages beside
 * births, lengths beside dates, percentages beside counts, running counts of two days, one number on two scales.
 */
public record Figures(
        List<Restatement> restatements,
        List<StatedRange> ranges,
        List<StatedAge> ages,
        List<StatedLength> lengths,
        List<StatedPercent> percents,
        List<LaterCount> laterCounts,
        List<OtherScale> otherScales) {
    /** Nothing is said twice. */
    public static final Figures NONE =
            new Figures(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Figures {
        restatements = List.copyOf(restatements);
        ranges = List.copyOf(ranges);
        ages = List.copyOf(ages);
        lengths = List.copyOf(lengths);
        percents = List.copyOf(percents);
        laterCounts = List.copyOf(laterCounts);
        otherScales = List.copyOf(otherScales);
    }

    /** All of it: what the rules see. */
    public List<Object> facts() {
        List<Object> facts = new ArrayList<>(restatements);
        facts.addAll(ranges);
        facts.addAll(ages);
        facts.addAll(lengths);
        facts.addAll(percents);
        facts.addAll(laterCounts);
        facts.addAll(otherScales);
        return facts;
    }
}
