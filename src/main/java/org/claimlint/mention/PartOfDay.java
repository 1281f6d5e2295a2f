package org.claimlint.mention;

import org.claimlint.model.HourInterval;
import org.jspecify.annotations.Nullable;

/** A part of a day as the tables of time words number it. */
enum PartOfDay {
    /** "Daytime": it tells nothing. */
    DAYTIME("", null, null),
    MORNING("TMO", new HourInterval(6, 11), new HourInterval(0, 12)),
    AFTERNOON("TAF", new HourInterval(13, 18), new HourInterval(12, 19)),
    EVENING("TEV", new HourInterval(16, 23), new HourInterval(12, 24)),
    NIGHT("TNI", new HourInterval(19, 29), new HourInterval(17, 30)),
    NOON("T12:00", new HourInterval(11, 14), new HourInterval(10, 16)),
    MIDNIGHT("T24:00", new HourInterval(22, 27), new HourInterval(22, 28)),
    DAWN("", new HourInterval(1, 6), new HourInterval(1, 8)),
    DUSK("", new HourInterval(16, 21), new HourInterval(15, 22)),
    MIDDAY("", new HourInterval(11, 14), new HourInterval(10, 16));

    private static final PartOfDay[] ALL = values();

    private final String timex;
    private final @Nullable HourInterval hours;
    private final @Nullable HourInterval spoken;

    PartOfDay(String timex, @Nullable HourInterval hours, @Nullable HourInterval spoken) {
        this.timex = timex;
        this.hours = hours;
        this.spoken = spoken;
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

    /** Every hour that somebody may call so: one in the morning is a morning hour, and one in the afternoon an evening hour of the clock. */
    @Nullable
    HourInterval spoken() {
        return spoken;
    }

    /** Whether it is a point of time rather than a stretch. */
    boolean isClockTime() {
        return this == NOON || this == MIDNIGHT;
    }
}
