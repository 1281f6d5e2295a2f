package org.claimlint.model;

/** A date or a number that was seen and could not be read. */
public record UnreadMention(Span span, Kind kind) implements Mention {
    /** What it looks like. */
    public enum Kind {
        DATE,
        NUMBER
    }
}
