package org.claimlint.model;

import java.util.List;

/** What a text says twice in other words, as far as rules compare it: dates beside words like "last month", the ends of ranges, ages. */
public record Figures(List<Restatement> restatements, List<StatedRange> ranges, List<StatedAge> ages) {
    /** Nothing is said twice. */
    public static final Figures NONE = new Figures(List.of(), List.of(), List.of());

    public Figures {
        restatements = List.copyOf(restatements);
        ranges = List.copyOf(ranges);
        ages = List.copyOf(ages);
    }
}
