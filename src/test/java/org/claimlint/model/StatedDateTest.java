package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedDateTest {
    private static final LocalDate TODAY = day("2018-06-07");
    private static final int TUESDAY = 2;
    private static final int WEDNESDAY = 3;

    @Test
    void a_day_is_impossible_when_its_month_is_too_short() {
        assertThat(date(31, 4, null).isImpossible()).isTrue();
        assertThat(date(30, 2, 2016).isImpossible()).isTrue();
        assertThat(date(31, 8, null).isImpossible()).isFalse();
    }

    @Test
    void a_leap_day_is_impossible_only_in_a_written_year_without_one() {
        assertThat(date(29, 2, 2017).isImpossible()).isTrue();
        assertThat(date(29, 2, 1900).isImpossible()).isTrue();
        assertThat(date(29, 2, 2016).isImpossible()).isFalse();
        assertThat(date(29, 2, null).isImpossible()).isFalse();
        assertThat(in(CalendarSystem.ACADEMIC, 29, 2, 2017).isImpossible()).isFalse();
    }

    @Test
    void every_hijri_month_may_have_thirty_days_and_none_more() {
        assertThat(in(CalendarSystem.HIJRI, 30, 2, 1439).isImpossible()).isFalse();
        assertThat(in(CalendarSystem.HIJRI, 31, 1, 1439).isImpossible()).isTrue();
    }

    @Test
    void a_day_is_possible_when_either_of_two_month_names_has_it() {
        assertThat(named(31, 4, 5).isImpossible()).isFalse();
        assertThat(named(31, 4, 6).isImpossible()).isTrue();
    }

    @Test
    void a_month_that_is_named_once_is_one_month() {
        assertThat(date(1, 4, null).namesOneMonth()).isTrue();
        assertThat(named(1, 4, 4).namesOneMonth()).isTrue();
        assertThat(named(1, 4, 5).namesOneMonth()).isFalse();
    }

    @Test
    void a_weekday_fits_around_a_day_when_the_last_or_the_next_such_date_has_it() {
        assertThat(weekday(TUESDAY, 4, 6).fitsAround(TODAY)).as("next year").isTrue();
        assertThat(weekday(WEDNESDAY, 4, 6).fitsAround(TODAY)).isFalse();
        assertThat(weekday(WEDNESDAY, 20, 6).fitsAround(TODAY))
                .as("in two weeks")
                .isTrue();
        assertThat(weekday(TUESDAY, 4, 6).fitsAround(null)).isFalse();
    }

    @Test
    void the_last_and_the_next_leap_day_are_those_of_leap_years() {
        // 29 February 2016 was a Monday, 29 February 2020 a Saturday
        assertThat(weekday(1, 29, 2).fitsAround(TODAY)).isTrue();
        assertThat(weekday(6, 29, 2).fitsAround(TODAY)).isTrue();
        assertThat(weekday(4, 29, 2).fitsAround(TODAY)).isFalse();
    }

    private static StatedDate date(int day, int month, @Nullable Integer year) {
        return new StatedDate(null, day, month, null, year, CalendarSystem.GREGORIAN);
    }

    private static StatedDate in(CalendarSystem calendar, int day, int month, int year) {
        return new StatedDate(null, day, month, null, year, calendar);
    }

    private static StatedDate named(int day, int month, int month2) {
        return new StatedDate(null, day, month, month2, null, CalendarSystem.GREGORIAN);
    }

    private static StatedDate weekday(int weekday, int day, int month) {
        return new StatedDate(weekday, day, month, null, null, CalendarSystem.GREGORIAN);
    }
}
