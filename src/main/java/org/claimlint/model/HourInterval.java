package org.claimlint.model;

/**
 * Hours of a day, both ends included, counted from the midnight that it begins with: the morning is [6, 11]. A night runs on into the
 * next day: [19, 29].
 *
 * @param from 0 to 23
 * @param to not before {@code from}, at most 47
 */
public record HourInterval(int from, int to) {
    private static final int DAY = 24;
    private static final int LAST = 2 * DAY - 1;
    /** Noon and two o'clock are two times; dawn and the early morning are one. */
    private static final int LEAST_GAP = 2;

    public HourInterval {
        if (from < 0 || from >= DAY || to < from || to > LAST) {
            throw new IllegalArgumentException("The hours of a day must lie in order between 0 and " + LAST
                    + ", and not " + from + " and " + to + ".");
        }
    }

    /** Whether the two are beyond doubt not the same time of one day. "The night of Sunday" may be the one before it or behind it. */
    public boolean isApartFrom(HourInterval other) {
        return gap(0, other) >= LEAST_GAP && gap(DAY, other) >= LEAST_GAP && gap(-DAY, other) >= LEAST_GAP;
    }

    /** Whether an hour, 0 to 23, is one of them. */
    public boolean holds(int hour) {
        return from <= hour && hour <= to || from <= hour + DAY && hour + DAY <= to;
    }

    private int gap(int shift, HourInterval other) {
        return Math.max(other.from + shift - to, from - other.to - shift);
    }
}
