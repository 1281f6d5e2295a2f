package org.claimlint.mention;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Units of time as texts name them. */
enum TimeUnit {
    SECOND(1, "S", true),
    MINUTE(60, "M", true),
    HOUR(3600, "H", true),
    DAY(86_400, "D", false),
    NIGHT(86_400, "D", false),
    WORKDAY(86_400, "D", false),
    WEEKEND(2 * 86_400, "WE", false),
    WEEK(7 * 86_400, "W", false),
    FORTNIGHT(14 * 86_400, "W", false),
    MONTH(30 * 86_400, "M", false),
    QUARTER(90 * 86_400, "Q", false),
    YEAR(365 * 86_400, "Y", false),
    DECADE(3650L * 86_400, "DE", false),
    CENTURY(36_500L * 86_400, "CE", false);

    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;

    private final BigDecimal seconds;
    private final String designator;
    private final boolean clock;

    TimeUnit(long seconds, String designator, boolean clock) {
        this.seconds = BigDecimal.valueOf(seconds);
        this.designator = designator;
        this.clock = clock;
    }

    /** Its length; a month has 30 days, a year 365. */
    BigDecimal seconds() {
        return seconds;
    }

    /** Its letters in a TIMEX3 value. */
    String designator() {
        return designator;
    }

    /** Whether it is shorter than a day, so that TIMEX3 sets it behind a T. */
    boolean isClock() {
        return clock;
    }

    /** How many of its designator one of it is: a fortnight is two weeks. */
    int times() {
        return this == FORTNIGHT ? 2 : 1;
    }

    /** The day that lies so many of this unit after another. */
    LocalDate shift(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR ->
                day.plusDays(Math.floorDiv(count * seconds.longValue() + (count < 0 ? 86_399 : 0), 86_400L));
            case DAY, NIGHT -> day.plusDays(count);
            case WORKDAY -> shiftWorkdays(day, count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(YEARS_OF_DECADE * count);
            case CENTURY -> day.plusYears(YEARS_OF_CENTURY * count);
        };
    }

    private static LocalDate shiftWorkdays(LocalDate day, long count) {
        long weeks = count / 5;
        LocalDate shifted = day.plusWeeks(weeks);
        for (long left = Math.abs(count % 5); left > 0; ) {
            shifted = shifted.plusDays(count < 0 ? -1 : 1);
            if (shifted.getDayOfWeek().getValue() <= 5) {
                left--;
            }
        }
        return shifted;
    }
}
