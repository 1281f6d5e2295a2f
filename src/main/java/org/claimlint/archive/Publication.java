package org.claimlint.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of publication as numbers that sort as reports do: a day that is not known comes last. */
final class Publication {
    private static final int UNKNOWN_YEAR = 10_000;
    private static final long UNKNOWN = LocalDate.of(UNKNOWN_YEAR, 1, 1).toEpochDay();

    /** Each period costs a look for each key. As long as in the schema script. */
    private static final int YEARS = 5;

    private Publication() {}

    static long day(@Nullable LocalDate published) {
        return published == null ? UNKNOWN : published.toEpochDay();
    }

    /** Some years together: keys are kept by periods, so that reports that are added in order write to few pages. */
    static int period(long day) {
        return Math.floorDiv(LocalDate.ofEpochDay(day).getYear(), YEARS);
    }

    static @Nullable LocalDate date(long day) {
        return day == UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }
}
