package org.claimlint.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.claimlint.mention.DurationReader.Length;
import org.claimlint.mention.TimeResolver.Days;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.ClockExpression;
import org.claimlint.model.DateOrder;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.HourInterval;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates and durations. */
final class TimeRecognizer {
    /** A length in years that is no longer than this may be the age of a person. */
    private static final int OLDEST = 120;

    private static final int DIGITS_OF_YEAR = 4;

    private final TimeText text;
    private final DateReader dates;
    private final DurationReader durations;
    private final ClockReader clocks;
    private final TimeResolver resolver;
    private final Tense tense;
    private final FoundTimes found;
    private final RangeReader ranges;
    private final ShiftReader shifts;
    private final RecurrenceReader recurrences;
    /** The last date, if it is a weekday that is to come, and the token behind it. */
    private @Nullable Days weekday;

    private int weekdayEnd = -1;

    private TimeRecognizer(TimeText text, Layout layout, @Nullable LocalDate published, BitSet taken) {
        this.text = text;
        this.dates = new DateReader(text);
        this.durations = new DurationReader(text);
        this.clocks = new ClockReader(text);
        this.resolver = new TimeResolver(published);
        this.tense = new Tense(text, layout);
        this.found = new FoundTimes(text, taken);
        this.ranges = new RangeReader(text, dates, resolver, tense, found);
        this.shifts = new ShiftReader(text, dates, durations, resolver, ranges, tense, found);
        this.recurrences = new RecurrenceReader(text, durations, found);
    }

    /**
     * Reads the dates, durations and unreadable dates of a text.
     *
     * @param taken receives the tokens of all dates (not those of durations, whose digits are numbers as well)
     */
    static List<Mention> read(Tokens tokens, Layout layout, Leads leads, @Nullable LocalDate published, BitSet taken) {
        return read(tokens, layout, leads, published, null, taken);
    }

    /** The same. @param order how dates of figures are written, or null where the language tells */
    static List<Mention> read(
            Tokens tokens,
            Layout layout,
            Leads leads,
            @Nullable LocalDate published,
            @Nullable DateOrder order,
            BitSet taken) {
        TimeRecognizer recognizer = new TimeRecognizer(new TimeText(tokens, leads, order), layout, published, taken);
        for (Layout.Stretch paragraph : layout.paragraphs()) {
            recognizer.paragraph(paragraph);
        }
        return recognizer.found.list();
    }

    private void paragraph(Layout.Stretch paragraph) {
        text.limit(paragraph.to());
        int i = paragraph.from();
        while (i < paragraph.to()) {
            int next = expression(i);
            i = Math.max(next, i + 1);
        }
    }

    /** Reads what begins with a token. @return the token behind it, or the same token */
    private int expression(int at) {
        if (!text.get(at).isWord() && !text.isDigits(at) && !text.isMark(at, '\'') && !text.isMark(at, '\u00BD')) {
            return at;
        }
        if (text.get(at).isWord() && !text.mayBegin(at)) {
            return at;
        }
        if (text.isDigits(at) ? isPlainNumber(at) : text.get(at).isWord() && text.leadsNowhere(at)) {
            return at;
        }
        int end = nameOfDay(at);
        if (end == at) {
            end = clockBefore(at);
        }
        if (end == at) {
            end = recurrences.recurrence(at);
        }
        if (end == at) {
            end = shifts.yearAgo(at);
        }
        if (end == at && at > 0 && text.is(at - 1, Kind.ARTICLE)) {
            end = shifts.unitBefore(at);
            end = end == at ? shifts.businessPeriod(at) : end;
        }
        if (end == at) {
            end = shifts.read(at);
        }
        if (end > at) {
            return end;
        }
        TimeParts date = dateOrRangeStart(at);
        Length length = durations.read(at);
        if (date != null && (length == null || date.to >= length.to())) {
            int range = ranges.range(at, date);
            if (range > at) {
                return range;
            }
            ranges.borrowYear(date);
            return emit(date);
        }
        if (length != null) {
            return duration(at, length);
        }
        end = firstOf(at);
        if (end == at) {
            end = barePlural(at);
        }
        if (end == at) {
            end = recurrences.word(at);
        }
        if (end > at) {
            return end;
        }
        return clock(at);
    }

    /** "The square of 14 January", "the city of the Sixth of October": a name, and no date. @return the token behind it, or the same token */
    private int nameOfDay(int at) {
        Hit called = at == 0 || text.get(at).beginsLine() ? null : text.hit(at - 1, Kind.CALLED_AFTER);
        Hit known = text.hit(at, Kind.CALLED_SO);
        if (known != null && !text.isDigits(known.to())) {
            found.take(at, known.to());
            return known.to();
        }
        Num day = called == null || called.match().article() ? null : text.number(at);
        if (day == null || !day.isDay()) {
            return at;
        }
        Hit of = text.hit(day.to(), Kind.OF);
        Hit month = text.hit(of == null ? day.to() : of.to(), Kind.MONTH);
        if (month == null || text.isDigits(month.to()) && text.form(month.to()).length() == DIGITS_OF_YEAR) {
            return at;
        }
        found.take(at, month.to());
        return month.to();
    }

    /** A number before a word that has nothing to do with dates: "the 12 civilians". */
    private boolean isPlainNumber(int at) {
        return text.form(at).length() != DIGITS_OF_YEAR
                && text.has(at + 1)
                && text.get(at + 1).isWord()
                && !text.isGlued(at)
                && !text.isGlued(at + 1)
                && !text.form(at + 1).equals(TimeText.AND)
                && (!text.isKnown(at + 1) || text.is(at + 1, Kind.NOT_NUMBER))
                && text.number(at + 1) == null;
    }

    /** A length, unless it is an age: "49 years old", "a 54-year-old". */
    private int duration(int at, Length length) {
        int behind = text.isDash(length.to()) ? length.to() + 1 : length.to();
        boolean years = length.unit() == TimeUnit.YEAR && length.count().intValue() <= OLDEST;
        if (!(text.is(behind, Kind.AGE) && (years || behind == length.to()))) {
            found.add(
                    new DurationExpression(found.span(length.start(), length.to()), length.seconds(), length.timex()));
        }
        return length.to();
    }

    /** "The first nine months", of a period that is not named. */
    private int firstOf(int at) {
        Num first = text.number(at);
        if (first == null
                || !first.ordinal()
                || first.value() != 1
                || text.get(at).isArabic()) {
            return at;
        }
        Length length = durations.read(first.to());
        if (length == null || length.vague() || length.count().signum() == 0 || length.several()) {
            return at;
        }
        int start = at > 0 && text.is(at - 1, Kind.ARTICLE) ? at - 1 : at;
        found.add(new DurationExpression(found.span(text.start(start), length.to()), length.seconds(), length.timex()));
        return length.to();
    }

    /** "For years", "the worst in decades". */
    private int barePlural(int at) {
        Hit unit = text.get(at).isArabic() || at == 0 ? null : text.hit(at, Kind.UNIT);
        if (unit == null
                || unit.value() != 0
                || unit.word().unit().compareTo(TimeUnit.HOUR) < 0
                || !(text.is(unit.to(), Kind.OF) ? isAmount(at, unit) : isSpanLed(at))
                || text.is(unit.to(), Kind.AGO)) {
            return at;
        }
        Length length = durations.read(at, true);
        if (length == null) {
            return at;
        }
        found.add(new DurationExpression(found.span(text.start(at), length.to()), length.seconds(), length.timex()));
        return length.to();
    }

    private boolean isSpanLed(int at) {
        return text.is(at - 1, Kind.LASTING) || text.is(at - 1, Kind.SPAN_LEAD);
    }

    /** "Decades of war", and not "the years of the war", "days of work" behind a number. */
    private boolean isAmount(int at, Hit unit) {
        return unit.word().unit().compareTo(TimeUnit.DAY) >= 0
                && text.get(at - 1).isWord()
                && !text.is(at - 1, Kind.ARTICLE)
                && !text.is(at - 1, Kind.DEIXIS)
                && !text.is(at - 1, Kind.LAST)
                && !text.is(at - 1, Kind.NOT_NUMBER)
                && text.number(at - 1) == null;
    }

    /** A clock time with the day behind it: "9:30 a.m. Friday". */
    private int clockBefore(int at) {
        Hit word = text.isArabic() ? null : text.hit(at, Kind.DAY_PART);
        PartOfDay noon = word != null && text.is(word.to(), Kind.IN) ? PartOfDay.of(word.word()) : PartOfDay.DAYTIME;
        int behind = text.isDigits(at) ? clocks.read(at) : word != null && noon.isClockTime() ? word.to() : at;
        if (behind == at) {
            return at;
        }
        int i = text.isComma(behind) ? behind + 1 : behind;
        Hit on = text.hit(i, Kind.IN);
        TimeParts date = dates.read(on == null ? i : on.to());
        if (date == null || !date.hasDay() || date.unreadable || !date.clock.isEmpty() || text.isArabic()) {
            return at;
        }
        date.start = text.start(at);
        if (noon.isClockTime()) {
            date.take(noon);
        } else {
            date.take(clocks);
        }
        found.take(at, date.from);
        return emit(date);
    }

    /** A clock time, or noon and midnight, of a day that is named elsewhere. */
    private int clock(int at) {
        int behind = clocks.read(at);
        boolean led = at > 0 && text.is(at - 1, Kind.CLOCK_LEAD);
        Hit part = text.hit(at, Kind.DAY_PART);
        String stamp = "";
        if (behind > at) {
            found.take(at, behind);
            addClock(clocks.told(), null, 0, 0);
            boolean between = clocks.isHalfNamed() && at > 0 && text.is(at - 1, Kind.YEAR_CONTEXT); // "until 6 p.m."
            stamp = led || between ? clocks.stamp() : "";
        } else if (led
                && part != null
                && (PartOfDay.of(part.word()).isClockTime()
                        || isPartLed(at, part)
                                && !PartOfDay.of(part.word()).timex().isEmpty())
                && !text.get(at).isArabic()) {
            behind = part.to();
            TimeParts parts = new TimeParts();
            parts.take(PartOfDay.of(part.word()));
            stamp = parts.clock;
        }
        LocalDate day = resolver.published() != null ? resolver.published() : resolver.told(true);
        if (!stamp.isEmpty() && !text.isArabic()) {
            found.add(new TimeExpression(
                    found.span(text.start(at), behind),
                    StatedDate.NOTHING,
                    null,
                    null,
                    Set.of(),
                    null,
                    (day == null ? "XXXX-XX-XX" : day) + stamp));
        }
        return behind;
    }

    private @Nullable TimeParts dateOrRangeStart(int at) {
        boolean year = text.isDigits(at) && text.form(at).length() == 4 && ranges.yearRangeAhead(at);
        boolean now = at > 0 && text.is(at, Kind.NOW) && (text.is(at - 1, Kind.FROM) || text.is(at - 1, Kind.BETWEEN));
        return dates.read(at, year || now);
    }

    private int emit(TimeParts parts) {
        if (parts.unreadable) {
            found.add(new UnreadMention(found.span(parts.start, parts.to), UnreadMention.Kind.DATE));
            found.take(parts.from, parts.to);
            return parts.to;
        }
        int counted = shifts.weekdayOf(parts);
        if (counted > parts.to) {
            return counted;
        }
        Hit lead = parts.from == 0 ? null : text.hit(parts.from - 1, Kind.AHEAD);
        parts.within = lead != null && lead.info().equals("within");
        boolean past = parts.unit == TimeUnit.WEEKEND && parts.unitOffset == 0 && !tense.isAhead(parts.from);
        LocalDate now = resolver.published();
        boolean inWeekend = now != null && now.getDayOfWeek().getValue() > 5;
        boolean told = !text.isArabic()
                && !inWeekend
                && !parts.weekendOf
                && !text.is(parts.from, Kind.DEIXIS)
                && tense.isTold(parts.from);
        if (past && parts.weekday == null && (told || isOver(parts.from))) {
            parts.unitOffset = -1; // "over the weekend", in the past
        }
        parts.opening = tense.isOpening(parts.from);
        boolean undirected = parts.weekday != null || parts.holiday != null || parts.nthUnit == TimeUnit.QUARTER;
        parts.untold = undirected && parts.year == null && !tense.isTold(parts.from);
        parts.whole = parts.from == 0 && parts.to == text.tokens().size();
        if (parts.recurring
                && parts.from > 0
                && text.is(parts.from - 1, Kind.EVERY)
                && !text.get(parts.from).isArabic()) {
            parts.start = text.start(parts.from - 1);
        }
        boolean open = parts.year == null || parts.same || parts.told;
        Days days = parts.recurring ? null : resolver.resolve(parts, open && tense.isAhead(parts.from));
        if (days != null && isBareMonth(parts) && isToCome(days) && !tense.isAhead(parts.from)) {
            // "by the end of the month", told as past: that of the month which the text is about
            parts.same = true;
            days = resolver.resolve(parts, false);
        }
        days = isBareWeekday(parts) ? inList(parts, days) : days;
        boolean oneDay = days != null && (parts.hasDay() && parts.season == null);
        boolean withinMonth = oneDay || parts.hasMonth() || parts.unit != null;
        Set<String> inferred = days == null ? Set.of() : parts.inferred(oneDay, withinMonth);
        found.add(new TimeExpression(
                found.span(parts.start, parts.to),
                parts.stated(),
                parts.deicticMonth(),
                parts.deicticYear(),
                inferred,
                days == null ? null : days.interval(),
                timex(parts, days),
                parts.ends(),
                parts.hasDay() && parts.hasMonth() && tense.isPast(parts.from)));
        found.take(parts.from, parts.to);
        addClock(parts);
        if (days != null && !parts.hasDay() && !text.isArabic()) {
            shifts.remember(days, tense.sentence(parts.from));
        }
        resolver.remember(parts, days);
        remember(parts, days);
        return parts.to;
    }

    /** The clock time of a day: "Monday morning at 9:30", "at 9:30 in the morning on Monday". */
    private void addClock(TimeParts parts) {
        PartOfDay part = parts.partOfDay;
        addClock(parts.clockTold, part == null ? null : part.spoken(), parts.start, parts.to);
    }

    /**
     * Adds a clock time that stands with a part of the day.
     *
     * @param part the part that stands with the day, from offset {@code start} to token {@code to}, or null
     */
    private void addClock(ClockReader.@Nullable Told clock, @Nullable HourInterval part, int start, int to) {
        if (clock == null) {
            return;
        }
        if (clock.part() != null) {
            Span span = found.span(text.start(clock.from()), clock.to());
            found.add(new ClockExpression(span, clock.hour(), clock.otherHour(), clock.part()));
        } else if (part != null) {
            found.add(new ClockExpression(found.span(start, to), clock.hour(), clock.otherHour(), part));
        }
    }

    /** "The month", without "this" or "last". */
    private boolean isBareMonth(TimeParts parts) {
        if (!Integer.valueOf(0).equals(parts.monthOffset) || parts.same || parts.told) {
            return false;
        }
        for (int i = parts.from; i < parts.to; i++) {
            if (text.is(i, Kind.DEIXIS)) {
                return false;
            }
        }
        return true;
    }

    private boolean isToCome(Days days) {
        LocalDate now = resolver.published();
        return now != null && days.from().isAfter(now);
    }

    private static boolean isBareWeekday(TimeParts parts) {
        return parts.weekday != null
                && parts.weekdayTo == null
                && parts.weekdayOffset == null
                && parts.day == null
                && !parts.hasMonth()
                && !parts.hasYear()
                && parts.unit == null
                && parts.nthUnit == null;
    }

    /** "Next Wednesday and Thursday": behind a weekday that is to come, the second follows it. */
    private @Nullable Days inList(TimeParts parts, @Nullable Days days) {
        Days first = weekday;
        Hit and = text.hit(weekdayEnd, Kind.AND);
        boolean joined = (and != null ? and.to() : text.isComma(weekdayEnd) ? weekdayEnd + 1 : -1) == parts.from;
        if (!joined
                || first == null
                || days == null
                || parts.weekday == null
                || !days.from().isBefore(first.from())) {
            return days;
        }
        return Days.of(first.from().with(TemporalAdjusters.next(DayOfWeek.of(parts.weekday))));
    }

    /** Remembers a weekday that is to come. */
    private void remember(TimeParts parts, @Nullable Days days) {
        LocalDate now = resolver.published();
        boolean ahead = parts.weekday != null
                && days != null
                && now != null
                && days.from().isAfter(now);
        weekday = ahead ? days : null;
        weekdayEnd = parts.to;
    }

    /** "In the morning", "by evening". */
    private boolean isPartLed(int at, @Nullable Hit part) {
        if (part == null || at < 1 || text.isArabic()) {
            return false;
        }
        int lead = text.is(at - 1, Kind.ARTICLE) ? at - 2 : at - 1;
        return lead >= 0 && text.is(lead, Kind.IN) && (lead < at - 1 || text.is(lead, Kind.CLOCK_LEAD));
    }

    private static @Nullable String timex(TimeParts parts, @Nullable Days days) {
        if (days == null) {
            return parts.recurring && parts.weekday != null && parts.day == null ? "XXXX-WXX-" + parts.weekday : null;
        }
        boolean clock = !parts.clock.isEmpty()
                && days.timex().length() == LocalDate.EPOCH.toString().length();
        return clock && parts.hasDay() ? days.timex() + parts.clock : days.timex();
    }

    private boolean isOver(int at) {
        Hit over = at == 0 ? null : text.hit(text.is(at - 1, Kind.ARTICLE) ? at - 2 : at - 1, Kind.AHEAD);
        return over != null && over.info().equals("over");
    }
}
