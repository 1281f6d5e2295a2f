package org.claimlint.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.claimlint.mention.DurationReader.Length;
import org.claimlint.mention.TimeResolver.Days;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads days that are counted from another one: "three days ago", "two weeks later", "a week before 13 May", "for three days from Monday". */
final class ShiftReader {
    private static final int VAGUE_FROM = 10;
    private static final int FARTHEST_RANK = 5;
    /** Letters of "2018-Q3" and "2018-10". */
    private static final int LENGTH_OF_PERIOD = 7;

    private final TimeText text;
    private final DateReader dates;
    private final DurationReader durations;
    private final TimeResolver resolver;
    private final RangeReader ranges;
    private final Tense tense;
    private static final String ARTICLE = "\u0627\u0644";

    private final FoundTimes found;
    /** The last quarter or month that was named, and where. */
    private @Nullable Days period;

    private int periodSentence = -1;

    ShiftReader(
            TimeText text,
            DateReader dates,
            DurationReader durations,
            TimeResolver resolver,
            RangeReader ranges,
            Tense tense,
            FoundTimes found) {
        this.text = text;
        this.dates = dates;
        this.durations = durations;
        this.resolver = resolver;
        this.ranges = ranges;
        this.tense = tense;
        this.found = found;
    }

    /** Remembers a quarter or a month that a sentence names, for "a year earlier" in it. */
    void remember(Days days, int sentence) {
        if (days.timex().length() == LENGTH_OF_PERIOD && days.timex().indexOf('W') < 0) {
            period = days;
            periodSentence = sentence;
        }
    }

    /** Reads "the month before", "the year earlier" at the end of a clause. @return the token behind it, or the same token */
    int unitBefore(int at) {
        Hit unit =
                text.get(at).isArabic() || at == 0 || !text.is(at - 1, Kind.ARTICLE) ? null : text.hit(at, Kind.UNIT);
        if (unit == null
                || unit.value() != 1
                || unit.word().unit().compareTo(TimeUnit.WEEK) < 0
                || unit.word().unit() == TimeUnit.FORTNIGHT) {
            return at;
        }
        Hit before = text.hit(unit.to(), Kind.AGO);
        before = before == null ? text.hit(unit.to(), Kind.FROM_DATE) : before;
        boolean ends = before != null
                && (!text.has(before.to()) || text.get(before.to()).isMark());
        if (before == null || !ends) {
            return at;
        }
        LocalDate year = unit.word().unit() == TimeUnit.YEAR ? resolver.toldYear() : null;
        LocalDate now = year != null ? year : period != null ? period.from() : resolver.published();
        LocalDate day = now == null ? null : unit.word().unit().shift(now, Integer.signum(before.value()));
        boolean quarter = unit.word().unit() == TimeUnit.QUARTER;
        String timex = day == null
                ? null
                : quarter
                        ? TimeResolver.quarter(day).timex()
                        : value(unit.word().unit(), day);
        return found.addDays(at, before.to(), text.start(at - 1), null, timex);
    }

    /** Reads "in the quarter", "for the first half", as business news names them. @return the token behind it, or the same token */
    int businessPeriod(int at) {
        boolean led = at > 1 && text.is(at - 1, Kind.ARTICLE) && text.is(at - 2, Kind.IN) && !text.isArabic();
        LocalDate now = resolver.published();
        if (!led || now == null) {
            return at;
        }
        Hit unit = text.hit(at, Kind.UNIT);
        if (unit != null && unit.word().unit() == TimeUnit.QUARTER && unit.value() == 1) {
            boolean whole = !text.has(unit.to())
                    || text.get(unit.to()).isMark() && !text.isDash(unit.to())
                    || text.is(unit.to(), Kind.IN)
                    || text.is(unit.to(), Kind.FROM);
            boolean known = period != null && period.timex().indexOf('Q') > 0;
            String timex = known && period != null
                    ? period.timex()
                    : TimeResolver.quarter(now.minusMonths(3)).timex();
            return whole ? found.addDays(at, unit.to(), text.start(at - 1), null, timex) : at;
        }
        Num number = text.number(at);
        boolean half =
                number != null && number.ordinal() && number.value() <= 2 && text.hit(number.to(), Kind.SPLIT) != null;
        if (!half || number == null) {
            return at;
        }
        Hit split = text.hit(number.to(), Kind.SPLIT);
        if (split == null || split.value() != 2 || text.has(split.to()) && !text.isComma(split.to())) {
            return at;
        }
        int year = number.value() == 2 && now.getMonthValue() <= 6 ? now.getYear() - 1 : now.getYear();
        return found.addDays(at, split.to(), text.start(at - 1), null, year + "-H" + number.value());
    }

    /** Reads "the year-ago quarter", "the year-earlier period". @return the token behind it, or the same token */
    int yearAgo(int at) {
        Hit unit = text.isDash(at + 1) && !text.get(at).isArabic() ? text.hit(at, Kind.UNIT) : null;
        if (unit == null || unit.word().unit() != TimeUnit.YEAR || unit.value() != 1 || !text.isDash(unit.to())) {
            return at;
        }
        Hit ago = text.hit(unit.to() + 1, Kind.AGO);
        ago = ago == null ? text.hit(unit.to() + 1, Kind.PART) : ago;
        if (ago == null || ago.word().kind() == Kind.AGO && ago.value() >= 0 || !text.isGlued(unit.to() + 1)) {
            return at;
        }
        Hit noun = text.hit(ago.to(), Kind.UNIT);
        boolean quarter = noun != null && noun.word().unit() == TimeUnit.QUARTER;
        boolean month = noun != null && noun.word().unit() == TimeUnit.MONTH;
        if (!quarter && !month && text.hit(ago.to(), Kind.PERIOD_NOUN) == null) {
            return at;
        }
        LocalDate now = resolver.published();
        String timex = null;
        if (period != null && periodSentence == tense.sentence(at)) {
            timex = yearsFromPeriod(period, -1).timex();
        } else if (now != null) {
            LocalDate before = now.minusYears(1);
            timex = quarter
                    ? TimeResolver.quarter(before.minusMonths(3)).timex()
                    : value(month ? TimeUnit.MONTH : TimeUnit.YEAR, month ? before.minusMonths(1) : before);
        }
        int start = at > 0 && text.is(at - 1, Kind.ARTICLE) ? at - 1 : at;
        Hit named = text.hit(ago.to(), Kind.PERIOD_NOUN);
        int end = noun != null && (quarter || month)
                ? noun.to()
                : named != null && named.value() == 1 ? named.to() : ago.to();
        return found.addDays(at, end, text.start(start), null, timex);
    }

    /** Reads "three days ago", "in two weeks", Arabic "before three days". @return the token behind it, or the same token */
    int read(int at) {
        Hit back = text.hit(at, Kind.BACK);
        if (back != null) {
            return shiftedBehind(at, back);
        }
        Hit ahead = text.hit(at, Kind.AHEAD);
        if (ahead != null) {
            int end = shiftedAhead(at, ahead);
            if (end > at) {
                return end;
            }
        }
        Num number = text.number(at);
        Hit weekday = number == null || number.ordinal() ? null : text.hit(number.to(), Kind.WEEKDAY);
        if (number != null && weekday != null && number.value() <= 53) {
            Hit ago = text.hit(weekday.to(), Kind.AGO);
            if (ago != null && ago.value() != 2) {
                return emitWeekdays(at, number.value(), weekday.value(), ago);
            }
        }
        Hit bound = text.hit(at, Kind.BOUND);
        Length length = durations.read(bound == null ? at : bound.to(), true);
        if (length == null) {
            return at;
        }
        int lasting = bound == null ? lastingFrom(at, length) : at;
        if (lasting > at) {
            return lasting;
        }
        Hit ago = text.hit(length.to(), Kind.AGO);
        if (bound != null) {
            return ago == null || ago.info().equals("told")
                    ? at
                    : emitBounded(text.start(at), at, ago.to(), length, bound, ago);
        }
        Hit fromDate = text.hit(length.to(), Kind.FROM_DATE);
        if (fromDate != null && !(ago != null && ago.to() > fromDate.to())) {
            int end = shiftedFromDate(length, fromDate);
            if (end > at) {
                return end;
            }
        }
        if (ago == null) {
            Hit now = text.get(at).isArabic() || text.isDigits(at) ? text.hit(length.to(), Kind.FROM_NOW) : null;
            if (now == null) {
                return at;
            }
            int direction = at > 0 && text.is(at - 1, Kind.BACK) ? -1 : 1;
            return emitShift(length, direction, length.start(), at, now.to(), null);
        }
        if (ago.info().equals("told")) {
            return emitTold(length, Integer.signum(ago.value()), length.start(), at, ago.to());
        }
        LocalDate reference = resolver.published();
        if (ago.value() == 2 && reference != null) {
            reference = reference.plusDays(1);
        }
        return emitShift(length, Integer.signum(ago.value()), length.start(), at, ago.to(), reference);
    }

    /** "Two weeks before 13 May". */
    private int shiftedFromDate(Length length, Hit direction) {
        int i = direction.to();
        Hit article = text.hit(i, Kind.ARTICLE);
        TimeParts date = dates.read(article == null ? i : article.to());
        if (date == null
                || date.unreadable
                || !date.hasDay()
                || date.night
                || length.unit().isClock()
                || length.vague()
                || text.is(direction.to() - 1, Kind.FROM) && ranges.behindTo(date.to, false) > 0) {
            return length.from(); // "ten days from 5 May to 15 May"
        }
        Days days = resolver.resolve(date, tense.isAhead(length.from()));
        if (days == null || !days.from().equals(days.to())) {
            return length.from();
        }
        LocalDate day = shift(days.from(), length, direction.value());
        return found.addDays(length.from(), date.to, length.start(), new DateInterval(day, day), day.toString());
    }

    /** Reads "Monday two weeks from now", of which the weekday has been read. @return the token behind it, or -1 */
    int weekdayOf(TimeParts parts) {
        LocalDate now = resolver.published();
        if (parts.weekday == null
                || parts.day != null
                || parts.weekdayOffset != null
                || parts.weekdayTo != null
                || parts.unit != null
                || parts.nthUnit != null
                || parts.recurring
                || now == null
                || text.isArabic()) {
            return -1;
        }
        int i = text.isComma(parts.to) ? parts.to + 1 : parts.to;
        Length length = durations.read(i);
        if (length == null || length.vague() || length.unit().isClock()) {
            return -1;
        }
        int end = -1;
        LocalDate day = null;
        Hit ago = text.hit(length.to(), Kind.AGO);
        if (ago != null && ago.value() == 1 && !ago.info().equals("told")) {
            day = shift(now, length, 1);
            end = ago.to();
        }
        Hit fromDate = ago == null ? text.hit(length.to(), Kind.FROM_DATE) : null;
        TimeParts date = fromDate == null ? null : dates.read(fromDate.to());
        if (date != null && fromDate != null && date.hasDay() && !date.unreadable && date.day != null) {
            Days days = resolver.resolve(date, tense.isAhead(parts.from));
            day = days == null || !days.from().equals(days.to()) ? null : shift(days.from(), length, fromDate.value());
            end = date.to;
        }
        if (day == null) {
            return -1;
        }
        return addWeekday(onWeekday(day, parts.weekday, length.unit()), parts.weekday, parts.start, parts.from, end);
    }

    /** The weekday in the week of a day that was counted in days or weeks, else the next one. */
    private static LocalDate onWeekday(LocalDate day, int weekday, TimeUnit unit) {
        return unit.compareTo(TimeUnit.MONTH) < 0
                ? TimeResolver.monday(day).plusDays(weekday - 1L)
                : day.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.of(weekday)));
    }

    private int addWeekday(LocalDate day, int weekday, int start, int from, int to) {
        return found.add(
                new TimeExpression(
                        found.span(start, to),
                        new StatedDate(weekday, null, null, null, null, CalendarSystem.GREGORIAN),
                        null,
                        null,
                        FoundTimes.ALL_PARTS,
                        new DateInterval(day, day),
                        day.toString()),
                from,
                to);
    }

    /** Arabic "two days after 13 May", where the direction comes first. */
    private int shiftedFrom(Length length, int at, int direction, int from) {
        TimeParts date = dates.read(at);
        if (date == null || date.unreadable || date.day == null || length.unit().isClock() || length.vague()) {
            return from;
        }
        Days days = resolver.resolve(date, tense.isAhead(from));
        if (days == null || !days.from().equals(days.to())) {
            return from;
        }
        LocalDate day = shift(days.from(), length, direction);
        return found.addDays(from, date.to, text.start(from), new DateInterval(day, day), day.toString());
    }

    private int emitWeekdays(int at, int count, int weekday, Hit ago) {
        TimeParts parts = new TimeParts();
        parts.from = at;
        parts.to = ago.to();
        parts.start = text.start(at);
        LocalDate now = resolver.published();
        DateInterval interval = null;
        if (now != null) {
            int apart = Math.floorMod(weekday - now.getDayOfWeek().getValue(), 7);
            LocalDate day = ago.value() > 0
                    ? now.plusDays((apart == 0 ? 7 : apart) + 7L * (count - 1))
                    : now.minusDays((apart == 0 ? 7 : 7 - apart) + 7L * (count - 1));
            interval = new DateInterval(day, day);
        }
        found.add(new TimeExpression(
                found.span(parts.start, parts.to),
                new StatedDate(weekday, null, null, null, null, CalendarSystem.GREGORIAN),
                null,
                null,
                interval == null ? Set.of() : FoundTimes.ALL_PARTS,
                interval,
                interval == null ? null : interval.from() + ""));
        found.take(parts.from, parts.to);
        return parts.to;
    }

    private int shiftedBehind(int at, Hit back) {
        int i = back.to();
        Hit bound = text.hit(i, Kind.BOUND);
        Hit approx = text.hit(i, Kind.APPROX);
        i = approx == null ? i : approx.to();
        Length length = durations.read(i, true);
        if (length == null) {
            return at;
        }
        Hit of = text.hit(length.to(), Kind.OF);
        Hit now = text.hit(length.to(), Kind.FROM_NOW);
        boolean arabic = text.get(at).isArabic();
        if (now == null && isOfEvent(i, length.to())) {
            return at;
        }
        if (arabic && now == null && of != null && bound == null && approx == null) {
            return shiftedFrom(length, of.to(), back.value(), at);
        }
        if (!arabic || now == null && of != null) {
            return at;
        }
        TimeParts date = dates.read(back.to());
        if (date != null && date.to > length.to()) {
            return at; // "before the year 2014"
        }
        int start = text.start(at);
        if (now == null && back.value() > 0 && text.is(length.to(), Kind.IN)) {
            return at;
        }
        boolean told = back.info().equals("told") || back.value() > 0 && !tense.isAhead(at);
        if (now == null && told) {
            return emitTold(length, back.value(), start, at, length.to());
        }
        if (bound != null) {
            return emitBounded(start, at, now == null ? length.to() : now.to(), length, bound, back);
        }
        LocalDate reference = resolver.published();
        return emitShift(length, back.value(), start, at, now == null ? length.to() : now.to(), reference);
    }

    /** Arabic "since the night of the fire" is written like "a night ago", but for the noun behind. */
    private boolean isOfEvent(int from, int to) {
        Hit unit = text.get(from).isArabic() ? text.hit(from, Kind.UNIT) : null;
        return unit != null
                && unit.value() == 1
                && unit.to() == to
                && text.has(to)
                && text.get(to).isArabic()
                && text.form(to).startsWith(ARTICLE)
                && !text.isKnown(to);
    }

    private int shiftedAhead(int at, Hit ahead) {
        Length length = durations.read(ahead.to());
        if (length == null || length.unit().isClock()) {
            return at;
        }
        boolean within = ahead.info().equals("within");
        boolean certain = text.isLetterS(length.to()) && text.is(length.to() + 1, Kind.TIME_NOUN);
        if (!within && !certain && !tense.isAhead(at)) {
            return at;
        }
        if (!within && !certain && isRanked(at)) {
            return at; // "the third meeting in two months"
        }
        LocalDate now = resolver.published();
        if (within && now != null) {
            if (!tense.isAhead(at)) {
                return at;
            }
            LocalDate last = shift(now, length, 1);
            return found.addDays(at, length.to(), text.get(at).start(), new DateInterval(now, last), length.timex());
        }
        return emitShift(length, 1, text.get(at).start(), at, length.to(), now);
    }

    /** Whether an ordinal stands a few words before. */
    private boolean isRanked(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_RANK) && text.get(i).isWord(); i--) {
            Num number = text.number(i);
            if (number != null && number.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /** "Less than two weeks ago" lies between the two days; "more than two weeks ago" is not known. */
    private int emitBounded(int start, int from, int to, Length length, Hit bound, Hit ago) {
        LocalDate reference = resolver.published();
        if (reference == null || bound.value() > 0) {
            return found.addDays(from, to, start, null, null);
        }
        LocalDate near = ago.value() == 2 ? reference.plusDays(1) : reference;
        LocalDate far = shift(near, length, Integer.signum(ago.value()));
        DateInterval interval = far.isBefore(near) ? new DateInterval(far, near) : new DateInterval(near, far);
        return found.addDays(from, to, start, interval, length.timex());
    }

    /** "For three days from 5 May", "for two weeks starting on Monday": the days that it lasts. */
    private int lastingFrom(int at, Length length) {
        if (at == 0 || !text.is(at - 1, Kind.LASTING) || length.unit().isClock() || length.vague()) {
            return at;
        }
        int i = text.isComma(length.to()) ? length.to() + 1 : length.to();
        Hit start = text.hit(i, Kind.STARTING);
        start = start == null ? text.hit(i, Kind.FROM) : start;
        Hit now = start == null ? text.hit(i, Kind.AGO) : null;
        LocalDate today = resolver.published();
        if (now != null
                && now.value() >= 1
                && !now.info().equals("told")
                && today != null
                && text.is(at - 1, Kind.LASTING)) {
            LocalDate first = now.value() == 2 ? today.plusDays(1) : today;
            DateInterval interval =
                    new DateInterval(first, shift(first, length, 1).minusDays(1));
            return found.addDays(at, now.to(), length.start(), interval, first + "/" + length.timex());
        }
        TimeParts date = start == null ? null : dates.read(start.to());
        if (date == null
                || date.unreadable
                || !date.hasDay()
                || date.dayTo != null
                || ranges.behindTo(date.to, false) > 0) {
            return at;
        }
        date.opening = tense.isOpening(at);
        boolean planned = today != null && !text.isArabic() && date.year == null && !tense.isTold(at);
        if (planned && today != null) {
            date.assumedYear = today.getYear(); // a plan without a year is one of this year
        }
        Days first = resolver.resolve(date, tense.isAhead(at));
        if (first == null || !first.from().equals(first.to())) {
            return at;
        }
        LocalDate last = shift(first.from(), length, 1).minusDays(1);
        if (last.isBefore(first.from())) {
            return at;
        }
        found.add(new TimeExpression(
                found.span(length.start(), date.to),
                date.stated(),
                date.deicticMonth(),
                date.deicticYear(),
                date.inferred(true, true),
                new DateInterval(first.from(), last),
                first.from() + "/" + length.timex()));
        found.take(at, date.to);
        resolver.remember(date, first);
        return date.to;
    }

    /** "Two days later": from the last full date of the text. */
    private int emitTold(Length length, int direction, int start, int from, int to) {
        boolean oneYear = length.unit() == TimeUnit.YEAR
                && !length.several()
                && length.count().intValue() == 1;
        if (oneYear && period != null && periodSentence == tense.sentence(from)) {
            Days days = yearsFromPeriod(period, direction);
            return found.addDays(from, to, start, days.interval(), days.timex());
        }
        LocalDate reference = resolver.told(tense.isOpening(from));
        LocalDate year = text.isArabic() ? null : resolver.toldYear();
        if (year != null) {
            boolean years = length.unit() == TimeUnit.YEAR && !length.several() && !length.vague();
            LocalDate first = years ? shift(year.withDayOfYear(1), length, direction) : year;
            boolean believed = years && resolver.believed(first, tense.isAhead(from)) != null;
            return found.addDays(
                    from,
                    to,
                    start,
                    believed ? new DateInterval(first, first.plusYears(1).minusDays(1)) : null,
                    believed ? value(TimeUnit.YEAR, first) : null);
        }
        if (reference == null) {
            return found.addDays(from, to, start, null, null);
        }
        LocalDate day = shift(reference, length, direction);
        // "twenty years later the mine was sold": later than something that no date tells
        boolean over = direction > 0
                && (from == 0 || text.get(from - 1).isMark())
                && reference.equals(resolver.published())
                && !text.isArabic()
                && tense.isTold(from)
                && !tense.isAhead(from);
        if (over || resolver.believed(day, tense.isAhead(from)) == null) {
            return found.addDays(from, to, start, null, null);
        }
        if (!length.vague() && !reference.equals(resolver.published())) {
            resolver.remember(day);
        }
        return emitShift(length, direction, start, from, to, reference);
    }

    private int emitShift(Length length, int direction, int start, int from, int to, @Nullable LocalDate reference) {
        LocalDate now = reference == null ? resolver.published() : reference;
        Hit weekday = direction > 0 && !text.isArabic() && !length.vague() ? weekdayBehind(to) : null;
        if (weekday != null && now != null && now.equals(resolver.published())) {
            LocalDate day = onWeekday(shift(now, length, 1), weekday.value(), length.unit());
            return addWeekday(day, weekday.value(), start, from, weekday.to());
        }
        DateInterval interval = null;
        String timex = null;
        if (now != null) {
            if (length.vague()) {
                LocalDate near = length.unit().shift(now, direction);
                LocalDate far = length.unit().shift(now, (long) direction * VAGUE_FROM);
                interval = direction < 0 ? new DateInterval(far, near) : new DateInterval(near, far);
                timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
            } else {
                LocalDate day = shift(now, length, direction);
                boolean years = length.unit().compareTo(TimeUnit.YEAR) >= 0 && !length.several();
                if (years && direction < 0) {
                    Days month = TimeResolver.month(java.time.YearMonth.from(day));
                    interval = month.interval();
                } else {
                    interval = new DateInterval(day, day);
                }
                timex = years
                                && length.count().intValue() == 1
                                && period != null
                                && periodSentence == tense.sentence(from)
                        ? yearsFromPeriod(period, direction).timex()
                        : length.several() ? day.toString() : value(length.unit(), day);
            }
        }
        return found.addDays(from, to, start, interval, timex);
    }

    /** The quarter or the month that the sentence named, a year before or behind. */
    private static Days yearsFromPeriod(Days period, int direction) {
        LocalDate first = period.from().plusYears(direction);
        return period.timex().indexOf('Q') > 0
                ? TimeResolver.quarter(first)
                : TimeResolver.month(YearMonth.from(first));
    }

    /** A day that is counted in units, no closer than the unit is. */
    private static String value(TimeUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK, FORTNIGHT -> TimeResolver.week(day).timex();
            case MONTH, QUARTER -> YearMonth.from(day).toString();
            case YEAR, DECADE, CENTURY -> Integer.toString(day.getYear());
            default -> day.toString();
        };
    }

    /** "On Friday" behind a count, with no date of its own. */
    private @Nullable Hit weekdayBehind(int at) {
        Hit on = text.hit(at, Kind.IN);
        int i = on != null && on.info().equals("day") ? on.to() : at;
        TimeParts date = i > at ? dates.read(i) : null;
        boolean alone =
                date != null && date.weekday != null && date.day == null && date.month == null && !date.weakWeekday;
        return alone ? text.hit(i, Kind.WEEKDAY) : null;
    }

    private static LocalDate shift(LocalDate day, Length length, int direction) {
        LocalDate shifted = day;
        for (DurationReader.Piece piece : length.pieces()) {
            int whole = piece.count().min(java.math.BigDecimal.valueOf(100_000)).intValue();
            shifted = piece.unit().shift(shifted, (long) direction * whole);
            if (piece.unit() == TimeUnit.YEAR) {
                java.math.BigDecimal rest = piece.count().remainder(java.math.BigDecimal.ONE);
                long months = rest.multiply(java.math.BigDecimal.valueOf(12)).longValue();
                shifted = TimeUnit.MONTH.shift(shifted, direction * months); // "a year and a half"
            }
        }
        return shifted;
    }
}
