package org.claimlint.claim;

import java.util.BitSet;
import java.util.List;
import org.claimlint.mention.Mentions;
import org.claimlint.model.EventMention;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/**
 * A text with what was recognized in it: what those take who read facts.
 *
 * @param quoted the tokens of direct speech
 * @param dates the tokens of times
 * @param times those that may be days
 * @param events those that the text tells as such
 */
record ReadText(
        Report report,
        Tokens tokens,
        Layout layout,
        Mentions mentions,
        Clauses clauses,
        BitSet quoted,
        BitSet dates,
        List<Placed<TimeExpression>> times,
        List<Placed<EventMention>> events,
        List<Placed<PlaceMention>> places,
        List<Placed<QuantityMention>> quantities,
        List<Placed<NumberMention>> numbers) {

    /** All mentions of another kind, in their order. */
    <T extends Mention> List<Placed<T>> all(Class<T> kind) {
        return Placed.of(kind, mentions, tokens);
    }
}
