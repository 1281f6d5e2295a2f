package org.claimlint.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.claimlint.model.DateInterval;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;

/** Which dates may be compared as those of one event: both days, or both longer with a year, and as near as slips of the pen are. */
record Datings(Layout layout, BitSet quoted) {
    /** Who errs about a day does not err by weeks, nor about a year by many. */
    private static final int MOST_DAYS = 14;

    private static final int MOST_YEARS = 5;
    private static final int LONGEST_DAY = 2;
    /** In sentences. */
    private static final int JUST = 2;

    /** Whether a date of the text, and no range, is known well enough: as a day, or by its year. */
    boolean mayDate(Placed<TimeExpression> time) {
        Layout.Stretch title = layout.title();
        return time.mention().interval() != null
                && time.mention().range() == null
                && !quoted.get(time.from())
                && (title == null || !title.holds(time.from()))
                && (isDay(time) || time.mention().stated().year() != null);
    }

    boolean areOfOneSentence(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        return layout.sentenceOf(one.from()) == layout.sentenceOf(other.from());
    }

    static boolean isDay(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        StatedDate stated = time.mention().stated();
        return days != null && days.days() <= LONGEST_DAY && (stated.day() != null || stated.weekday() != null);
    }

    static boolean areOne(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        DateInterval days = one.mention().interval();
        DateInterval others = other.mention().interval();
        return days != null && others != null && days.daysApart(others) == 0;
    }

    /** Whether the same date was told right before, which what follows may take up: "on 6 March a lorry ran into them. The crash on 6 March". */
    boolean isJustTold(Placed<TimeExpression> time, List<Placed<TimeExpression>> times) {
        int sentence = layout.sentenceOf(time.from());
        for (Placed<TimeExpression> other : times) {
            boolean before = other.from() < time.from() && sentence - layout.sentenceOf(other.from()) <= JUST;
            if (before && isDay(other) == isDay(time) && areOne(other, time)) {
                return true;
            }
        }
        return false;
    }

    static boolean areClose(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        return areClose(one, other, MOST_YEARS);
    }

    /**
     * As above. Who tells a bare year first may tell of all that happened in it ("accidents killed 61 people in 2018"); behind a month it only recalls.
     *
     * @param mostYears how far two years may be from each other
     */
    static boolean areClose(Placed<TimeExpression> one, Placed<TimeExpression> other, int mostYears) {
        DateInterval days = one.mention().interval();
        DateInterval others = other.mention().interval();
        if (days == null || others == null) {
            return false;
        }
        if (isDay(one)) {
            return days.daysApart(others) <= MOST_DAYS;
        }
        StatedDate stated = one.mention().stated();
        StatedDate second = other.mention().stated();
        Integer year = stated.year();
        return year != null
                && second.year() != null
                && Math.abs(year - second.year()) <= mostYears
                && (second.month() == null || Objects.equals(stated.month(), second.month()));
    }
}
