package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.model.Quantity;

/** What the words around a number make of it. */
enum Bound {
    EXACT,
    APPROX,
    MORE,
    AT_LEAST,
    LESS,
    AT_MOST,
    BETWEEN,
    FROM;

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Bound of(String word) {
        return switch (word) {
            case "approx" -> APPROX;
            case "more" -> MORE;
            case "at-least" -> AT_LEAST;
            case "less" -> LESS;
            case "at-most" -> AT_MOST;
            case "between" -> BETWEEN;
            case "from" -> FROM;
            default -> EXACT;
        };
    }

    /** The interval of a number. @param step one of its last written unit */
    Quantity quantity(BigDecimal value, BigDecimal step) {
        BigDecimal last = step.min(BigDecimal.ONE);
        return switch (this) {
            case APPROX -> {
                BigDecimal slack = value.multiply(TENTH).max(step.multiply(HALF));
                BigDecimal min = value.subtract(slack).max(BigDecimal.ZERO);
                yield new Quantity(min, value.add(slack), true, false);
            }
            case MORE -> new Quantity(value.add(last), null, false, false);
            case AT_LEAST -> new Quantity(value, null, false, false);
            case LESS -> new Quantity(BigDecimal.ZERO, value.subtract(last).max(BigDecimal.ZERO), false, false);
            case AT_MOST -> new Quantity(BigDecimal.ZERO, value, false, false);
            default -> new Quantity(value, value, false, false);
        };
    }
}
