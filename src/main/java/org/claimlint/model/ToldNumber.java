package org.claimlint.model;

/**
 * A number of a text that others are compared with.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 */
public record ToldNumber(String id, String reportId, int position, Quantity value, String text, Span span)
        implements Written {

    /** What it counts up to, as claims call it: rules bind both. */
    public Quantity quantity() {
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
