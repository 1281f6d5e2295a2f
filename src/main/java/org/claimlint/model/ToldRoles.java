package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, by the words for it: "demonstrators stoned a patrol", «...».
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param sentence which sentence of its report tells it, from 0
 * @param deed the same for two tellings of the same two sides that one verb, or words of its meaning, tell
 * @param doer the same for the words that mean one of the two sides
 * @param sufferer as {@code doer}
 * @param back whether the words point back at what was told before: "when its guards stoned the demonstrators", "their victory"
 * @param days when, or null
 * @param sourceKey the voice that answers for it: empty for the outlet and its anonymous sources, and for what is told in passing
 */
public record ToldRoles(
        String id,
        String reportId,
        int position,
        int sentence,
        String deed,
        String doer,
        String sufferer,
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
