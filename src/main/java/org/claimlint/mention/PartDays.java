package org.claimlint.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimlint.mention.TimeResolver.Days;
import org.jspecify.annotations.Nullable;

/** The days of a part of a month, a year or a week: early, the last third. */
final class PartDays {
    private static final int FIRST_PART = 10;
    private static final int SECOND_PART = 20;
    private static final int MIDDLE_OF_MONTH = 15;

    private PartDays() {}

    /** A part of a month, a year, a week: early, the last third. */
    static Days of(TimeParts parts, Days whole, @Nullable LocalDate now) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (parts.splitInto > 0) {
            return split(parts, whole);
        }
        if (parts.part == null) {
            return whole;
        }
        if (parts.part == TimePart.FIRST) {
            return Days.of(from);
        }
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        boolean deictic = parts.monthOffset != null;
        LocalDate first = from;
        LocalDate last = to;
        if (length <= 7) {
            switch (parts.part) {
                case EARLY, START -> last = from.plusDays(Math.min(2, length - 1));
                case EARLIER -> last = min(now, from.plusDays(Math.min(2, length - 1)), from);
                case MID, HALFWAY -> {
                    first = from.plusDays(1);
                    last = from.plusDays(4);
                }
                case LATE -> first = from.plusDays(3);
                case END -> first = from.plusDays(4);
                case LATER -> first = max(now, from.plusDays(3), to);
                case REST -> first = max(now, from, to);
                case FIRST -> last = from;
            }
        } else if (length <= 31) {
            switch (parts.part) {
                case EARLY, START ->
                    last = from.plusDays((parts.part == TimePart.EARLY && deictic ? MIDDLE_OF_MONTH : FIRST_PART) - 1L);
                case EARLIER -> last = min(now, from.plusDays(MIDDLE_OF_MONTH - 1L), from);
                case MID -> {
                    first = from.plusDays(FIRST_PART);
                    last = from.plusDays(SECOND_PART - 1L);
                }
                case HALFWAY -> {
                    first = from.plusDays(MIDDLE_OF_MONTH - 1L);
                    last = first;
                }
                case LATE, END ->
                    first = from.plusDays(parts.part == TimePart.LATE && deictic ? MIDDLE_OF_MONTH : SECOND_PART);
                case LATER -> first = max(now, from.plusDays(MIDDLE_OF_MONTH), to);
                case REST -> first = max(now, from, to);
                case FIRST -> last = from;
            }
        } else {
            // a year, or a decade as if it were one
            long unit = length / 365;
            switch (parts.part) {
                case EARLY -> last = from.plusMonths(6 * unit).minusDays(1);
                case START -> last = from.plusMonths(3 * unit).minusDays(1);
                case EARLIER -> last = min(now, from.plusMonths(6 * unit).minusDays(1), from);
                case MID, HALFWAY -> {
                    first = from.plusMonths(4 * unit);
                    last = from.plusMonths(8 * unit).minusDays(1);
                }
                case LATE -> first = from.plusMonths(6 * unit);
                case END -> first = from.plusMonths(8 * unit);
                case LATER -> first = max(now, from.plusMonths(6 * unit), to);
                case REST -> first = max(now, from, to);
                case FIRST -> last = from;
            }
        }
        return first.isAfter(last) ? whole : new Days(first, last, whole.timex());
    }

    private static LocalDate min(@Nullable LocalDate now, LocalDate other, LocalDate least) {
        return now == null || now.isBefore(least) || now.isAfter(other) ? other : now;
    }

    private static LocalDate max(@Nullable LocalDate now, LocalDate other, LocalDate most) {
        return now == null || now.isAfter(most) || now.isBefore(other) ? other : now;
    }

    private static Days split(TimeParts parts, Days whole) {
        int pieces = parts.splitInto;
        int nth = parts.split < 0 ? pieces : Math.min(parts.split, pieces);
        long length = ChronoUnit.DAYS.between(whole.from(), whole.to()) + 1;
        if (length > 31) {
            long months = Math.max(1, Math.round(length / 30.44));
            LocalDate first = whole.from().plusMonths(months * (nth - 1) / pieces);
            LocalDate last = whole.from().plusMonths(months * nth / pieces).minusDays(1);
            String timex = pieces == 4
                    ? TimeResolver.quarter(first).timex()
                    : pieces == 2 ? whole.timex() + "-H" + nth : whole.timex();
            return new Days(first, last, timex);
        }
        long size = pieces == 2 ? MIDDLE_OF_MONTH : length > 7 ? 30 / pieces : Math.max(1, length / pieces);
        LocalDate first = whole.from().plusDays(size * (nth - 1));
        return new Days(first, nth == pieces ? whole.to() : first.plusDays(size - 1), whole.timex());
    }
}
