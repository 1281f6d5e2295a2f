package org.claimlint.mention;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.claimlint.mention.TimeResolver.Days;
import org.jspecify.annotations.Nullable;

/** The days of Hijri dates. */
final class HijriDays {
    private HijriDays() {}

    /** The days of a Hijri date in the calendar of Umm al-Qura. @param day 0 for the whole month or year */
    static @Nullable Days of(TimeParts parts, int day, @Nullable LocalDate now) {
        Integer year = parts.year;
        if (year != null && year >= TimeParts.FIRST_CIVIL_YEAR) {
            return hijriMonthOf(parts, day, year);
        }
        if (year == null && now != null) {
            HijrahDate today = HijrahDate.from(now);
            year = today.get(java.time.temporal.ChronoField.YEAR);
            int month = parts.month == null ? 1 : parts.month;
            int thisMonth = today.get(java.time.temporal.ChronoField.MONTH_OF_YEAR);
            if (parts.monthNameOffset == null) {
                year -= month > thisMonth + 2 ? 1 : 0;
            } else if (parts.monthNameOffset < 0) {
                year -= month >= thisMonth ? 1 : 0;
            } else if (parts.monthNameOffset > 0) {
                year += month <= thisMonth ? 1 : 0;
            }
        }
        if (year == null) {
            return null;
        }
        if (parts.month == null) {
            LocalDate first = LocalDate.from(HijrahDate.of(year, 1, 1));
            return new Days(first, LocalDate.from(HijrahDate.of(year + 1, 1, 1)).minusDays(1), first.toString());
        }
        HijrahDate first = HijrahDate.of(year, parts.month, Math.max(day, 1));
        if (day > 0) {
            LocalDate from = LocalDate.from(first);
            LocalDate to = parts.dayTo == null ? from : LocalDate.from(HijrahDate.of(year, parts.month, parts.dayTo));
            return to.isBefore(from) ? null : new Days(from, to, from.equals(to) ? from.toString() : from + "/" + to);
        }
        LocalDate from = LocalDate.from(first);
        return new Days(
                from,
                from.plusDays(first.lengthOfMonth() - 1L),
                from + "/" + from.plusDays(first.lengthOfMonth() - 1L));
    }

    /** A Hijri month of a civil year: "Ramadan 2019". */
    private static @Nullable Days hijriMonthOf(TimeParts parts, int day, int civilYear) {
        if (parts.month == null) {
            return null;
        }
        int year = HijrahDate.from(LocalDate.of(civilYear, 1, 1)).get(java.time.temporal.ChronoField.YEAR);
        LocalDate first = LocalDate.from(HijrahDate.of(year, parts.month, Math.max(day, 1)));
        if (first.getYear() < civilYear) {
            year++;
            first = LocalDate.from(HijrahDate.of(year, parts.month, Math.max(day, 1)));
        }
        LocalDate last = day > 0
                ? first
                : first.plusDays(HijrahDate.of(year, parts.month, 1).lengthOfMonth() - 1L);
        return new Days(first, last, day > 0 ? first.toString() : first + "/" + last);
    }
}
