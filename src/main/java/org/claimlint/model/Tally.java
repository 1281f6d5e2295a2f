package org.claimlint.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many there were in all events that a question asks for, each event counted once.
 *
 * @param min the least
 * @param max the most, or null where a count has no upper bound
 * @param events what was added up, in the order of days
 * @param open what could not be decided; only where it says so it is a part of the sum
 */
public record Tally(
        Question question, BigDecimal min, @Nullable BigDecimal max, List<CountedEvent> events, List<Doubt> open) {

    public Tally {
        events = List.copyOf(events);
        open = List.copyOf(open);
    }

    /**
     * One event.
     *
     * @param days when it happened, or null when no report says
     * @param placeId where, or null
     * @param tellings the reports that tell it, in order of publication
     */
    public record CountedEvent(
            @Nullable DateInterval days,
            @Nullable String placeId,
            BigDecimal min,
            @Nullable BigDecimal max,
            List<Telling> tellings) {
        public CountedEvent {
            tellings = List.copyOf(tellings);
        }
    }

    /** A passage that gives a count. */
    public record Telling(Report report, Claim claim, Use use) {}

    /** What became of a count. */
    public enum Use {
        /** The number stands on it. */
        COUNTED,
        /** A later report corrects it or brings it up to date. */
        REPLACED,
        /** It is a part of another count. */
        PART,
        /** It is in no number. */
        LEFT_OUT
    }

    /**
     * Something that could not be decided.
     *
     * @param events the tellings of each event it is about
     */
    public record Doubt(Reason reason, List<List<Telling>> events) {
        public Doubt {
            events = events.stream().map(List::copyOf).toList();
        }
    }

    /** Why something could not be decided, or was left out. */
    public enum Reason {
        /** Counted as two, on one day and in one place. */
        MAYBE_ONE_EVENT(true),
        /** The reports give counts that exclude each other, and none of them corrects the other. */
        REPORTS_DIFFER(true),
        /** "Dozens". */
        VAGUE(true),
        /** "At least 40". */
        UNBOUNDED(true),
        NO_PLACE(false),
        /** Only a wider place is told, or one that the gazetteer does not know. */
        PLACE_UNCERTAIN(false),
        NO_DAY(false),
        /** Some of the days it may have happened on are asked for, others are not. */
        DAY_UNCERTAIN(false),
        /** The reports put it inside and outside of what is asked. */
        SLOTS_DIFFER(false),
        /** People, of whom some may be civilians; casualties, of whom some may have been killed. */
        WIDER_COUNT(false),
        /** A count over days on which other events were counted. */
        MAY_INCLUDE_OTHERS(false),
        /** "510 since March". */
        RUNNING_TOTAL(false),
        /** "Five a day". */
        RATE(false),
        /** Denied, planned or only possible. */
        NOT_ASSERTED(false);

        private final boolean counted;

        Reason(boolean counted) {
            this.counted = counted;
        }

        /** Whether what it is about is a part of the sum. */
        public boolean isCounted() {
            return counted;
        }
    }
}
