package org.claimlint.rules;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a claim a rule compares: it decides which passage is shown, which caps count, and which findings one slip explains. */
public enum Slot {
    /** A date as a whole. */
    TIME,
    /** Only the year of a date. */
    YEAR,
    /** A date but for its year. */
    DAY,
    COUNT,
    PLACE,
    /** The whole claim. */
    CLAIM;

    public boolean isTime() {
        return this == TIME || this == YEAR || this == DAY;
    }

    /**
     * The slot that a rule compares: the one it names, else the one its message speaks of first.
     *
     * @throws IllegalArgumentException when it names one that there is not
     */
    public static Slot of(RuleInfo rule) {
        if (!rule.slot().isEmpty()) {
            try {
                return valueOf(rule.slot().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "the slot (" + rule.slot() + ") must be one of time, year, day, count, place, claim", e);
            }
        }
        for (Template.Piece placeholder : Template.parse(rule.message()).placeholders()) {
            Slot slot = placeholder.properties().isEmpty()
                    ? null
                    : named(placeholder.properties().get(0));
            if (slot != null) {
                return slot;
            }
        }
        return CLAIM;
    }

    /** The slot that a property of a claim or date belongs to, or null when it shows none. */
    static @Nullable Slot named(String property) {
        return switch (property) {
            case "year", "writtenYear" -> YEAR;
            case "time", "days", "timeRole", "trueWeekday" -> TIME;
            case "quantity", "countWords" -> COUNT;
            case "place", "placeAt", "placeFrom", "placeTo", "placeWords" -> PLACE;
            default -> null;
        };
    }

    /** Whether a slip in this slot is one in {@code other} as well: a wrong year is a wrong date. */
    public boolean holds(Slot other) {
        return this == other || this == CLAIM || this == TIME && other.isTime();
    }

    /** The slot that a fix writes into. */
    public static Slot ofFix(FixTemplate fix) {
        List<String> value = fix.replacement().properties();
        Slot written = value.isEmpty() ? null : named(value.get(value.size() - 1));
        Slot slot = fix.slot().properties().isEmpty()
                ? null
                : named(fix.slot().properties().get(0));
        return written != null ? written : slot != null ? slot : CLAIM;
    }
}
