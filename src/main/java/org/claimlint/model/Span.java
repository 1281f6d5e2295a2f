package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * A passage of a text.
 *
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last UTF-16 code unit (exclusive)
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("The span (" + start + ", " + end + ") must have 0 <= start <= end.");
        }
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    // Written out, here and in other small records: made by the compiler, each of these methods costs a short run two
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
