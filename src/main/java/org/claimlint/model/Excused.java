package org.claimlint.model;

import java.util.List;

/** A guard found that two claims may differ in {@code slot} (time, count, place, role or outcome); {@code guard} says why. */
public record Excused(String firstId, String secondId, String slot, String guard) {
    /** Every slot that two claims can differ in. */
    public static final List<String> SLOTS = List.of("time", "count", "place", "role", "outcome");

    public Excused {
        if (!SLOTS.contains(slot)) {
            throw new IllegalArgumentException(
                    "The slot (" + slot + ") of Excused must be one of time, count, place, role, outcome.");
        }
    }
}
