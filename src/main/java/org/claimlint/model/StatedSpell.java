package org.claimlint.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasted, where the text tells when it began, and perhaps when it ended, each with a date of its own.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param days its length as told
 * @param slack days by which it may be wrong: weeks and months are told roughly
 * @param beginId the {@link TimeMention#id} of the day on which it began
 * @param endId that of the day on which it ended, or null where the text has none
 * @param quoted whether it stands in direct quotation
 */
public record StatedSpell(
        String id,
        String reportId,
        int position,
        int days,
        int slack,
        String beginId,
        @Nullable String endId,
        boolean quoted,
        String text,
        Span span)
        implements Written {
    private static final int NIGHT = 2;

    /** Whether it may have lasted from one date to another: the first and the last day counted or not. */
    public boolean fits(@Nullable DateInterval begin, @Nullable DateInterval end) {
        if (begin == null
                || end == null
                || begin.from() == null
                || begin.to() == null
                || end.from() == null
                || end.to() == null) {
            return true;
        }
        // what began in a night began on its first day
        LocalDate latest = begin.days() <= NIGHT ? begin.from() : begin.to();
        long shortest = ChronoUnit.DAYS.between(latest, end.from());
        long longest = ChronoUnit.DAYS.between(begin.from(), end.to());
        return longest < 0 || days >= shortest - 1 - slack && days <= longest + 1 + slack;
    }

    /** Whether what began then may have lasted so long by a day. */
    public boolean mayEndBy(@Nullable DateInterval begin, @Nullable LocalDate day) {
        return begin == null
                || day == null
                || begin.from() == null
                || begin.from().isAfter(day)
                || days <= ChronoUnit.DAYS.between(begin.from(), day) + 1 + slack;
    }

    @Override
    public String toString() {
        return text;
    }
}
