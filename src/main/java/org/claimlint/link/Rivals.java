package org.claimlint.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.link.EventLinker.Pair;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;

/**
 * Two raids on one town are told in the same words. Who looks back at one of them by its day means the raid of that day, and not the other
 * one under a wrong date: a link that shared words made in spite of the days gives way to one in which the days agree.
 */
final class Rivals {
    private static final int CLOSE_DAYS = 3;

    private Rivals() {}

    /** Takes away the links that give way. */
    static void removeFrom(List<Pair> pairs) {
        Set<Telling> settled = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.first().report() != pair.second().report() && agree(pair)) {
                settled.add(pair.first());
                settled.add(pair.second());
            }
        }
        pairs.removeIf(pair -> pair.byTopic() && differ(pair) && settled.contains(pair.second()));
    }

    /** To within a few days: a month agrees with every day in it. */
    private static boolean agree(Pair pair) {
        DateInterval one = pair.first().claim().days();
        DateInterval two = pair.second().claim().days();
        return one != null
                && two != null
                && one.days() <= CLOSE_DAYS
                && two.days() <= CLOSE_DAYS
                && one.daysApart(two) == 0;
    }

    private static boolean differ(Pair pair) {
        Claim one = pair.first().claim();
        Claim two = pair.second().claim();
        return one.days() != null && two.days() != null && one.days().daysApart(two.days()) > 0;
    }
}
