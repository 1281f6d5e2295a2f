package org.claimlint.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reason for or against two claims telling of one event.
 *
 * @param slot what was compared
 * @param agrees whether the two agree in it
 * @param weight added when they agree, taken away (negative) when they do not
 */
public record Evidence(String slot, boolean agrees, double weight) {
    /** The extractor itself said that the two are one event. */
    public static final String EVENT_REF = "eventRef";

    /** What ends the name of every slot that compares the figures of the two. */
    private static final String FIGURE = "figure";
    /** What weighs so much is shared by few events. */
    private static final double TELLING = 3;
    /** So many of the telling words are one detail. */
    private static final double TELLING_WORDS = 4;

    private static final String TOPIC = "topic";
    /** What all events of one kind and of one season share. */
    private static final Set<String> OF_KIND = Set.of("event", "kin", "measure", "unit", "wide date");

    private static final String COMMON_WORDS = " words in common";

    // Written out: made by the compiler, each of these methods costs a short run some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that
                && agrees == that.agrees
                && Double.compare(weight, that.weight) == 0
                && slot.equals(that.slot);
    }

    @Override
    public int hashCode() {
        return 31 * slot.hashCode() + Double.hashCode(weight);
    }

    /** In how much the two agree that few events share and that is not the figure told of them: words in as much as their weight is worth. */
    int details() {
        if (!agrees || weight < TELLING || slot.endsWith(FIGURE)) {
            return 0;
        }
        return isTopic() ? (int) (weight / TELLING_WORDS) : 1;
    }

    /** Whether all it says is that both tell of one kind of event, or in passages on one matter. */
    boolean isOfMatter() {
        return !agrees || isTopic() || OF_KIND.contains(slot);
    }

    /** Telling words that both passages have, in whatever order. */
    public static Evidence topic(double weight) {
        return new Evidence(TOPIC, true, weight);
    }

    /** Whether it is about telling words in whatever order. */
    public boolean isTopic() {
        return slot.equals(TOPIC);
    }

    /** A run of words that both passages hold. */
    public static Evidence commonWords(int words, double weight) {
        return new Evidence(words + COMMON_WORDS, true, weight);
    }
}
