package org.claimlint.link;

import java.time.LocalDate;
import java.util.Objects;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Place;
import org.jspecify.annotations.Nullable;

/** Tells which counts a running total must hold: of the same people or things, since the day it counts from, where it counts. */
final class RunningTotals {
    private RunningTotals() {}

    /** Whether a count is one of those that a running total adds up. */
    static boolean holds(Claim total, Claim item, SharedTopic topic) {
        return total.cumulative()
                && !item.cumulative()
                && total.asserted()
                && item.asserted()
                && total.quantity() != null
                && item.quantity() != null
                && total.rate() == null
                && item.rate() == null
                && total.unitId() != null
                && Units.covers(total.unitId(), item.unitId())
                && (total.measure() == null || total.measure() == item.measure())
                && liesWithin(total.since(), item.days(), total.asOf())
                && isThere(total, item, topic);
    }

    private static boolean liesWithin(
            @Nullable LocalDate since, @Nullable DateInterval days, @Nullable LocalDate asOf) {
        return since != null
                && asOf != null
                && days != null
                && days.from() != null
                && days.to() != null
                && !days.from().isBefore(since)
                && !days.to().isAfter(asOf);
    }

    /** Something must tie the two: the place, or the words of their passages; and no place may talk them apart. */
    private static boolean isThere(Claim total, Claim item, SharedTopic topic) {
        Place where = total.place();
        Place place = item.place();
        if (where == null || place == null || PlaceRelations.sayNothing(where) || PlaceRelations.sayNothing(place)) {
            return topic.weight() >= SharedTopic.LEAST
                    || Objects.equals(total.eventRef(), item.eventRef()) && total.eventRef() != null;
        }
        return PlaceRelations.shared(where, place) > 0 || isWithin(place, where);
    }

    private static boolean isWithin(Place place, Place wider) {
        return place.at() != null && wider.at() != null && PlaceRelations.lies(place.at(), wider.at());
    }
}
