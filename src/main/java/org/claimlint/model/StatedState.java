package org.claimlint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text says that it stands with somebody or something: arrested, still at large, dead, acquitted, closed.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param sentence which sentence of its report tells it, from 0
 * @param state what it is, an id of the table of states
 * @param subject the same for all that is told of one bearer
 * @param words the telling words that name the bearer, the word for what it is first
 * @param earlier whether it is told as what had been so before ("who had been arrested on Sunday")
 * @param recent whether it has the day of the report or the one before
 * @param days when, where its sentence names one time only; or null
 * @param sourceKey the voice that answers for it: empty for the outlet and its anonymous sources
 */
public record StatedState(
        String id,
        String reportId,
        int position,
        int sentence,
        String state,
        String subject,
        List<String> words,
        boolean earlier,
        boolean recent,
        @Nullable DateInterval days,
        String sourceKey,
        String text,
        Span span)
        implements Written {

    public StatedState {
        words = List.copyOf(words);
    }

    /** The same, told of another bearer. */
    public StatedState withSubject(String other) {
        return new StatedState(
                id, reportId, position, sentence, state, other, words, earlier, recent, days, sourceKey, text, span);
    }

    /** The same, of a bearer who is named by other words. */
    public StatedState withWords(List<String> other) {
        return new StatedState(
                id, reportId, position, sentence, state, subject, other, earlier, recent, days, sourceKey, text, span);
    }

    @Override
    public String toString() {
        return text;
    }
}
