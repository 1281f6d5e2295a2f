package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.QuantityMention;

/** Lengths of time in days, as exact as they are told. */
final class WholeDays {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final String DAYS = "day";
    private static final int ROUND = 10;
    private static final int WEEK = 7;
    private static final int MONTH = 28;

    private WholeDays() {}

    /** A length of more than one whole day that is told as exact, or 0. */
    static int of(Placed<DurationExpression> duration, List<Placed<QuantityMention>> quantities) {
        Placed<QuantityMention> count = Placed.first(quantities, duration.from(), duration.from() + 1);
        boolean rough = count == null
                || !count.mention().quantity().isFigure()
                || count.mention().quantity().approx();
        BigDecimal seconds = duration.mention().seconds();
        return rough || seconds.remainder(DAY).signum() != 0 || seconds.compareTo(DAY) <= 0
                ? 0
                : seconds.divide(DAY, RoundingMode.DOWN).intValue();
    }

    /** Days by which a length may be wrong: weeks are told to half a week, months and years to a quarter, days as they are. */
    static int slack(Placed<DurationExpression> duration, int days, List<Placed<QuantityMention>> quantities) {
        Placed<QuantityMention> count = Placed.first(quantities, duration.from(), duration.from() + 1);
        if (count != null && DAYS.equals(count.mention().unitId())) {
            return days >= MONTH && days % ROUND == 0 ? 2 : 0;
        }
        return days >= MONTH ? days / 4 + WEEK : WEEK / 2 + 1;
    }
}
