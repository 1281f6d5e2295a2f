package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimlint.model.Samples.day;
import static org.claimlint.model.Samples.days;
import static org.claimlint.model.Samples.on;

import org.junit.jupiter.api.Test;

class DateIntervalTest {
    @Test
    void both_ends_belong_to_the_interval() {
        DateInterval week = days("2018-04-02", "2018-04-08");
        assertThat(week.contains(day("2018-04-02"))).isTrue();
        assertThat(week.contains(day("2018-04-08"))).isTrue();
        assertThat(week.contains(day("2018-04-01"))).isFalse();
        assertThat(week.contains(day("2018-04-09"))).isFalse();
        assertThat(week.contains(null)).isFalse();
        assertThat(week.days()).isEqualTo(7);
        assertThat(on("2018-04-02").days()).isEqualTo(1);
    }

    @Test
    void it_is_within_some_days_of_a_day_when_its_nearer_end_is() {
        DateInterval week = days("2018-04-02", "2018-04-08");
        assertThat(week.isWithin(2, day("2018-04-10"))).isTrue();
        assertThat(week.isWithin(1, day("2018-04-10"))).isFalse();
        assertThat(week.isWithin(1, day("2018-04-01"))).isTrue();
        assertThat(week.isWithin(0, day("2018-04-05"))).isTrue();
        assertThat(week.isWithin(9999, null)).isFalse();
    }

    @Test
    void only_one_day_is_an_only_day() {
        assertThat(on("2018-04-02").onlyDay()).isEqualTo(day("2018-04-02"));
        assertThat(days("2018-04-02", "2018-04-03").onlyDay()).isNull();
        assertThat(days("2018-04-02", null).onlyDay()).isNull();
    }

    @Test
    void an_unknown_end_bounds_nothing() {
        DateInterval since = days("2018-04-02", null);
        DateInterval until = days(null, "2018-04-02");
        assertThat(since.contains(day("2100-01-01"))).isTrue();
        assertThat(since.contains(day("2018-04-01"))).isFalse();
        assertThat(until.contains(day("1900-01-01"))).isTrue();
        assertThat(until.contains(day("2018-04-03"))).isFalse();
        assertThat(since.days()).isEqualTo(Long.MAX_VALUE);
        assertThat(until.days()).isEqualTo(Long.MAX_VALUE);
        assertThat(since.year()).isNull();
        assertThat(until.year()).isNull();
    }

    @Test
    void an_interval_that_starts_after_it_ends_is_refused_with_advice() {
        assertThatThrownBy(() -> days("2018-04-02", "2018-04-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The to (2018-04-01) of a date interval must not be before its from (2018-04-02)."
                        + " Maybe the two are swapped.");
    }

    @Test
    void an_interval_without_any_end_is_refused() {
        assertThatThrownBy(() -> days(null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A date interval needs at least one end.");
    }

    @Test
    void only_an_interval_inside_one_year_has_a_year() {
        assertThat(days("2018-01-01", "2018-12-31").year()).isEqualTo(2018);
        assertThat(days("2017-12-31", "2018-01-01").year()).isNull();
    }

    @Test
    void the_days_apart_are_those_between_the_nearer_ends_whichever_comes_first() {
        DateInterval early = days("2018-04-01", "2018-04-10");
        DateInterval late = days("2018-04-15", "2018-04-20");
        assertThat(early.daysApart(late)).isEqualTo(5);
        assertThat(late.daysApart(early)).isEqualTo(5);
    }

    @Test
    void intervals_that_share_a_day_are_not_apart_and_neighbours_are_one_day_apart() {
        assertThat(days("2018-04-01", "2018-04-10").daysApart(days("2018-04-10", "2018-04-20")))
                .isZero();
        assertThat(days("2018-04-01", "2018-04-10").daysApart(days("2018-04-11", "2018-04-20")))
                .isEqualTo(1);
        assertThat(days("2018-04-01", "2018-04-30").daysApart(on("2018-04-15"))).isZero();
    }

    @Test
    void an_unknown_end_is_never_apart_but_the_known_end_is() {
        assertThat(days("2018-04-02", null).daysApart(on("2100-01-01"))).isZero();
        assertThat(days(null, "2018-04-02").daysApart(on("1900-01-01"))).isZero();
        assertThat(days("2018-04-02", null).daysApart(on("2018-04-01"))).isEqualTo(1);
        assertThat(days(null, "2018-04-02").daysApart(on("2018-04-04"))).isEqualTo(2);
        assertThat(days(null, "2018-04-02").daysApart(days("2018-04-05", null))).isEqualTo(3);
    }

    @Test
    void a_difference_of_year_alone_leaves_dates_zero_days_apart_within_a_year() {
        assertThat(on("2014-04-02").daysApartWithinYear(on("2018-04-02"))).isZero();
        assertThat(on("2014-04-02").daysApartWithinYear(days("2018-04-01", "2018-04-30")))
                .isZero();
    }

    @Test
    void a_difference_of_days_remains_within_a_year() {
        assertThat(on("2014-04-02").daysApartWithinYear(days("2018-04-21", "2018-04-30")))
                .isEqualTo(19);
        assertThat(days("2018-04-21", "2018-04-30").daysApartWithinYear(on("2014-04-02")))
                .isEqualTo(19);
    }

    @Test
    void dates_of_one_year_are_as_far_apart_within_it_as_they_are() {
        assertThat(on("2018-01-02").daysApartWithinYear(on("2018-12-30"))).isEqualTo(362);
    }

    @Test
    void the_29th_of_february_agrees_with_a_february_of_a_year_that_lacks_it_whichever_comes_first() {
        DateInterval leapDay = on("2016-02-29");
        DateInterval february = days("2018-02-01", "2018-02-28");
        assertThat(leapDay.daysApartWithinYear(february)).isZero();
        assertThat(february.daysApartWithinYear(leapDay)).isZero();
    }

    @Test
    void the_29th_of_february_is_one_day_from_the_first_of_march_of_another_year() {
        assertThat(on("2016-02-29").daysApartWithinYear(on("2018-03-01"))).isEqualTo(1);
        assertThat(on("2018-03-01").daysApartWithinYear(on("2016-02-29"))).isEqualTo(1);
    }

    @Test
    void neighbours_across_a_new_year_are_measured_as_they_stand() {
        assertThat(on("2017-12-31").daysApartWithinYear(on("2018-01-01"))).isEqualTo(1);
        assertThat(on("2018-01-01").daysApartWithinYear(on("2017-12-31"))).isEqualTo(1);
        assertThat(on("2015-12-31").daysApartWithinYear(on("2018-01-01"))).isEqualTo(364);
    }

    @Test
    void dates_meet_across_a_new_year_up_to_fifteen_days_apart() {
        assertThat(on("2017-12-31").meetsAcrossNewYear(on("2018-01-15"))).isTrue();
        assertThat(on("2017-12-31").meetsAcrossNewYear(on("2018-01-16"))).isFalse();
        assertThat(on("2017-12-31").meetsAcrossNewYear(null)).isFalse();
    }

    @Test
    void dates_wider_than_a_month_do_not_meet_across_a_new_year() {
        DateInterval january = days("2018-01-01", "2018-01-31");
        assertThat(days("2017-12-01", "2017-12-31").meetsAcrossNewYear(january)).isTrue();
        assertThat(days("2017-11-30", "2017-12-31").meetsAcrossNewYear(january)).isFalse();
        assertThat(january.meetsAcrossNewYear(days("2017-01-01", "2017-12-31"))).isFalse();
    }

    @Test
    void an_interval_that_crosses_a_new_year_is_not_moved_to_another_year() {
        assertThat(days("2017-12-31", "2018-01-01").daysApartWithinYear(on("2014-01-01")))
                .isEqualTo(1460);
    }

    @Test
    void one_date_ends_before_another_by_at_least_so_many_days() {
        DateInterval early = days("2018-04-01", "2018-04-10");
        assertThat(early.endsBefore(on("2018-04-12"), 2)).isTrue();
        assertThat(early.endsBefore(on("2018-04-11"), 2)).isFalse();
        assertThat(early.endsBefore(on("2018-04-10"), 1)).isFalse();
        assertThat(on("2018-04-12").endsBefore(early, 1)).isFalse();
    }

    @Test
    void nothing_ends_before_an_unknown_date_or_an_unknown_start() {
        DateInterval day = on("2018-04-02");
        assertThat(day.endsBefore(null, 1)).isFalse();
        assertThat(day.endsBefore(days(null, "2018-12-31"), 1)).isFalse();
        assertThat(days("2018-04-02", null).endsBefore(on("2018-12-31"), 1)).isFalse();
    }

    @Test
    void a_date_starts_after_a_day_by_more_than_so_many_days() {
        assertThat(on("2018-04-04").startsAfter(day("2018-04-02"), 1)).isTrue();
        assertThat(on("2018-04-03").startsAfter(day("2018-04-02"), 1)).isFalse();
        assertThat(days("2018-04-01", "2018-04-30").startsAfter(day("2018-04-02"), 1))
                .isFalse();
        assertThat(days(null, "2018-12-31").startsAfter(day("2018-04-02"), 1)).isFalse();
    }

    @Test
    void it_is_written_as_a_day_a_range_or_an_open_range() {
        assertThat(on("2018-04-02")).hasToString("2018-04-02");
        assertThat(days("2018-04-02", "2018-04-03")).hasToString("2018-04-02..2018-04-03");
        assertThat(days("2018-04-02", null)).hasToString("since 2018-04-02");
        assertThat(days(null, "2018-04-02")).hasToString("until 2018-04-02");
    }
}
