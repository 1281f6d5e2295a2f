package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * The word that tells of an event: a verb, or a noun that stands for one.
 *
 * @param event an id of the event table
 * @param measure what becomes of the counted in such an event, or null
 */
public record EventMention(
        Span span, String event, @Nullable Measure measure, Form form) implements Mention {
    /** What the word says about when the event takes place; a noun says nothing. */
    public enum Form {
        PAST,
        PRESENT,
        FUTURE,
        NOUN
    }

    public boolean isNoun() {
        return form == Form.NOUN;
    }
}
