package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.date;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class TimeMentionTest {
    private static final Report REPORT = Samples.report("river", "2018-06-07");

    @Test
    void the_year_is_the_written_one_even_where_the_days_say_otherwise() {
        TimeMention time = date(REPORT, 0)
                .days("2018-04-02", "2018-04-02")
                .stated(2, 4, 2014)
                .build();
        assertThat(time.year()).isEqualTo(2014);
        assertThat(time.writtenYear()).isEqualTo(2014);
    }

    @Test
    void without_a_written_year_it_is_the_one_that_holds_the_days() {
        TimeMention time = date(REPORT, 0)
                .days("2018-04-21", "2018-04-30")
                .stated(null, 4, null)
                .build();
        assertThat(time.year()).isEqualTo(2018);
        assertThat(time.writtenYear()).isNull();
    }

    @Test
    void a_hijri_year_is_written_but_no_civil_year() {
        StatedDate hijri = new StatedDate(null, 1, 9, null, 1439, CalendarSystem.HIJRI);
        TimeMention anchored =
                date(REPORT, 0).days("2018-05-16", "2018-05-16").stated(hijri).build();
        assertThat(anchored.year()).isEqualTo(2018);
        assertThat(anchored.writtenYear()).isEqualTo(1439);
        assertThat(date(REPORT, 0).stated(hijri).build().year()).isNull();
    }

    @Test
    void days_in_two_years_and_no_days_at_all_give_no_year() {
        assertThat(date(REPORT, 0).days("2017-12-31", "2018-01-01").build().year())
                .isNull();
        assertThat(date(REPORT, 0).build().year()).isNull();
    }

    @Test
    void the_true_weekday_is_that_of_the_written_date_else_of_the_only_day() {
        StatedDate written = new StatedDate(2, 14, 5, null, 2018, CalendarSystem.GREGORIAN);
        TimeMention full = date(REPORT, 0).stated(written).build();
        assertThat(full.writtenWeekday()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(full.trueWeekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(date(REPORT, 0).days("2018-06-06", "2018-06-06").build().trueWeekday())
                .isEqualTo(DayOfWeek.WEDNESDAY);
    }

    @Test
    void several_days_impossible_days_hijri_days_and_days_of_two_months_have_no_true_weekday() {
        assertThat(date(REPORT, 0).days("2018-06-06", "2018-06-07").build().trueWeekday())
                .isNull();
        assertThat(date(REPORT, 0).stated(31, 4, 2018).build().trueWeekday()).isNull();
        assertThat(date(REPORT, 0)
                        .days("2018-05-17", "2018-05-17")
                        .stated(new StatedDate(null, 1, 9, null, 1439, CalendarSystem.HIJRI))
                        .build()
                        .trueWeekday())
                .isNull();
        assertThat(date(REPORT, 0)
                        .stated(new StatedDate(null, 14, 4, 5, 2018, CalendarSystem.GREGORIAN))
                        .build()
                        .trueWeekday())
                .isNull();
    }

    @Test
    void part_of_a_month_is_vague_and_has_five_days_of_slack() {
        TimeMention late = date(REPORT, 0)
                .days("2018-04-21", "2018-04-30")
                .stated(null, 4, 2018)
                .build();
        assertThat(late.isVague()).isTrue();
        assertThat(late.slackDays()).isEqualTo(5);
    }

    @Test
    void whole_months_and_years_single_days_and_written_days_are_not_vague() {
        assertThat(date(REPORT, 0).days("2018-02-01", "2018-02-28").build().isVague())
                .isFalse();
        assertThat(date(REPORT, 0).days("2018-01-01", "2018-12-31").build().isVague())
                .isFalse();
        assertThat(date(REPORT, 0).days("2018-04-05", "2018-04-05").build().isVague())
                .isFalse();
        TimeMention night = date(REPORT, 0)
                .days("2018-04-05", "2018-04-06")
                .stated(5, 4, null)
                .build();
        assertThat(night.isVague()).isFalse();
        assertThat(night.slackDays()).isZero();
    }

    @Test
    void a_month_that_lacks_its_last_day_is_vague() {
        assertThat(date(REPORT, 0).days("2016-02-01", "2016-02-28").build().isVague())
                .isTrue();
        assertThat(date(REPORT, 0).days("2016-02-02", "2016-02-29").build().isVague())
                .isTrue();
    }

    @Test
    void a_date_that_is_not_anchored_is_not_vague() {
        assertThat(date(REPORT, 0).stated(null, 4, null).build().isVague()).isFalse();
    }

    @Test
    void it_is_written_in_its_own_words_else_as_its_days_else_as_its_year() {
        assertThat(date(REPORT, 0).on("2018-04-02").words("last Monday").build())
                .hasToString("last Monday");
        assertThat(date(REPORT, 0).on("2018-04-02").build()).hasToString("2018-04-02");
        assertThat(date(REPORT, 0).stated(null, null, 2018).build()).hasToString("2018");
    }
}
