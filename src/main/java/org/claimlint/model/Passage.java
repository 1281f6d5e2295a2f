package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a checked file that a finding points at.
 *
 * @param report the report's id
 * @param file the file a person opens
 * @param span the passage in the text that was read, or null when the text is not known
 * @param source the passage in {@code file}; another than {@code span} where only part of the file is text
 * @param origin where it stands in {@code file}
 * @param behind where it ends in {@code file}, or null where its quote tells as well
 * @param quote the exact text, or null when it is not known
 * @param value the value that was read there, for readers without the text
 */
public record Passage(
        String report,
        String file,
        @Nullable Span span,
        @Nullable Span source,
        Position origin,
        @Nullable Position behind,
        @Nullable String quote,
        @Nullable String value) {

    /** The line, from 1, that it ends on. */
    public int lastLine() {
        if (behind != null) {
            return behind.line();
        }
        int line = origin.line();
        for (int i = 0; quote != null && i < quote.length(); i++) {
            char c = quote.charAt(i);
            boolean firstOfTwo = c == '\r' && i + 1 < quote.length() && quote.charAt(i + 1) == '\n';
            line += c == '\n' || c == '\r' && !firstOfTwo ? 1 : 0;
        }
        return line;
    }

    /** A passage of a file that is all text. */
    public Passage(
            String report,
            String file,
            @Nullable Span span,
            Position origin,
            @Nullable String quote,
            @Nullable String value) {
        this(report, file, span, span, origin, null, quote, value);
    }

    /** The exact text, else the value: what people are shown. */
    public String words() {
        return quote != null ? quote : value != null ? value : "";
    }
}
