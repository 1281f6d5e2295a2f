package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * That something came about, or its opposite: "the wall held", "the wall broke"; "staff accepted the offer", "the offer that staff turned down".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param sentence which sentence of its report tells it, from 0
 * @param matter the same for two tellings by one verb, or by words of its meaning and of the opposite one, of the same thing
 * @param yes whether it came about, and not its opposite
 * @param doer the same for words that mean one doer, or where it matters not who did it
 * @param changing whether the sentence speaks of a change, or of what had been before
 * @param back whether the words point back at what was told before
 * @param days when, or null
 * @param sourceKey the voice that answers for it: empty for the outlet and its anonymous sources
 */
public record ToldOutcome(
        String id,
        String reportId,
        int position,
        int sentence,
        String matter,
        boolean yes,
        String doer,
        boolean changing,
        boolean back,
        @Nullable DateInterval days,
        String sourceKey,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
