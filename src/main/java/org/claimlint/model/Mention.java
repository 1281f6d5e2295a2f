package org.claimlint.model;

/** A passage of a text whose meaning was read. */
public sealed interface Mention
        permits TimeExpression,
                DurationExpression,
                ClockExpression,
                NumberMention,
                QuantityMention,
                PlaceMention,
                ActorMention,
                EventMention,
                UnreadMention {

    /** The passage, as tight as it can be: without prepositions, with articles. */
    Span span();
}
