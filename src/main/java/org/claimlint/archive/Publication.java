package org.claimlint.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of publication as numbers that sort as reports do: a day that is not known comes last. */
final class Publication {
    private static final int UNKNOWN_YEAR = 10_000;
    private static final long UNKNOWN = LocalDate.of(UNKNOWN_YEAR, 1, 1).toEpochDay();

    private Publication() {}

    static long day(@Nullable LocalDate published) {
        return published == null ? UNKNOWN : published.toEpochDay();
    }

    static int year(long day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    static @Nullable LocalDate date(long day) {
        return day == UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }
}
