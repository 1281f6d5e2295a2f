package org.claimlint.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The dates and durations of a text, in the order in which they are found, and the tokens that belong to a date. */
final class FoundTimes {
    static final Set<String> ALL_PARTS = Set.of("day", "month", "year");

    private final TimeText text;
    private final BitSet taken;
    private final List<Mention> list = new ArrayList<>();

    FoundTimes(TimeText text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    List<Mention> list() {
        return list;
    }

    /** Adds what is no date, so that its tokens may be read again as numbers. */
    void add(Mention mention) {
        list.add(mention);
    }

    /** Adds a date with its tokens. @return the token behind it */
    int add(Mention mention, int from, int to) {
        list.add(mention);
        taken.set(from, to);
        return to;
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    Span span(int start, int to) {
        return new Span(start, text.get(to - 1).end());
    }

    /** Adds days that are counted and not written. @return the token behind them */
    int addDays(int from, int to, int start, @Nullable DateInterval interval, @Nullable String timex) {
        list.add(new TimeExpression(
                span(start, to),
                StatedDate.NOTHING,
                null,
                null,
                interval == null ? Set.of() : ALL_PARTS,
                interval,
                timex));
        taken.set(from, to);
        return to;
    }
}
