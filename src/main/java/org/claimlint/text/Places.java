package org.claimlint.text;

import org.claimlint.model.Position;
import org.claimlint.model.SourceMap;
import org.jspecify.annotations.Nullable;

/** Finds where an offset of a text stands in its file. */
@FunctionalInterface
public interface Places {
    /** @throws IllegalArgumentException when the offset lies outside the text; its end is inside */
    Position position(int offset);

    /** Those of a text. @param map where it stands in its file, or null where the file is the text */
    static Places of(@Nullable String text, @Nullable SourceMap map) {
        if (map != null) {
            return map::position;
        }
        return new LineIndex(text == null ? "" : text)::position;
    }
}
