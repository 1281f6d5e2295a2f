package org.claimlint.model;

/**
 * The fact that a text spells the name of a place or actor that it also spells in another way: the first time for each spelling.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param key the id of the place or actor
 * @param first whether this is the spelling that the text uses first
 * @param text the name as written
 */
public record SpelledName(String id, String reportId, int position, String key, boolean first, String text, Span span)
        implements Written {
    @Override
    public String toString() {
        return text;
    }
}
