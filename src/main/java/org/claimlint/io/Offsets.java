package org.claimlint.io;

import java.io.IOException;
import org.claimlint.model.Span;
import org.jspecify.annotations.Nullable;

/** The members {@code start} and {@code end} of one object, in whichever order they come. */
final class Offsets {
    private final JsonCursor.Mark owner;
    private @Nullable Integer start;
    private @Nullable Integer end;

    Offsets(JsonCursor.Mark owner) {
        this.owner = owner;
    }

    /** A span and the object that it belongs to. */
    record Located(Span span, JsonCursor.Mark owner) {
        private static final String UNITS = " Maybe they count bytes or code points: offsets are UTF-16 code units.";

        /** Refuses a span beyond the text, and words that are not those at the span. */
        void check(String text, @Nullable String words, String wordsName) {
            if (span.end() > text.length()) {
                throw owner.member("end")
                        .problem("must lie inside the text of " + text.length() + " UTF-16 code units (" + span.end()
                                + ")." + UNITS);
            }
            if (words != null && !words.equals(in(text))) {
                throw owner.member(wordsName)
                        .problem("must be the text from start to end, \"" + JsonCursor.shown(in(text)) + "\" ("
                                + JsonCursor.shown(words) + ")." + UNITS);
            }
        }

        String in(String text) {
            return text.substring(span.start(), span.end());
        }
    }

    void readStart(JsonCursor json) throws IOException {
        start = json.integer(0, Integer.MAX_VALUE);
    }

    void readEnd(JsonCursor json) throws IOException {
        end = json.integer(0, Integer.MAX_VALUE);
    }

    /** The span once the object was read to its end, or null when it has none. */
    @Nullable
    Located located() {
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            throw owner.problem(start == null ? "has an end but no start." : "has a start but no end.");
        }
        if (end < start) {
            throw owner.member("end")
                    .problem("must not be before start (" + end + " < " + start + "). Maybe the two are swapped.");
        }
        return new Located(new Span(start, end), owner);
    }
}
