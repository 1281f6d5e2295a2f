package org.claimlint.mention;

import java.util.Set;
import org.claimlint.mention.DurationReader.Length;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;

/**
 * Reads English times that are no days: what recurs ("every four years", "twice a month", "daily"), and words like "now" and "the past". They
 * have a value of TIMEX3 and no interval.
 */
final class RecurrenceReader {
    private final TimeText text;
    private final DurationReader durations;
    private final FoundTimes found;

    RecurrenceReader(TimeText text, DurationReader durations, FoundTimes found) {
        this.text = text;
        this.durations = durations;
        this.found = found;
    }

    /** Reads "every four years", "each day", "a month" behind an amount. @return the token behind it, or the same token */
    int recurrence(int at) {
        if (text.get(at).isArabic()) {
            return at;
        }
        Hit every = text.hit(at, Kind.EVERY);
        if (every != null) {
            Hit unit = text.hit(every.to(), Kind.UNIT);
            if (unit != null && unit.value() == 1 && unit.word().unit() != TimeUnit.SECOND) {
                return add(at, unit.to(), one(unit.word().unit()));
            }
            Length length = durations.read(every.to());
            return length == null || length.unit() == TimeUnit.SECOND ? at : add(at, length.to(), length.timex());
        }
        Hit one = text.hit(at, Kind.ONE);
        Hit unit = one == null ? null : text.hit(one.to(), Kind.UNIT);
        if (unit == null
                || unit.value() != 1
                || unit.word().unit().isClock()
                || unit.word().unit() == TimeUnit.QUARTER
                || text.is(unit.to(), Kind.AGO)
                || text.is(unit.to(), Kind.FROM_DATE)
                || text.is(unit.to(), Kind.AND_HALF)
                || !durations.isRate(at)
                || !isAmount(at - 1)) {
            return at;
        }
        return add(at, unit.to(), one(unit.word().unit()));
    }

    /** Reads "daily", "now", "the past". @return the token behind it, or the same token */
    int word(int at) {
        Hit vague = text.hit(at, Kind.VAGUE_NOW);
        if (vague == null) {
            return at;
        }
        boolean recurs = vague.info().startsWith("P") && !vague.info().endsWith("_REF");
        if (recurs && isName(at, vague.to())) {
            return at;
        }
        boolean noun = !text.get(at).isArabic() && text.is(at, Kind.ARTICLE_LED);
        boolean led = at > 0 && text.is(at - 1, Kind.IN);
        if (noun && (text.is(vague.to(), Kind.OF) || text.isDash(vague.to()) || !led && isNounBehind(vague.to()))) {
            return at;
        }
        return add(at, vague.to(), vague.info());
    }

    private int add(int from, int to, String timex) {
        found.add(new TimeExpression(
                found.span(text.start(from), to), StatedDate.NOTHING, null, null, Set.of(), null, timex));
        return to;
    }

    private static String one(TimeUnit unit) {
        return (unit.isClock() ? "PT" : "P") + unit.times() + unit.designator();
    }

    private boolean isAmount(int at) {
        String form = text.form(at);
        return text.isDigits(at)
                || text.is(at, Kind.NOT_NUMBER)
                || text.is(at, Kind.RATE_LEAD)
                || text.is(at, Kind.UNIT)
                || text.number(at) != null
                || form.length() > 3 && TimeWords.isPlural(form);
    }

    /** "The Daily Star": a capital in the middle of a sentence beside another one. */
    private boolean isName(int at, int to) {
        if (!text.isCapital(at)) {
            return false;
        }
        boolean before = at > 0 && text.get(at - 1).isWord() && text.isCapital(at - 1);
        return before || text.has(to) && text.get(to).isWord() && text.isCapital(to);
    }

    private boolean isNounBehind(int at) {
        return text.has(at) && text.get(at).isWord() && !text.isKnown(at) && !text.is(at, Kind.PAST);
    }
}
