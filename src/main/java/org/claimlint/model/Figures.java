package org.claimlint.model;

import java.util.List;

/**
 * What a text says of its figures beyond its claims, as far as rules compare it: dates beside words like "last month", the ends of ranges,
 * ages beside births, lengths beside dates, percentages beside counts, the lines of tables.
 *
 * @param facts what the rules see
 */
public record Figures(List<Object> facts) {
    /** Nothing is said twice. */
    public static final Figures NONE = new Figures(List.of());

    public Figures {
        facts = List.copyOf(facts);
    }
}
