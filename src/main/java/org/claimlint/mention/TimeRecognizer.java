package org.claimlint.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.claimlint.mention.DurationReader.Length;
import org.claimlint.mention.TimeResolver.Days;
import org.claimlint.mention.TimeText.Hit;
import org.claimlint.mention.TimeText.Num;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DurationExpression;
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
    private static final Set<String> ALL_PARTS = Set.of("day", "month", "year");
    private static final int VAGUE_FROM = 10;

    private final TimeText text;
    private final DateReader dates;
    private final DurationReader durations;
    private final ClockReader clocks;
    private final TimeResolver resolver;
    private final BitSet taken;
    private final Layout layout;
    private final List<Mention> found = new ArrayList<>();
    /** The sentence that was last asked for words that look ahead, and the answer. */
    private int askedSentence = -1;

    private int firstFuture;

    private TimeRecognizer(TimeText text, Layout layout, @Nullable LocalDate published, BitSet taken) {
        this.text = text;
        this.layout = layout;
        this.taken = taken;
        this.dates = new DateReader(text);
        this.durations = new DurationReader(text);
        this.clocks = new ClockReader(text);
        this.resolver = new TimeResolver(published);
    }

    /**
     * Reads the dates, durations and unreadable dates of a text.
     *
     * @param taken receives the tokens of all dates (not those of durations, whose digits are numbers as well)
     */
    static List<Mention> read(Tokens tokens, Layout layout, @Nullable LocalDate published, BitSet taken) {
        TimeRecognizer recognizer = new TimeRecognizer(new TimeText(tokens), layout, published, taken);
        for (Layout.Stretch paragraph : layout.paragraphs()) {
            recognizer.paragraph(paragraph);
        }
        return recognizer.found;
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
        if (!text.get(at).isWord() && !text.isDigits(at) && !text.isMark(at, "'") && !text.isMark(at, "\u00BD")) {
            return at;
        }
        if (text.get(at).isWord() && !text.isKnown(at) && text.number(at) == null && !text.isShortQuarter(at)) {
            return at;
        }
        int end = shifted(at);
        if (end > at) {
            return end;
        }
        TimeParts date = dateOrRangeStart(at);
        Length length = durations.read(at);
        if (date != null && (length == null || date.to >= length.to())) {
            return range(at, date);
        }
        if (length != null) {
            found.add(new DurationExpression(span(length.start(), length.to()), length.seconds(), length.timex()));
            return length.to();
        }
        Hit vague = text.hit(at, Kind.VAGUE_NOW);
        if (vague != null) {
            found.add(new TimeExpression(
                    span(text.start(at), vague.to()), StatedDate.NOTHING, null, null, Set.of(), null, vague.info()));
            return vague.to();
        }
        int clock = clocks.read(at);
        if (clock > at) {
            taken.set(at, clock);
        }
        return clock;
    }

    private @Nullable TimeParts dateOrRangeStart(int at) {
        boolean year = text.isDigits(at) && text.form(at).length() == 4 && yearRangeAhead(at);
        boolean now = at > 0 && text.is(at, Kind.NOW) && (text.is(at - 1, Kind.FROM) || text.is(at - 1, Kind.BETWEEN));
        return dates.read(at, year || now);
    }

    /** "2014 to 2018". */
    private boolean yearRangeAhead(int at) {
        int second = behindTo(at + 1, at > 0 && text.is(at - 1, Kind.BETWEEN));
        return second > 0
                && text.isDigits(second)
                && text.form(second).length() == 4
                && isYearLike(at)
                && isYearLike(second)
                && text.form(at).compareTo(text.form(second)) < 0;
    }

    private boolean isYearLike(int at) {
        return text.form(at).startsWith("19") || text.form(at).startsWith("20");
    }

    // ranges

    private int range(int at, TimeParts first) {
        boolean between = at > 0 && text.is(at - 1, Kind.BETWEEN);
        boolean from = at > 0 && text.is(at - 1, Kind.FROM);
        int second = behindTo(first.to, between);
        if (second > 0 && !first.unreadable && first.dayTo == null) {
            boolean years =
                    isYear(first) && text.isDigits(second) && text.form(second).length() == 4;
            boolean strongTo = between || from || text.is(first.to, Kind.TO);
            TimeParts last = dates.read(second, years || strongTo);
            boolean strong = between || from || text.is(first.to, Kind.TO);
            if (last != null && !last.unreadable && canJoin(first, last, strong)) {
                return emitRange(first, last);
            }
        }
        borrowYear(first);
        return emit(first);
    }

    /** "In April and May 2017": the year that is written once belongs to both. */
    private void borrowYear(TimeParts first) {
        if (first.month == null || first.hasYear() || first.monthNameOffset != null) {
            return;
        }
        Hit and = text.hit(first.to, Kind.AND);
        int at = and != null ? and.to() : text.form(first.to).equals(TimeText.AND) ? first.to + 1 : first.to;
        Hit month = text.hit(at, Kind.MONTH);
        Num day = month == null ? text.number(at) : null;
        boolean joined = and != null || at > first.to || month != null && month.isJoined();
        if (!joined || month == null && (day == null || !day.isDay())) {
            return;
        }
        TimeParts next = dates.read(at);
        if (next != null && next.month != null && next.hasDay() == first.hasDay() && next.hasYear()) {
            Days days = resolver.resolve(next, false);
            first.assumedYear = days == null ? next.year : (Integer) days.from().getYear();
        }
    }

    private static boolean isYear(TimeParts parts) {
        return parts.year != null && !parts.hasMonth() && !parts.hasDay();
    }

    /** The token at which the second end of a range begins, or -1. */
    private int behindTo(int at, boolean between) {
        if (!text.has(at)) {
            return -1;
        }
        Hit to = text.hit(at, Kind.TO);
        if (to != null) {
            int i = to.to();
            Hit article = text.hit(i, Kind.ARTICLE);
            return article == null ? i : article.to();
        }
        if (text.isDash(at)) {
            return at + 1;
        }
        if (!between) {
            return -1;
        }
        Hit and = text.hit(at, Kind.AND);
        return and != null
                ? and.to()
                : text.form(at).equals(TimeText.AND) ? at + 1 : text.isKnown(at) || text.number(at) != null ? at : -1;
    }

    private static boolean canJoin(TimeParts first, TimeParts last, boolean strong) {
        boolean alike = first.hasDay() == last.hasDay() && first.hasMonth() == last.hasMonth();
        boolean years = isYear(first) && isYear(last);
        if (first.holiday != null || last.holiday != null || first.count > 0 || last.count > 0) {
            return false;
        }
        return strong
                ? alike
                        || first.hasDay()
                        || last.hasDay()
                        || first.year != null
                        || last.year != null
                        || first.hasMonth()
                : alike && (years || first.hasMonth());
    }

    private int emitRange(TimeParts first, TimeParts last) {
        if (first.year == null
                && first.yearOffset == null
                && first.monthNameOffset == null
                && first.hasMonth()
                && last.year != null) {
            boolean crosses = first.month != null && last.month != null && first.month > last.month;
            first.year = crosses ? (Integer) (last.year - 1) : last.year;
        } else if (last.year == null && last.yearOffset == null && first.year != null && last.month != null) {
            last.year = last.month != null && first.month != null && last.month < first.month
                    ? (Integer) (first.year + 1)
                    : first.year;
        }
        boolean ahead = isAhead(first.from);
        Days two = resolver.resolve(last, ahead);
        if (two != null
                && first.year == null
                && first.yearOffset == null
                && first.month != null
                && last.month != null
                && first.monthNameOffset == null) {
            // the last such day before the end of the range
            int year = two.from().getYear();
            boolean crosses = first.month > last.month;
            first.assumedYear = crosses ? year - 1 : year;
        }
        Days one = resolver.resolve(first, ahead);
        if (one != null && two != null && two.to().isBefore(one.from()) && last.year == null && last.month != null) {
            last.assumedYear = one.from().getYear() + (last.month < one.from().getMonthValue() ? 1 : 0);
            two = resolver.resolve(last, ahead);
        }
        DateInterval interval = one == null || two == null || two.to().isBefore(one.from())
                ? null
                : new DateInterval(one.from(), two.to());
        if (two != null && interval != null && last.day != null) {
            resolver.remember(two.to());
        }
        String timex = interval == null || one == null || two == null ? null : one.timex() + "/" + two.timex();
        StatedDate stated = new StatedDate(null, first.day, first.month, first.month2, first.year, first.calendar);
        Set<String> inferred =
                interval == null ? Set.of() : first.inferred(first.hasDay(), first.hasDay() || first.hasMonth());
        found.add(new TimeExpression(
                span(first.start, last.to),
                stated,
                first.deicticMonth(),
                first.deicticYear(),
                inferred,
                interval,
                timex));
        taken.set(first.from, last.to);
        return last.to;
    }

    // one date

    private int emit(TimeParts parts) {
        if (parts.unreadable) {
            found.add(new UnreadMention(span(parts.start, parts.to), UnreadMention.Kind.DATE));
            taken.set(parts.from, parts.to);
            return parts.to;
        }
        Hit lead = parts.from == 0 ? null : text.hit(parts.from - 1, Kind.AHEAD);
        parts.within = lead != null && lead.info().equals("within");
        boolean past = parts.unit == TimeUnit.WEEKEND && parts.unitOffset == 0 && !isAhead(parts.from);
        if (past && isOver(parts.from)) {
            parts.unitOffset = -1; // "over the weekend", in the past
        }
        parts.opening = isOpening(parts.from);
        Days days = parts.recurring ? null : resolver.resolve(parts, isAhead(parts.from));
        boolean oneDay = days != null && (parts.hasDay() && parts.season == null);
        boolean withinMonth = oneDay || parts.hasMonth() || parts.unit != null;
        Set<String> inferred = days == null ? Set.of() : parts.inferred(oneDay, withinMonth);
        found.add(new TimeExpression(
                span(parts.start, parts.to),
                parts.stated(),
                parts.deicticMonth(),
                parts.deicticYear(),
                inferred,
                days == null ? null : days.interval(),
                days == null ? null : days.timex()));
        taken.set(parts.from, parts.to);
        resolver.remember(parts, days);
        return parts.to;
    }

    private boolean isOver(int at) {
        Hit over = at == 0 ? null : text.hit(text.is(at - 1, Kind.ARTICLE) ? at - 2 : at - 1, Kind.AHEAD);
        return over != null && over.info().equals("over");
    }

    private Span span(int start, int to) {
        return new Span(start, text.get(to - 1).end());
    }

    // ago, later

    /** "Three days ago", "in two weeks", Arabic "before three days". */
    private int shifted(int at) {
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
                || text.is(direction.to() - 1, Kind.FROM) && behindTo(date.to, false) > 0) {
            return length.from(); // "ten days from 5 May to 15 May"
        }
        Days days = resolver.resolve(date, isAhead(length.from()));
        if (days == null || !days.from().equals(days.to())) {
            return length.from();
        }
        LocalDate day = shift(days.from(), length, direction.value());
        return emitDays(length.from(), date.to, length.start(), new DateInterval(day, day), day.toString());
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
                span(parts.start, parts.to),
                new StatedDate(weekday, null, null, null, null, CalendarSystem.GREGORIAN),
                null,
                null,
                interval == null ? Set.of() : ALL_PARTS,
                interval,
                interval == null ? null : interval.from() + ""));
        taken.set(parts.from, parts.to);
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
        boolean told = back.info().equals("told") || back.value() > 0 && !isAhead(at);
        if (now == null && told) {
            return emitTold(length, back.value(), start, at, length.to());
        }
        if (bound != null) {
            return emitBounded(start, at, now == null ? length.to() : now.to(), length, bound, back);
        }
        LocalDate reference = resolver.published();
        return emitShift(length, back.value(), start, at, now == null ? length.to() : now.to(), reference);
    }

    private int shiftedAhead(int at, Hit ahead) {
        Length length = durations.read(ahead.to());
        if (length == null || length.unit().isClock()) {
            return at;
        }
        boolean within = ahead.info().equals("within");
        boolean certain = text.isLetterS(length.to()) && text.is(length.to() + 1, Kind.TIME_NOUN);
        if (!within && !certain && !isAhead(at)) {
            return at;
        }
        LocalDate now = resolver.published();
        if (within && now != null) {
            if (!isAhead(at)) {
                return at;
            }
            LocalDate last = shift(now, length, 1);
            return emitDays(at, length.to(), text.get(at).start(), new DateInterval(now, last), length.timex());
        }
        return emitShift(length, 1, text.get(at).start(), at, length.to(), now);
    }

    /** "Less than two weeks ago" lies between the two days; "more than two weeks ago" is not known. */
    private int emitBounded(int start, int from, int to, Length length, Hit bound, Hit ago) {
        LocalDate reference = resolver.published();
        if (reference == null || bound.value() > 0) {
            return emitDays(from, to, start, null, null);
        }
        LocalDate near = ago.value() == 2 ? reference.plusDays(1) : reference;
        LocalDate far = shift(near, length, Integer.signum(ago.value()));
        DateInterval interval = far.isBefore(near) ? new DateInterval(far, near) : new DateInterval(near, far);
        return emitDays(from, to, start, interval, length.timex());
    }

    /** "For three days from 5 May", "for two weeks starting on Monday": the days that it lasts. */
    private int lastingFrom(int at, Length length) {
        if (at == 0 || !text.is(at - 1, Kind.LASTING) || length.unit().isClock() || length.vague()) {
            return at;
        }
        int i = text.isComma(length.to()) ? length.to() + 1 : length.to();
        Hit start = text.hit(i, Kind.STARTING);
        start = start == null ? text.hit(i, Kind.FROM) : start;
        TimeParts date = start == null ? null : dates.read(start.to());
        if (date == null || date.unreadable || !date.hasDay() || date.dayTo != null || behindTo(date.to, false) > 0) {
            return at;
        }
        date.opening = isOpening(at);
        Days first = resolver.resolve(date, isAhead(at));
        if (first == null || !first.from().equals(first.to())) {
            return at;
        }
        LocalDate last = shift(first.from(), length, 1).minusDays(1);
        if (last.isBefore(first.from())) {
            return at;
        }
        found.add(new TimeExpression(
                span(length.start(), date.to),
                date.stated(),
                date.deicticMonth(),
                date.deicticYear(),
                date.inferred(true, true),
                new DateInterval(first.from(), last),
                first.from() + "/" + length.timex()));
        taken.set(at, date.to);
        resolver.remember(date, first);
        return date.to;
    }

    /** "Two days later": from the last full date of the text. */
    private int emitTold(Length length, int direction, int start, int from, int to) {
        LocalDate reference = resolver.told(isOpening(from));
        if (reference == null) {
            return emitDays(from, to, start, null, null);
        }
        LocalDate day = shift(reference, length, direction);
        if (resolver.believed(day, isAhead(from)) == null) {
            return emitDays(from, to, start, null, null);
        }
        if (!length.vague() && !reference.equals(resolver.published())) {
            resolver.remember(day);
        }
        return emitShift(length, direction, start, from, to, reference);
    }

    /** Whether a token stands in the first sentence of the text. */
    private boolean isOpening(int at) {
        return layout.sentenceOf(at) == 0;
    }

    private int emitShift(Length length, int direction, int start, int from, int to, @Nullable LocalDate reference) {
        LocalDate now = reference == null ? resolver.published() : reference;
        DateInterval interval = null;
        String timex = null;
        if (now != null) {
            if (length.vague()) {
                LocalDate near = length.unit().shift(now, direction);
                LocalDate far = length.unit().shift(now, (long) direction * VAGUE_FROM);
                interval = direction < 0 ? new DateInterval(far, near) : new DateInterval(near, far);
            } else {
                LocalDate day = shift(now, length, direction);
                boolean years = length.unit().compareTo(TimeUnit.YEAR) >= 0 && !length.several();
                if (years && direction < 0) {
                    Days month = TimeResolver.month(java.time.YearMonth.from(day));
                    interval = month.interval();
                    timex = Integer.toString(day.getYear());
                } else {
                    interval = new DateInterval(day, day);
                    timex = day.toString();
                }
            }
        }
        return emitDays(from, to, start, interval, timex);
    }

    private int emitDays(int from, int to, int start, @Nullable DateInterval interval, @Nullable String timex) {
        found.add(new TimeExpression(
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

    private static LocalDate shift(LocalDate day, Length length, int direction) {
        LocalDate shifted = day;
        for (DurationReader.Piece piece : length.pieces()) {
            int whole = piece.count().min(java.math.BigDecimal.valueOf(100_000)).intValue();
            shifted = piece.unit().shift(shifted, (long) direction * whole);
        }
        return shifted;
    }

    /** Whether an Arabic verb in the future stands here ("will leave" is one word). */
    private boolean isFutureVerb(int at) {
        String form = text.get(at).isArabic() ? text.form(at) : "";
        if (!ArabicVerb.looksFuture(form) || text.isKnown(at) || text.number(at) != null) {
            return false;
        }
        return !TimeWords.isNotFuture(form) && !TimeWords.isNotFuture(form.substring(1));
    }

    /** Whether a word that looks ahead stands before a token in its sentence. */
    private boolean isAhead(int at) {
        int sentence = layout.sentenceOf(at);
        if (sentence != askedSentence) {
            askedSentence = sentence;
            Layout.Stretch stretch = layout.sentences().get(sentence);
            firstFuture = Integer.MAX_VALUE;
            for (int i = stretch.from(); i < stretch.to(); i++) {
                if (text.is(i, Kind.FUTURE) || isFutureVerb(i)) {
                    firstFuture = i;
                    break;
                }
            }
        }
        return firstFuture < at;
    }
}
