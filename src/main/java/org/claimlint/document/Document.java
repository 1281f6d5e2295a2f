package org.claimlint.document;

import org.claimlint.model.SourceMap;
import org.jspecify.annotations.Nullable;

/**
 * The prose of a document: titles and paragraphs stand between empty lines, entries of a list behind a hyphen each, rows of a table between
 * bars, as people write them in plain text.
 *
 * @param text what is to be read
 * @param sourceMap where it stands in its file
 * @param published the day it says it came out on, as written there, or null
 * @param outlet who it says brought it out, or null
 */
public record Document(
        String text,
        SourceMap sourceMap,
        @Nullable String published,
        @Nullable String outlet) {
    Document(String text, SourceMap sourceMap) {
        this(text, sourceMap, null, null);
    }
}
