package org.claimlint.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A counted or measured amount as a closed interval: "at least 400" is [400, unbounded). Never negative.
 *
 * @param min lower bound, included
 * @param max upper bound, included; null when unbounded
 * @param approx the text rounds: "about 400"
 * @param vague the text gives only a size: "dozens"
 */
public record Quantity(BigDecimal min, @Nullable BigDecimal max, boolean approx, boolean vague) {
    /** More digits than anybody counts, fewer than an extractor's rounding errors need. */
    private static final MathContext SHOWN = new MathContext(12);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LARGEST_ROUNDING = 0.05;
    private static final double FAR = 0.75;
    private static final double NEAR = 0.1;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    public Quantity {
        if (min.signum() < 0) {
            throw new IllegalArgumentException(
                    "The min (" + min.toPlainString() + ") of a quantity must not be negative.");
        }
        if (max != null && max.compareTo(min) < 0) {
            throw new IllegalArgumentException(
                    "The max (" + max.toPlainString() + ") of a quantity must not be below its min ("
                            + min.toPlainString() + "). Maybe the two are swapped.");
        }
    }

    // Written out: made by the compiler, each of these methods costs a short run some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that
                && approx == that.approx
                && vague == that.vague
                && min.equals(that.min)
                && (max == null ? that.max == null : max.equals(that.max));
    }

    @Override
    public int hashCode() {
        return 31 * min.hashCode() + (max == null ? 0 : max.hashCode());
    }

    /** An exact amount. */
    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value), BigDecimal.valueOf(value), false, false);
    }

    /** Whether no amount satisfies both. An unknown quantity never clashes. */
    public boolean clashes(@Nullable Quantity other) {
        return other != null && (isBelow(other) || other.isBelow(this));
    }

    /** Whether some amount satisfies both. An unknown quantity meets none. */
    public boolean meets(@Nullable Quantity other) {
        return other != null && !clashes(other);
    }

    /** Whether every amount here is smaller than every amount there. */
    public boolean isBelow(@Nullable Quantity other) {
        return other != null && max != null && max.compareTo(other.min) < 0;
    }

    /** The amount a reader takes away: the middle of the interval, or its lower bound when unbounded. */
    public BigDecimal nominal() {
        return max == null ? min : min.add(max).divide(TWO).round(SHOWN);
    }

    /** Whether a reader takes away one number: exact, or rounded. Vague sizes, ranges and open bounds are no figures. */
    public boolean isFigure() {
        return max != null && !vague && (approx || min.compareTo(max) == 0);
    }

    /** Whether every amount here is larger than every amount there. */
    public boolean isAbove(@Nullable Quantity other) {
        return other != null && other.isBelow(this);
    }

    /** Whether it has no upper bound: "at least 50". */
    public boolean isOpen() {
        return max == null;
    }

    /** Whether it may be none at all. */
    public boolean mayBeNone() {
        return min.signum() == 0;
    }

    /** Whether it is so large that few events share it by chance. */
    public boolean isTelling() {
        return min.compareTo(BigDecimal.TEN) >= 0;
    }

    /** Whether it says that there are none. */
    public boolean isNone() {
        return max != null && max.signum() == 0;
    }

    /** Whether both are the same one number, and neither is rounded. */
    public boolean sameNumber(@Nullable Quantity other) {
        return other != null
                && !approx
                && !other.approx
                && isFigure()
                && other.isFigure()
                && min.compareTo(other.min) == 0;
    }

    /** Whether both are written as the same one number, be it rounded or not. */
    public boolean sameWritten(@Nullable Quantity other) {
        return other != null && isFigure() && other.isFigure() && nominal().compareTo(other.nominal()) == 0;
    }

    /** Whether it is the other one rounded, by no more than a twentieth: 400 for 397. Below a hundred nobody rounds. */
    public boolean rounds(@Nullable Quantity other) {
        return other != null
                && isFigure()
                && other.isFigure()
                && other.min.compareTo(HUNDRED) >= 0
                && nominal().stripTrailingZeros().precision()
                        < other.nominal().stripTrailingZeros().precision()
                && gap(other) <= LARGEST_ROUNDING;
    }

    /** Whether both tell one count: equal, or one of them a rounding of the other. Vague sizes and open bounds tell no count. */
    public boolean sameFigure(@Nullable Quantity other) {
        if (other == null || vague || other.vague || max == null || other.max == null) {
            return false;
        }
        boolean equal = min.compareTo(other.min) == 0 && max.compareTo(other.max) == 0;
        return equal || approx != other.approx && isFigure() && other.isFigure() && !clashes(other);
    }

    /** Whether both are figures, and one is the other with one digit left out: 5 for 15, "five" for "fifteen". */
    public boolean slipsByOneDigit(@Nullable Quantity other) {
        if (other == null || !isFigure() || !other.isFigure()) {
            return false;
        }
        String one = nominal().toPlainString();
        String two = other.nominal().toPlainString();
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return shorter.substring(same).equals(longer.substring(same + 1));
    }

    /** Whether the two clash and one is the other times exactly 10, 100, 1000 and so on. */
    public boolean slipsByPowerOfTen(@Nullable Quantity other) {
        if (other == null || !clashes(other) || min.signum() == 0 || other.min.signum() == 0) {
            return false;
        }
        boolean middle = sameDigits(nominal(), other.nominal());
        return isRange() || other.isRange() ? middle && sameDigits(min, other.min) : middle;
    }

    /** Whether the two clash and differ in two neighbouring digits that are exchanged: 1127 and 1172. */
    public boolean exchangesDigits(@Nullable Quantity other) {
        if (other == null || !isFigure() || !other.isFigure() || !clashes(other)) {
            return false;
        }
        String one = nominal().stripTrailingZeros().toPlainString();
        String two = other.nominal().stripTrailingZeros().toPlainString();
        int at = 0;
        while (at < one.length() && at < two.length() && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        return one.length() == two.length()
                && at + 1 < one.length()
                && one.charAt(at) == two.charAt(at + 1)
                && one.charAt(at + 1) == two.charAt(at)
                && one.substring(at + 2).equals(two.substring(at + 2));
    }

    /** "30 to 50", where a rounded 40 is none: its bounds are written, its middle is not. */
    private boolean isRange() {
        return max != null && !approx && min.compareTo(max) < 0;
    }

    /** Whether one is at least four times the other, and neither a zero nor two digits turned round explain it. */
    public boolean isFarFrom(@Nullable Quantity other) {
        return other != null && gap(other) >= FAR && !slipsByPowerOfTen(other) && !exchangesDigits(other);
    }

    private static boolean sameDigits(BigDecimal one, BigDecimal two) {
        return one.stripTrailingZeros()
                .unscaledValue()
                .equals(two.stripTrailingZeros().unscaledValue());
    }

    /** The difference of the nearest bounds divided by the larger of these two bounds, from 0 (they meet) to 1. */
    public double gap(Quantity other) {
        BigDecimal low;
        BigDecimal high;
        if (max != null && max.compareTo(other.min) < 0) {
            low = max;
            high = other.min;
        } else if (other.max != null && other.max.compareTo(min) < 0) {
            low = other.max;
            high = min;
        } else {
            return 0;
        }
        return high.subtract(low).divide(high, MathContext.DECIMAL64).doubleValue();
    }

    /** Interval sum: the parts of a whole added up. */
    public Quantity plus(Quantity other) {
        return new Quantity(
                min.add(other.min),
                max == null || other.max == null ? null : max.add(other.max),
                approx || other.approx,
                vague || other.vague);
    }

    /** Whether this and another one make a total together. */
    public boolean completes(@Nullable Quantity other, @Nullable Quantity total) {
        return other != null
                && total != null
                && max != null
                && other.max != null
                && plus(other).sameFigure(total);
    }

    /** Whether it is what the larger of two has more than the smaller, and not as much as that again. */
    public boolean isDifferenceOf(@Nullable Quantity one, @Nullable Quantity two) {
        return completes(one, two) && !sameFigure(one) || completes(two, one) && !sameFigure(two);
    }

    /**
     * Whether a part is larger than this, its whole, by no more than a slip makes it: by less than half, by zeros, or by digits turned round. A
     * text that tells more than that tells it of another whole.
     */
    public boolean isExceededBySlip(@Nullable Quantity part) {
        return part != null
                && isBelow(part)
                && (part.nominal().multiply(TWO).compareTo(nominal().multiply(THREE)) < 0
                        || slipsByPowerOfTen(part)
                        || exchangesDigits(part));
    }

    /** Whether the two clash as a slip of the pen makes them: by a tenth at most, by one digit, by digits turned round or left out, or by zeros. */
    public boolean isSlipOf(@Nullable Quantity other) {
        return other != null
                && clashes(other)
                && (gap(other) <= NEAR
                        || differsInOneDigit(other)
                        || exchangesDigits(other)
                        || slipsByOneDigit(other)
                        || slipsByPowerOfTen(other));
    }

    /** Whether both are figures of as many digits, all but one of them the same: of two digits the first, for any number below twenty differs by one from the others. */
    private boolean differsInOneDigit(Quantity other) {
        String one = nominal().toPlainString();
        String two = other.nominal().toPlainString();
        if (!isFigure() || !other.isFigure() || one.length() != two.length() || one.length() < 2) {
            return false;
        }
        int others = 0;
        for (int i = 0; i < one.length(); i++) {
            others += one.charAt(i) == two.charAt(i) ? 0 : 1;
        }
        return others == 1 && (one.length() > 2 || one.charAt(0) != two.charAt(0));
    }

    /** Whether no rounding makes this the given percentage of a whole. A percentage is written to a point, or to the digits that it has. */
    public boolean isNotShare(BigDecimal percent, @Nullable Quantity whole) {
        if (whole == null || vague || whole.vague || max == null || whole.max == null || whole.min.signum() == 0) {
            return false;
        }
        BigDecimal low = min.multiply(HUNDRED).divide(whole.max, MathContext.DECIMAL64);
        BigDecimal high = max.multiply(HUNDRED).divide(whole.min, MathContext.DECIMAL64);
        return percent.add(BigDecimal.ONE).compareTo(low) < 0
                || percent.subtract(BigDecimal.ONE).compareTo(high) > 0;
    }

    /** The difference of two amounts, whichever is larger; null where one of them is unknown, vague or unbounded. */
    public static @Nullable Quantity difference(@Nullable Quantity from, @Nullable Quantity to) {
        if (from == null || to == null || from.max == null || to.max == null || from.vague || to.vague) {
            return null;
        }
        BigDecimal rise = to.min.subtract(from.max);
        BigDecimal fall = from.min.subtract(to.max);
        BigDecimal least = rise.max(fall).max(BigDecimal.ZERO);
        BigDecimal most = to.max.subtract(from.min).max(from.max.subtract(to.min));
        return new Quantity(least, most, false, false);
    }

    /** How many times the one the other is; null where that cannot be told. */
    public static @Nullable Quantity factor(@Nullable Quantity from, @Nullable Quantity to) {
        if (difference(from, to) == null || from == null || to == null || from.max == null || to.max == null) {
            return null;
        }
        return from.min.signum() == 0
                ? null
                : new Quantity(
                        to.min.divide(from.max, MathContext.DECIMAL64),
                        to.max.divide(from.min, MathContext.DECIMAL64),
                        false,
                        false);
    }

    /** The difference of two amounts in percent of the first one, to a tenth; null where that cannot be told. */
    public static @Nullable Quantity change(@Nullable Quantity from, @Nullable Quantity to) {
        Quantity factor = factor(from, to);
        if (factor == null || factor.max == null) {
            return null;
        }
        Quantity all = Quantity.of(1);
        Quantity change = difference(all, factor);
        return change == null || change.max == null
                ? null
                : new Quantity(
                        change.min.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP),
                        change.max.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP),
                        false,
                        false);
    }

    /** An amount that may be off by so much. */
    public static Quantity within(BigDecimal value, BigDecimal slack) {
        return new Quantity(value.subtract(slack).max(BigDecimal.ZERO), value.add(slack), false, false);
    }

    /** The two added up, or null when one of them is unknown. */
    public static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity two) {
        return one == null || two == null ? null : one.plus(two);
    }

    /** As a reader would write it: {@code 400}, {@code about 400} (as {@code ~400}), {@code 30-40}, {@code 400 or more} (as {@code 400+}). */
    @Override
    public String toString() {
        if (max == null) {
            return plain(min) + "+";
        }
        if (approx && !vague) {
            return "~" + plain(nominal().setScale(0, RoundingMode.HALF_UP));
        }
        return min.compareTo(max) == 0 ? plain(min) : plain(min) + "-" + plain(max);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
