package org.claimlint.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date or a stretch of dates: every part that is written, and the days it stands for.
 *
 * @param deicticMonth "of this month", or null
 * @param deicticYear "of the current year", or null
 * @param inferred the parts that were not written but worked out ({@code day}, {@code month}, {@code year}) from the publication date, from
 *     another date of the report or from a word like "yesterday"
 * @param interval the days it stands for; null when it is not anchored ("a few days ago" without a publication date) or no such day exists
 * @param timex the value of TIMEX3, or null when it is not anchored
 * @param range its two ends as they are written, or null when it is no range
 * @param past whether a verb in the past governs it and nothing beside it looks ahead; only asked of a day of a month
 */
public record TimeExpression(
        Span span,
        StatedDate stated,
        @Nullable Deixis deicticMonth,
        @Nullable Deixis deicticYear,
        Set<String> inferred,
        @Nullable DateInterval interval,
        @Nullable String timex,
        @Nullable StatedEnds range,
        boolean past)
        implements Mention {

    public TimeExpression {
        inferred = Set.copyOf(inferred);
    }

    /** One date, and no range. */
    public TimeExpression(
            Span span,
            StatedDate stated,
            @Nullable Deixis deicticMonth,
            @Nullable Deixis deicticYear,
            Set<String> inferred,
            @Nullable DateInterval interval,
            @Nullable String timex) {
        this(span, stated, deicticMonth, deicticYear, inferred, interval, timex, null, false);
    }
}
