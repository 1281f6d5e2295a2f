package org.claimlint.rules;

import java.time.Duration;

/**
 * How long a rule of a user may think about one match.
 *
 * @param withoutProgress how long nothing need happen, no rule fire and no fact be taken in, until the rule that keeps the others waiting is
 *     given up
 * @param glance how often somebody looks
 */
record Patience(Duration withoutProgress, Duration glance) {
    /** Longer than any honest condition takes on a busy machine. */
    static final Patience OF_A_PERSON = new Patience(Duration.ofSeconds(30), Duration.ofMillis(500));
}
