package org.claimlint.output.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one cause, of which the first is the gravest.
 *
 * @param id its anchor
 * @param level its severity's id
 * @param severity the same in words
 * @param message in runs: those that quote the text are kept apart from what stands around them
 * @param also the other findings of the cause
 * @param rule what its rule says of itself, or null when it is not known
 */
record Card(
        String id,
        int number,
        String level,
        String severity,
        List<Run> message,
        String ruleId,
        List<Quoted> passages,
        List<List<Run>> fixes,
        List<Also> also,
        @Nullable RuleText rule) {

    /** Words of a message or fix, and whether they are quoted. */
    record Run(String text, boolean quoted) {}

    /**
     * A passage, or several that stand close together, with the words around.
     *
     * @param href where it stands on this page, or empty where it does not
     * @param report the title or file of another report, or empty
     * @param line in words, or empty where it is not known
     * @param published what is known of a report that was published before, or empty
     * @param runs the quoted ones are the passages themselves: the clashing slots
     */
    record Quoted(String href, String report, String line, List<Run> published, String lang, List<Run> runs) {}

    record Also(String level, String severity, List<Run> message, String ruleId, List<Quoted> passages) {}

    record RuleText(String title, String what, String why, String silent) {}
}
