package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Units;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.QuantityMention;
import org.jspecify.annotations.Nullable;

/**
 * An event, a count, or a count of an event: what one claim is made of.
 *
 * @param event the word that tells of the event, or null for a bare count
 * @param quantity the count, or null for a bare event
 * @param again later words of the same sentence for the same event ("the crossing took place ..."), whose places belong to it
 */
record Statement(
        @Nullable Placed<EventMention> event,
        @Nullable Placed<QuantityMention> quantity,
        List<Placed<EventMention>> again) {

    Statement(@Nullable Placed<EventMention> event, @Nullable Placed<QuantityMention> quantity) {
        this(event, quantity, new ArrayList<>());
    }

    /** The token that tells in which clause and frame the claim stands: the count, where there is one. */
    int anchor() {
        return quantity != null ? quantity.from() : event == null ? 0 : event.from();
    }

    /** What became of the counted: what the noun says ("12 dead"), else what the event says, where it can happen to them. */
    @Nullable
    Measure measure() {
        if (quantity == null) {
            return null;
        }
        if (quantity.mention().measure() != null) {
            return quantity.mention().measure();
        }
        return event != null && Units.isAdditive(quantity.mention().unitId())
                ? event.mention().measure()
                : null;
    }
}
