package org.claimlint.mention;

import java.time.LocalDate;

/** The arithmetic of the Hebrew calendar, after Dershowitz and Reingold. */
final class HebrewYear {
    /** What is added to the days that have elapsed before a year, as {@link LocalDate#toEpochDay} counts. */
    private static final long EPOCH = LocalDate.of(-3760, 9, 7).toEpochDay();

    private static final int PARTS_OF_HOUR = 1080;
    private static final int PARTS_OF_DAY = 24 * PARTS_OF_HOUR;
    /** The mean month beyond 29 days. */
    private static final int PARTS_BEYOND = 12 * PARTS_OF_HOUR + 793;
    /** The first new moon, in parts after the beginning of its day. */
    private static final int FIRST_MOON = 11 * PARTS_OF_HOUR + 204;

    private HebrewYear() {}

    /** The first of Tishri of a Hebrew year. */
    static LocalDate newYear(int year) {
        return LocalDate.ofEpochDay(EPOCH + elapsed(year) + delay(year));
    }

    /** How many days a Hebrew year has. */
    static int length(int year) {
        return (int) (newYear(year + 1).toEpochDay() - newYear(year).toEpochDay());
    }

    /**
     * A day of a year.
     *
     * @param month counted from Tishri as if the year had twelve months; in a leap year Adar (6) and what follows it lie a month later
     */
    static LocalDate day(LocalDate newYear, int length, int month, int day) {
        boolean leap = length > 380;
        int days = 0;
        for (int i = 1; i < month; i++) {
            days += switch (i) {
                case 2 -> length % 10 == 5 ? 30 : 29;
                case 3 -> length % 10 == 3 ? 29 : 30;
                case 4, 6, 8, 10, 12 -> 29;
                default -> 30;
            };
        }
        return newYear.plusDays(days + (leap && month >= 6 ? 30 : 0) + day - 1L);
    }

    /** Days from the epoch to the mean new moon of a year, no earlier than its weekday allows. */
    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19);
        long parts = FIRST_MOON + PARTS_BEYOND * months;
        long day = 29 * months + Math.floorDiv(parts, PARTS_OF_DAY);
        return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
    }

    /** A year must not be 356 days long, nor the one before it 382. */
    private static int delay(int year) {
        long before = elapsed(year - 1);
        long here = elapsed(year);
        if (elapsed(year + 1) - here == 356) {
            return 2;
        }
        return here - before == 382 ? 1 : 0;
    }
}
