package org.claimlint.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Counted;
import org.claimlint.model.Quantity;

/** Some counts and all sums of those among them that share nobody: what a total may be made of. */
public final class DisjointSums {
    /** Of more counts nearly any total is a sum. */
    private static final int MOST = 10;

    private final List<Counted> counts = new ArrayList<>();
    private final boolean tooMany;

    DisjointSums(List<Counted> all) {
        for (Counted one : all) {
            if (!counts.contains(one) && counts.size() < MOST) {
                counts.add(one);
            }
        }
        this.tooMany = all.stream().distinct().count() > MOST;
    }

    /** Whether there are counts, and neither one of them nor a sum can be the total, nor be what it rounds. */
    public boolean exclude(Quantity total) {
        return !counts.isEmpty() && !tooMany && !reach(total, 1);
    }

    /** Whether the total is the sum of several of them. */
    public boolean addUpTo(Quantity total) {
        return reach(total, 2);
    }

    private boolean reach(Quantity total, int least) {
        return reach(total, least, 0, new ArrayList<>(counts.size()));
    }

    private boolean reach(Quantity total, int least, int from, List<Counted> taken) {
        if (taken.size() >= least) {
            Quantity sum = taken.get(0).quantity();
            for (Counted more : taken.subList(1, taken.size())) {
                sum = sum.plus(more.quantity());
            }
            if (!total.clashes(sum) || total.rounds(sum)) {
                return true;
            }
        }
        for (int i = from; i < counts.size(); i++) {
            Counted next = counts.get(i);
            if (taken.stream().noneMatch(one -> Units.overlap(one.unitId(), next.unitId()))) {
                taken.add(next);
                if (reach(total, least, i + 1, taken)) {
                    return true;
                }
                taken.remove(taken.size() - 1);
            }
        }
        return false;
    }
}
