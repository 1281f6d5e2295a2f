package org.claimlint.lexicon;

import java.util.List;
import org.claimlint.model.PlaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A place that a user adds to the gazetteer, or more names of one that it has.
 *
 * @param id of a place of its own, with its source before a colon; or of one that the gazetteer has
 * @param level what it is, or null for more names of a known place
 * @param parent the id of the place it lies in, or null
 * @param names how it is written, the first ones of each script first
 */
public record OwnPlace(
        String id, @Nullable PlaceLevel level, @Nullable String parent, List<String> names) {
    public OwnPlace {
        names = List.copyOf(names);
    }
}
