package org.claimlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.claim;
import static org.claimlint.model.Samples.date;
import static org.claimlint.model.Samples.day;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.spanOf;
import static org.claimlint.model.Samples.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Finding;
import org.claimlint.model.Measure;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Samples;
import org.claimlint.model.Section;
import org.claimlint.model.TimeRole;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.Test;

/** Whole reports, from claims to findings. */
class ClaimLintTest {
    private static final ClaimLint CLAIM_LINT = new ClaimLint(RuleBase.shipped());

    @Test
    void one_crossing_told_twice_with_two_current_years_is_two_errors_a_warning_and_a_note() {
        assertThat(summary(check(crossing(2014, 2018, "crossing", "crossing"))))
                .containsExactlyInAnyOrder(
                        "error event/year-mismatch",
                        "error time/two-current-years",
                        "warning event/date-mismatch",
                        "note event/repeated-account");
    }

    @Test
    void both_errors_about_the_year_have_one_cause_that_the_others_do_not_share() {
        List<Finding> findings =
                check(crossing(2014, 2018, "crossing", "crossing")).findings();
        String cause = findings.stream()
                .filter(finding -> finding.rule().equals("event/year-mismatch"))
                .findFirst()
                .orElseThrow()
                .cause();
        assertThat(cause).isNotEmpty();
        assertThat(findings)
                .filteredOn(finding -> finding.cause().equals(cause))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("event/year-mismatch", "time/two-current-years");
    }

    @Test
    void each_error_shows_both_dates_and_offers_either_year() {
        assertThat(check(crossing(2014, 2018, "crossing", "crossing")).findings())
                .filteredOn(finding -> finding.severity().id().equals("error"))
                .allSatisfy(finding -> {
                    assertThat(finding.at().quote()).isEqualTo("2 April of the current year 2014");
                    assertThat(finding.with())
                            .extracting(passage -> passage.quote())
                            .containsExactly("the last third of April of the current year 2018");
                    assertThat(finding.fixes())
                            .extracting(fix -> fix.at().quote() + " -> " + fix.replacement())
                            .containsExactly("2014 -> 2018", "2018 -> 2014");
                });
    }

    @Test
    void with_equal_years_only_the_days_and_the_second_telling_remain() {
        assertThat(summary(check(crossing(2018, 2018, "crossing", "crossing"))))
                .containsExactlyInAnyOrder("warning event/date-mismatch", "note event/repeated-account");
    }

    @Test
    void two_events_with_equal_years_are_nothing_to_report() {
        assertThat(summary(check(crossing(2018, 2018, "crossing", "another")))).isEmpty();
    }

    @Test
    void two_events_with_two_current_years_are_one_error() {
        assertThat(summary(check(crossing(2014, 2018, "crossing", "another"))))
                .containsExactly("error time/two-current-years");
    }

    @Test
    void a_count_that_three_reports_tell_as_news_is_shown_once() {
        CheckResult result =
                check(weekly("may", "2018-05-10"), weekly("june", "2018-06-07"), weekly("july", "2018-07-01"));
        assertThat(summary(result)).containsExactly("note report/duplicate-count");
        Finding finding = result.findings().get(0);
        assertThat(finding.at().report()).isEqualTo("july");
        assertThat(finding.with()).extracting(passage -> passage.report()).containsExactly("may", "june");
    }

    @Test
    void a_running_toll_that_falls_is_shown() {
        assertThat(summary(check(toll("may", "2018-05-10", 510), toll("june", "2018-06-07", 480))))
                .containsExactly("warning report/toll-decreased");
    }

    @Test
    void a_running_toll_that_rises_is_nothing_to_report() {
        assertThat(summary(check(
                        toll("may", "2018-05-10", 480),
                        toll("june", "2018-06-07", 510),
                        toll("july", "2018-07-01", 530))))
                .isEmpty();
    }

    @Test
    void a_stated_correction_of_a_running_toll_is_nothing_to_report() {
        Report june = report("june", "2018-06-07");
        Claim corrected = toll(june, 480).cues(Set.of(CueKind.CORRECTION)).build();
        assertThat(summary(check(toll("may", "2018-05-10", 510), told(june, corrected))))
                .isEmpty();
    }

    @Test
    void the_order_in_which_reports_are_given_changes_no_finding() {
        List<ReportClaims> reports = new ArrayList<>(List.of(
                crossing(2014, 2018, "crossing", "crossing"),
                weekly("may", "2018-05-10"),
                weekly("june", "2018-06-07"),
                weekly("july", "2018-07-01"),
                toll("spring", "2018-05-10", 510),
                toll("summer", "2018-06-07", 480),
                toll("autumn", "2018-10-01", 470)));
        List<Finding> expected = CLAIM_LINT.check(reports).findings();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(6);
        Random random = new Random(20180607);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(reports, random);
            assertThat(CLAIM_LINT.check(reports).findings()).isEqualTo(expected);
        }
    }

    @Test
    void reports_are_counted_in_the_order_in_which_they_were_given() {
        assertThat(check(toll("june", "2018-06-07", 510), toll("may", "2018-05-10", 480))
                        .reports())
                .extracting(checked -> checked.report().id() + " " + checked.claims())
                .containsExactly("june 1", "may 1");
    }

    private static CheckResult check(ReportClaims... reports) {
        CheckResult result = CLAIM_LINT.check(List.of(reports));
        assertThat(result.problems()).isEmpty();
        return result;
    }

    private static List<String> summary(CheckResult result) {
        return result.findings().stream()
                .map(finding -> finding.severity().id() + " " + finding.rule())
                .toList();
    }

    private static ReportClaims crossing(int learntIn, int publishedIn, String firstEvent, String secondEvent) {
        String learnt = "2 April of the current year " + learntIn;
        String published = "the last third of April of the current year " + publishedIn;
        Report report = report(
                "crossing",
                null,
                "On " + learnt + " we learnt that about 300 fighters had crossed the river.\n" + "In " + published
                        + " we told how some 300 fighters crossed the river at night.");
        return told(
                report,
                crossed(report, 0, "about 300 fighters")
                        .eventRef(firstEvent)
                        .time(date(report, 0)
                                .role(TimeRole.OBTAINED)
                                .on(learntIn + "-04-02")
                                .ofCurrentYear()
                                .words(learnt)
                                .build())
                        .build(),
                crossed(report, 1, "some 300 fighters")
                        .eventRef(secondEvent)
                        .time(date(report, 1)
                                .role(TimeRole.PUBLISHED)
                                .days(publishedIn + "-04-21", publishedIn + "-04-30")
                                .stated(null, 4, publishedIn)
                                .ofCurrentYear()
                                .words(published)
                                .build())
                        .build());
    }

    private static Claim.Builder crossed(Report report, int position, String count) {
        return claim(report, position)
                .event("movement")
                .measure(Measure.MOVED)
                .unitId("fighter")
                .quantity(Samples.about("270", "330"))
                .quantitySpan(spanOf(report, count))
                .place(new Place(null, "own:wadi", "own:tell", PlaceKind.MOVEMENT, null));
    }

    private static ReportClaims weekly(String id, String published) {
        Report report = report(id, published);
        return told(
                report,
                claim(report, 0)
                        .event("arrest")
                        .eventRef("raid")
                        .section(Section.LEAD)
                        .measure(Measure.CAPTURED)
                        .unitId("civilian")
                        .quantity(Quantity.of(47))
                        .asOf(day(published))
                        .build());
    }

    private static ReportClaims toll(String id, String published, long count) {
        Report report = report(id, published);
        return told(report, toll(report, count).build());
    }

    private static Claim.Builder toll(Report report, long count) {
        return claim(report, 0)
                .event("killing")
                .measure(Measure.KILLED)
                .unitId("civilian")
                .cumulative(true)
                .since(day("2018-01-01"))
                .asOf(report.published())
                .place(new Place("own:city", null, null, PlaceKind.POINT, null))
                .quantity(Quantity.of(count));
    }
}
