package org.claimlint.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.claimlint.mention.TimeResolver.Days;

/**
 * The days of holidays: fixed ones, the n-th weekday of a month, those that move with the Western or the Eastern Easter, and those of the Hijri
 * and the Hebrew calendar. Feasts that follow the observed moon of India or China are not known.
 */
final class Holidays {
    private static final int LAST_WEEK = 9;
    private static final int FIRST_OF_SHAWWAL = 1001;

    private Holidays() {}

    /**
     * The days of a holiday in a year.
     *
     * @param rule the calendar it moves with, and a number of days: from that day on, or for Hebrew feasts how many they last
     * @param value month and day, month with week and weekday, or days from Easter
     */
    static Days days(String rule, int value, int year) {
        int space = rule.indexOf(' ');
        String calendar = space < 0 ? rule : rule.substring(0, space);
        int number = space < 0 ? 0 : Integer.parseInt(rule.substring(space + 1));
        return switch (calendar) {
            case "easter" -> Days.of(easter(year).plusDays(value));
            case "orthodox" -> Days.of(orthodoxEaster(year).plusDays(value));
            case "hijri" -> Days.of(hijri(value, year));
            case "ramadan-friday" ->
                Days.of(hijri(FIRST_OF_SHAWWAL, year).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
            case "hebrew" -> {
                // a day begins on the evening before
                LocalDate first = hebrew(value, year);
                LocalDate last = first.plusDays(number - 1L);
                yield new Days(first.minusDays(1), last, first.toString());
            }
            case "nth" -> Days.of(nth(value, year).plusDays(number));
            default -> Days.of(LocalDate.of(year, value / 100, value % 100));
        };
    }

    /** @param code month, week (9 for the last) and weekday as one number */
    private static LocalDate nth(int code, int year) {
        LocalDate first = LocalDate.of(year, code / 100, 1);
        DayOfWeek weekday = DayOfWeek.of(code % 10);
        int week = code / 10 % 10;
        return first.with(
                week == LAST_WEEK
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(week, weekday));
    }

    private static LocalDate hijri(int code, int year) {
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        LocalDate day = LocalDate.from(HijrahDate.of(hijri, code / 100, code % 100));
        return day.getYear() < year ? LocalDate.from(HijrahDate.of(hijri + 1, code / 100, code % 100)) : day;
    }

    /** A day of the Hebrew calendar. @param code its month, counted from Tishri in a year of twelve months, and its day */
    private static LocalDate hebrew(int code, int year) {
        int month = code / 100;
        LocalDate autumn = HebrewYear.newYear(year + 3761);
        if (month == 1) {
            return autumn.plusDays(code % 100 - 1L);
        }
        LocalDate newYear = month <= 3 ? autumn : HebrewYear.newYear(year + 3760);
        return HebrewYear.day(newYear, HebrewYear.length(month <= 3 ? year + 3761 : year + 3760), month, code % 100);
    }

    /** Easter Sunday of the Gregorian calendar, after Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Easter Sunday of the Julian calendar as a Gregorian date, after Meeus. */
    private static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int sum = moon + weekday + 114;
        int apart = year / 100 - year / 400 - 2;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(apart);
    }
}
