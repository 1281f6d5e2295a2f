package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final String PERSON = "person";
    private static final String MONEY = "money";
    private static final String KILLING = "killing";
    private static final String INJURY = "injury";
    private static final int MOST_AGAIN = 8;
    private static final Set<String> FREEING = Set.of("release", "rescue", "escape", "exchange");

    Statement(@Nullable Placed<EventMention> event, @Nullable Placed<QuantityMention> quantity) {
        this(event, quantity, new ArrayList<>());
    }

    /** Takes one more word for the event; the first few have all its places. */
    void tellAgain(Placed<EventMention> word) {
        if (again.size() < MOST_AGAIN) {
            again.add(word);
        }
    }

    /** The token that tells in which clause and frame the claim stands: the count, where there is one. */
    int anchor() {
        return quantity != null ? quantity.from() : event == null ? 0 : event.from();
    }

    /** What is counted: "wounded 30" counts people. */
    @Nullable
    String unitId() {
        if (quantity == null) {
            return null;
        }
        boolean bare = quantity.mention().unitId() == null && quantity.mention().measure() == null;
        return bare ? PERSON : quantity.mention().unitId();
    }

    /** The class of the event; "12 dead" alone, and "34 dead arrived at the hospital", tell of a killing. */
    @Nullable
    String eventClass() {
        Measure own = quantity == null ? null : quantity.mention().measure();
        if (event != null && (event.mention().measure() != Measure.MOVED || !isHarm(own))) {
            return event.mention().event();
        }
        return own == Measure.KILLED ? KILLING : own == Measure.WOUNDED ? INJURY : null;
    }

    /** Whether the noun of a count says that another harm came to the counted than an event word does: "8 dead" beside "20 wounded". */
    static boolean differInHarm(Placed<QuantityMention> count, @Nullable Placed<EventMention> event) {
        Measure own = count.mention().measure();
        Measure ofEvent = event == null ? null : event.mention().measure();
        return own != ofEvent && isHarm(own) && isHarm(ofEvent);
    }

    private static boolean isHarm(@Nullable Measure measure) {
        return measure == Measure.KILLED || measure == Measure.WOUNDED;
    }

    /** What became of the counted: what the noun says ("12 dead"), else what the event says, where it can happen to them. */
    @Nullable
    Measure measure() {
        if (quantity == null) {
            return null;
        }
        Measure own = quantity.mention().measure();
        if (own == Measure.CAPTURED
                && event != null
                && FREEING.contains(event.mention().event())) {
            return null; // "32 captives were freed": they are none any more
        }
        if (own != null) {
            return own;
        }
        Measure ofEvent = event == null ? null : event.mention().measure();
        return ofEvent != null && mayBefall(ofEvent, unitId()) ? ofEvent : null;
    }

    /** Whether what is counted can have met with it: anything is moved, and no money is killed. */
    private static boolean mayBefall(Measure measure, @Nullable String unit) {
        boolean counts = Units.isAdditive(unit);
        return measure == Measure.MOVED ? counts : counts && !MONEY.equals(unit) && !Units.isUnder(unit, MONEY);
    }
}
