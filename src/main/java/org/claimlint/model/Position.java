package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a file; all counted from 1, columns in UTF-16 code units.
 *
 * @param line of the file; of its page where it has pages, the number of the paragraph where it has paragraphs
 * @param page of a file with pages, else null
 * @param paragraph of a file whose paragraphs have no lines of their own, else null; empty ones are not counted
 */
public record Position(
        int line,
        int column,
        @Nullable Integer page,
        @Nullable Integer paragraph) {
    /** A place in a file of lines. */
    public Position(int line, int column) {
        this(line, column, null, null);
    }
}
