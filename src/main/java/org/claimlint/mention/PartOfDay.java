package org.claimlint.mention;

import org.claimlint.model.HourInterval;
import org.jspecify.annotations.Nullable;

/** A part of a day as the tables of time words number it. */
enum PartOfDay {
    /** "Daytime": it tells nothing. */
    DAYTIME("", null),
    MORNING("TMO", new HourInterval(6, 11)),
    AFTERNOON("TAF", new HourInterval(13, 18)),
    EVENING("TEV", new HourInterval(16, 23)),
    NIGHT("TNI", new HourInterval(19, 29)),
    NOON("T12:00", new HourInterval(11, 14)),
    MIDNIGHT("T24:00", new HourInterval(22, 27)),
    DAWN("", new HourInterval(1, 6)),
    DUSK("", new HourInterval(16, 21)),
    MIDDAY("", new HourInterval(11, 14));

    private static final PartOfDay[] ALL = values();

    private final String timex;
    private final @Nullable HourInterval hours;

    PartOfDay(String timex, @Nullable HourInterval hours) {
        this.timex = timex;
        this.hours = hours;
    }

    static PartOfDay of(TimeWords.Word word) {
        return ALL[word.value()];
    }

    /** As TIMEX3 writes it behind a day; empty where it has no sign for it. */
    String timex() {
        return timex;
    }

    @Nullable
    HourInterval hours() {
        return hours;
    }

    /** Whether it is a point of time rather than a stretch. */
    boolean isClockTime() {
        return this == NOON || this == MIDNIGHT;
    }
}
