package org.claimlint.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Samples;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    @Test
    void days_stand_as_far_apart_as_they_are() {
        TimeScale scale = scale("2019-05-01", "2019-05-11");
        assertThat(scale.stretches()).hasSize(1);
        assertThat(scale.start(day("2019-05-01"))).isEqualTo(100);
        assertThat(scale.end(day("2019-05-11"))).isEqualTo(650);
        assertThat(scale.start(day("2019-05-06"))).isCloseTo(350, within(0.001));
        assertThat(scale.middle(day("2019-05-06"))).isCloseTo(375, within(0.001));
    }

    @Test
    void a_long_time_without_dates_is_left_out() {
        TimeScale scale = scale("2016-04-03", "2019-04-21", "2019-05-20");
        assertThat(scale.stretches()).hasSize(2);
        assertThat(scale.start(day("2019-05-20")) - scale.start(day("2019-04-21")))
                .isGreaterThan(300);
        assertThat(scale.middle(day("2016-04-03"))).isLessThan(scale.start(day("2019-04-21")));
    }

    @Test
    void where_many_dates_lie_there_is_much_room() {
        TimeScale scale = TimeScale.of(
                List.of(Samples.days("2018-01-01", "2018-12-31"), Samples.on("2020-05-01"), Samples.on("2020-05-03")),
                0,
                600);
        assertThat(scale.stretches()).hasSize(2);
        assertThat(scale.stretches().get(1).width())
                .isGreaterThan(scale.stretches().get(0).width());
    }

    @Test
    void the_axis_never_leaves_its_room() {
        for (List<String> days : List.of(
                List.of("2019-05-01"),
                List.of("0001-01-01", "9999-12-31"),
                List.of("1019-05-04", "2019-05-04", "2091-05-04", "2191-05-04", "3000-01-01", "5000-01-01"))) {
            TimeScale scale = scale(days.toArray(String[]::new));
            for (String day : days) {
                assertThat(scale.start(day(day))).isBetween(100.0, 650.0);
                assertThat(scale.end(day(day))).isBetween(scale.start(day(day)), 650.001);
            }
            assertThat(scale.ticks())
                    .isNotEmpty()
                    .hasSizeLessThan(9)
                    .allSatisfy(tick -> assertThat(tick.x()).isBetween(99.9, 650.1));
        }
    }

    @Test
    void labels_are_as_coarse_as_the_room_wants() {
        assertThat(labels("2019-05-04")).containsExactly("2019-05-04");
        assertThat(labels("2019-05-04", "2019-06-06"))
                .containsExactly("2019-05-04", "2019-05-11", "2019-05-18", "2019-05-25", "2019-06-01");
        assertThat(TimeScale.of(List.of(Samples.days("2019-01-20", "2019-05-10")), 0, 550)
                        .ticks())
                .extracting(TimeScale.Tick::label)
                .containsExactly("2019-02", "2019-03", "2019-04", "2019-05");
        assertThat(TimeScale.of(List.of(Samples.days("2011-03-01", "2015-05-10")), 0, 550)
                        .ticks())
                .extracting(TimeScale.Tick::label)
                .containsExactly("2012", "2013", "2014", "2015");
    }

    @Test
    void an_open_end_takes_no_room() {
        TimeScale scale = TimeScale.of(List.of(Samples.days("2019-05-04", null), Samples.on("2019-05-05")), 0, 100);
        assertThat(scale.end(day("2019-05-05"))).isEqualTo(100);
    }

    private static List<String> labels(String... days) {
        return scale(days).ticks().stream().map(TimeScale.Tick::label).toList();
    }

    private static TimeScale scale(String... days) {
        List<DateInterval> dates = List.of(days).stream().map(Samples::on).toList();
        return TimeScale.of(dates, 100, 550);
    }

    private static LocalDate day(String iso) {
        return Samples.day(iso);
    }
}
