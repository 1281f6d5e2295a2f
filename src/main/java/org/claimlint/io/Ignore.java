package org.claimlint.io;

import org.jspecify.annotations.Nullable;

/**
 * A suppression as a person wrote it.
 *
 * @param quote the words it is about, or null for the whole report
 * @param report the report it is about where a file holds several, or null
 * @param line where it stands in its file, from 1
 */
record Ignore(
        String rule,
        @Nullable String quote,
        String reason,
        @Nullable String report,
        int line) {}
