package org.claimlint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a person looked at what a rule finds in a report and says why it is no contradiction.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param rule the id of a rule, or a whole family
 * @param quote the words it is about, or null for the whole report or where it stands beside them
 * @param reason why, in the person's words
 * @param file the file it stands in, as shown to people
 * @param line its line there, from 1
 * @param passages where in the text of the report it counts; empty where the text is not known, or does not have the quote
 */
public record Suppression(
        String id,
        String reportId,
        int position,
        String rule,
        @Nullable String quote,
        String reason,
        String file,
        int line,
        List<Span> passages)
        implements Anchored {

    public Suppression {
        passages = List.copyOf(passages);
    }

    /** The rule's family, or the family that it is about as a whole. */
    public String family() {
        int slash = rule.indexOf('/');
        return slash < 0 ? rule : rule.substring(0, slash);
    }

    /** Null: it stands beside the text, even where it stands in its file. */
    @Override
    public @Nullable Span span() {
        return null;
    }
}
