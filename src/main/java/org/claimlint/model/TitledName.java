package org.claimlint.model;

/**
 * The fact that a text names somebody by rank and full name: the first time for each rank.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param key the normalized name, the same for all who have it
 * @param first whether the text names him here for the first time
 * @param changing whether the words around tell of another rank: of a promotion, or of a former one
 * @param text rank and name as written
 */
public record TitledName(
        String id,
        String reportId,
        int position,
        String key,
        Rank rank,
        boolean first,
        boolean changing,
        String text,
        Span span)
        implements Written {
    @Override
    public String toString() {
        return text;
    }
}
