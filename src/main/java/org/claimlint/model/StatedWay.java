package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * From where to where a text says that somebody went.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param sentence which sentence of its report tells it, from 0
 * @param movers the same for all ways of one group of travellers
 * @param origin the name of the place that it left, or the point of the compass; empty where only the other end is told
 * @param goal the name of the place that it made for, or the point of the compass; empty where only the other end is told
 * @param compass whether the ends are points of the compass
 * @param recalled whether it is told in passing, of those whom the text speaks of: "the bus, which was on its way"
 * @param days when, or null
 */
public record StatedWay(
        String id,
        String reportId,
        int position,
        int sentence,
        String movers,
        String origin,
        String goal,
        boolean compass,
        boolean recalled,
        @Nullable DateInterval days,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
