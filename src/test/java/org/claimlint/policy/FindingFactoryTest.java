package org.claimlint.policy;

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
import java.util.stream.Stream;
import org.claimlint.ClaimLint;
import org.claimlint.model.Account;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Claim;
import org.claimlint.model.Finding;
import org.claimlint.model.Measure;
import org.claimlint.model.Part;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.claimlint.model.Unread;
import org.claimlint.model.UnreadMention;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleEngine;
import org.claimlint.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From small claims to what people see, by way of the shipped rules. */
class FindingFactoryTest {
    private static final ClaimLint CLAIM_LINT = new ClaimLint(RuleBase.shipped());

    @Test
    void of_parts_and_their_total_the_total_comes_first_wherever_it_stands() {
        Report report = report("mine", "2018-06-07", "7 miners and 4 drivers were hurt: 12 people in all.");
        ReportClaims claims = told(
                report,
                List.of(
                        count(report, 2, "12 people", 12).unitId("person").build(),
                        count(report, 1, "4 drivers", 4).unitId("driver").build(),
                        count(report, 0, "7 miners", 7).unitId("miner").build()),
                List.of(new Part("mine#c2", "mine#c1", null, true), new Part("mine#c2", "mine#c0", null, true)));
        Finding finding = only(claims);
        assertThat(finding.rule()).isEqualTo("count/parts-differ-from-total");
        assertThat(finding.at().quote()).isEqualTo("12 people");
        assertThat(quotes(finding.with())).containsExactly("7 miners", "4 drivers");
    }

    @Test
    void of_headline_and_body_the_headline_comes_first() {
        Report report = report("dam", "2018-06-07", "The dam: 850 families fled. Flood drives out 900 families");
        Finding finding = only(told(
                report,
                flood(report, 0, "850 families", 850).section(Section.BODY).build(),
                flood(report, 1, "900 families", 900).section(Section.TITLE).build()));
        assertThat(finding.at().quote()).isEqualTo("900 families");
        assertThat(quotes(finding.with())).containsExactly("850 families");
    }

    @Test
    void of_two_reports_the_later_one_comes_first() {
        Report first = report("z-first", "2018-06-07", "850 families fled.");
        Report second = report("a-second", "2018-06-08", "Only 85 families fled.");
        Finding finding = only(
                told(
                        second,
                        flood(second, 0, "85 families", 85)
                                .asOf(day("2018-06-08"))
                                .build()),
                told(
                        first,
                        flood(first, 0, "850 families", 850)
                                .asOf(day("2018-06-07"))
                                .section(Section.TITLE)
                                .build()));
        assertThat(finding.at().quote()).isEqualTo("85 families");
        assertThat(quotes(finding.with())).containsExactly("850 families");
    }

    @Test
    void of_one_report_the_earlier_passage_comes_first() {
        Finding finding = only(twoCounts(""));
        assertThat(finding.at().quote()).isEqualTo("850 families");
        assertThat(quotes(finding.with())).containsExactly("900 families");
    }

    @Test
    void the_other_passages_are_in_the_order_of_the_text() {
        Report report = report("dam", "2018-06-07", "First 300 families; the 300 families; those 300 families.");
        Finding finding = only(told(
                report,
                flood(report, 2, "those 300 families", 300).build(),
                flood(report, 0, "First 300 families", 300).build(),
                flood(report, 1, "the 300 families", 300).build()));
        assertThat(finding.rule()).isEqualTo("event/repeated-account");
        assertThat(finding.at().quote()).isEqualTo("First 300 families");
        assertThat(quotes(finding.with())).containsExactly("the 300 families", "those 300 families");
    }

    @Test
    void a_passage_knows_its_line_and_column_in_the_text() {
        Finding finding = only(twoCounts("One line.\nAnother line.\n"));
        assertThat(finding.at().origin()).isEqualTo(new Position(3, 1));
        assertThat(finding.with().get(0).origin()).isEqualTo(new Position(4, 6));
    }

    @Test
    void without_a_text_a_passage_stands_where_the_claim_stands_in_its_file() {
        Report report = report("dam", "2018-06-07");
        Finding finding = only(told(
                report,
                flood(report, 0, 850)
                        .quote("850 families")
                        .origin(new Position(7, 3))
                        .build(),
                flood(report, 1, 900)
                        .quote("900 families")
                        .origin(new Position(9, 3))
                        .build()));
        assertThat(finding.at().origin()).isEqualTo(new Position(7, 3));
        assertThat(finding.at().file()).isEqualTo("dam.json");
        assertThat(finding.at().quote()).isEqualTo("850 families");
        assertThat(finding.at().value()).isEqualTo("850 (family)");
    }

    @Test
    void a_fix_replaces_the_digits_and_nothing_else() {
        assertThat(fixes(only(twoCounts("")))).containsExactly("850 -> 900", "900 -> 850");
        assertThat(only(twoCounts("")).fixes().get(1).at().origin()).isEqualTo(new Position(2, 6));
    }

    @Test
    void a_number_in_words_gets_no_fix_since_its_noun_would_be_lost() {
        Report report = report("dam", "2018-06-07", "Nine hundred families fled. 850 families fled.");
        Finding finding = only(told(
                report,
                flood(report, 0, "Nine hundred families", 900).build(),
                flood(report, 1, "850 families", 850).build()));
        assertThat(fixes(finding)).containsExactly("850 -> 900");
    }

    @Test
    void digits_that_stand_twice_in_the_passage_get_no_fix() {
        Report report = report("dam", "2018-06-07", "The 9 families of block 9 fled. 8 families fled.");
        Finding finding = only(told(
                report,
                flood(report, 0, "9 families of block 9", 9).build(),
                flood(report, 1, "8 families", 8).build()));
        assertThat(fixes(finding)).containsExactly("8 -> 9");
    }

    @Test
    void one_slip_of_a_year_is_one_cause() {
        assertThat(check(twoYears()))
                .extracting(Finding::rule)
                .containsExactly("event/year-mismatch", "time/current-year-mismatch", "time/two-current-years");
        assertThat(check(twoYears()).stream().map(Finding::cause).distinct()).hasSize(1);
    }

    @Test
    void two_slips_are_two_causes() {
        Report report = report("dam", "2018-06-07", "850 families, 900 families. 12 boats, 15 boats.");
        List<Finding> findings = check(told(
                report,
                flood(report, 0, "850 families", 850).build(),
                flood(report, 1, "900 families", 900).build(),
                flood(report, 2, "12 boats", 12)
                        .eventRef("boats")
                        .unitId("boat")
                        .build(),
                flood(report, 3, "15 boats", 15)
                        .eventRef("boats")
                        .unitId("boat")
                        .build()));
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).cause()).isNotEqualTo(findings.get(1).cause());
    }

    @Test
    void a_fingerprint_survives_lines_put_in_before() {
        Finding before = only(twoCounts(""));
        Finding after = only(twoCounts("One line.\nAnother line.\n"));
        assertThat(after.at().origin()).isNotEqualTo(before.at().origin());
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void a_fingerprint_survives_another_place_in_the_claims_file() {
        Report report = report("dam", "2018-06-07");
        assertThat(only(untold(report, 3)).fingerprint())
                .isEqualTo(only(untold(report, 40)).fingerprint());
        assertThat(only(untold(report, 3)).at().origin())
                .isNotEqualTo(only(untold(report, 40)).at().origin());
    }

    @Test
    void other_words_are_another_fingerprint() {
        Report report = report("dam", "2018-06-07", "850 families fled.\nThose 901 families fled.");
        Finding other = only(told(
                report,
                flood(report, 0, "850 families", 850).build(),
                flood(report, 1, "901 families", 901).build()));
        assertThat(other.fingerprint()).isNotEqualTo(only(twoCounts("")).fingerprint());
    }

    @Test
    void equal_findings_at_two_places_have_fingerprints_of_their_own() {
        Report report = report("dam", "2018-06-07");
        List<Finding> findings = check(told(
                report,
                untold(report, 0, "north", 850).build(),
                untold(report, 1, "north", 900).build(),
                untold(report, 2, "north", 900).build()));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("event/count-mismatch"))
                .hasSize(2)
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_clash_of_two_passages_is_shown_once_though_one_carries_two_claims() {
        Report report = report("dam", "2018-06-07", "On 2 April 2014 it rained. On 2 April 2018 it rained.");
        List<Finding> findings = check(told(
                report,
                rain(report, 0, "2 April 2014", "2014-04-02"),
                rain(report, 1, "2 April 2014", "2014-04-02"),
                rain(report, 2, "2 April 2018", "2018-04-02")));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("event/year-mismatch");
            assertThat(finding.at().quote()).isEqualTo("2 April 2014");
            assertThat(quotes(finding.with())).containsExactly("2 April 2018");
        });
    }

    @Test
    void whichever_verdict_comes_first_the_findings_are_the_same() {
        Report report = report("dam", "2018-06-07", "On 2 April 2014 it rained. On 2 April 2018 it rained.");
        ReportClaims told = told(
                report,
                weather("rain", report, 0, "2 April 2014", "2014-04-02"),
                weather("storm", report, 1, "2 April 2014", "2014-04-02"),
                weather("rain", report, 2, "2 April 2018", "2018-04-02"));
        List<Verdict> verdicts = new ArrayList<>(new RuleEngine(RuleBase.shipped())
                .judge(ClaimLint.facts(List.of(told)))
                .verdicts());
        FindingFactory factory = new FindingFactory(RuleBase.shipped(), List.of(told));
        List<Finding> findings = factory.findings(verdicts);
        Collections.reverse(verdicts);
        assertThat(verdicts).hasSizeGreaterThan(1);
        assertThat(findings).hasSize(1);
        assertThat(factory.findings(verdicts)).isEqualTo(findings);
    }

    @Test
    void findings_are_sorted_by_file_place_and_rule() {
        Report late = report("z", "2018-06-01", "850 families fled.\nThose 900 families fled.");
        Report early = report("b", "2018-06-07", "12 boats sank. Those 15 boats sank. 850 goats, 900 goats.");
        List<Finding> findings = check(
                told(
                        late,
                        flood(late, 0, "850 families", 850).eventRef("z").build(),
                        flood(late, 1, "900 families", 900).eventRef("z").build()),
                told(
                        early,
                        flood(early, 2, "850 goats", 850)
                                .eventRef("g")
                                .unitId("goat")
                                .build(),
                        flood(early, 3, "900 goats", 900)
                                .eventRef("g")
                                .unitId("goat")
                                .build(),
                        flood(early, 0, "12 boats", 12)
                                .eventRef("b")
                                .unitId("boat")
                                .build(),
                        flood(early, 1, "15 boats", 15)
                                .eventRef("b")
                                .unitId("boat")
                                .build()),
                twoYears());
        assertThat(findings)
                .extracting(finding -> finding.at().file() + " " + finding.at().quote() + " " + finding.rule())
                .containsExactly(
                        "b.json 12 boats event/count-mismatch",
                        "b.json 850 goats event/count-mismatch",
                        "rain.json 2 April 2014 event/year-mismatch",
                        "rain.json 2 April 2014 time/current-year-mismatch",
                        "rain.json 2 April 2014 time/two-current-years",
                        "z.json 850 families event/count-mismatch");
    }

    @Test
    void of_two_years_the_fix_that_writes_the_year_of_the_report_comes_first() {
        assertThat(check(twoYears("2014-06-03")))
                .filteredOn(finding -> finding.fixes().size() > 1)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(fixes(finding)).containsExactly("2018 -> 2014", "2014 -> 2018"));
        assertThat(check(twoYears("2018-06-03")))
                .filteredOn(finding -> finding.fixes().size() > 1)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(fixes(finding)).containsExactly("2014 -> 2018", "2018 -> 2014"));
        assertThat(check(twoYears("2018-06-03")))
                .filteredOn(finding -> finding.rule().equals("time/current-year-mismatch"))
                .singleElement()
                .satisfies(finding -> assertThat(fixes(finding)).containsExactly("2014 -> 2018"));
    }

    @Test
    void without_a_date_of_publication_the_earlier_passage_is_mended_first() {
        assertThat(check(twoYears(null)))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(fixes(finding)).containsExactly("2014 -> 2018", "2018 -> 2014"));
    }

    @Test
    void a_weekday_is_mended_in_the_language_it_is_written_in() {
        assertThat(fixes(only(weekday("It sank on Tuesday, 14 May 2018.", "Tuesday, 14 May 2018"))))
                .containsExactly("Tuesday -> Monday");
        assertThat(fixes(only(weekday("غرق المركب الثلاثاء 14 أيار 2018.", "الثلاثاء 14 أيار 2018"))))
                .containsExactly("الثلاثاء -> الاثنين");
    }

    @Test
    void a_weekday_that_is_not_spelt_as_usual_or_stands_twice_gets_no_fix() {
        assertThat(fixes(only(weekday("It sank on Tue, 14 May 2018.", "Tue, 14 May 2018"))))
                .isEmpty();
        assertThat(fixes(only(weekday("Tuesdays: Tuesday, Tuesday 14 May 2018.", "Tuesday, Tuesday 14 May 2018"))))
                .isEmpty();
    }

    @Test
    void what_could_not_be_read_is_shown_where_it_stands() {
        Report report = report("quarry", "2018-06-07", "Signed on\n45/13/2018 by two.");
        Unread date = new Unread(
                "quarry#u1", "quarry", 0, UnreadMention.Kind.DATE, "45/13/2018", spanOf(report, "45/13/2018"));
        Unread number = new Unread("quarry#u2", "quarry", 1, UnreadMention.Kind.NUMBER, "two", spanOf(report, "two"));
        List<Finding> findings = check(new ReportClaims(
                report,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(date, number),
                null));
        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.severity() + " "
                        + finding.at().quote() + " " + finding.at().origin().line() + ":"
                        + finding.at().origin().column())
                .containsExactly("meta/unread-date NOTE 45/13/2018 2:1", "meta/unread-number NOTE two 2:15");
    }

    @Test
    void the_message_says_both_values_in_both_languages() {
        Finding finding = only(twoCounts(""));
        assertThat(finding.message()).isEqualTo("One event, two counts: 850 here, 900 there.");
        assertThat(finding.messageAr()).contains("850").contains("900").doesNotContain("{");
    }

    private static List<Finding> check(ReportClaims... reports) {
        return CLAIM_LINT.check(List.of(reports)).findings();
    }

    private static Finding only(ReportClaims... reports) {
        List<Finding> findings = check(reports);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> quotes(List<Passage> passages) {
        return passages.stream().map(Passage::quote).toList();
    }

    private static List<String> fixes(Finding finding) {
        return finding.fixes().stream()
                .map(fix -> fix.at().quote() + " -> " + fix.replacement())
                .toList();
    }

    /** 850 families, then 900, after what is put before them. */
    private static ReportClaims twoCounts(String before) {
        Report report = report("dam", "2018-06-07", before + "850 families fled.\nThen 900 families fled.");
        return told(
                report,
                flood(report, 0, "850 families", 850).build(),
                flood(report, 1, "900 families", 900).build());
    }

    private static ReportClaims weekday(String text, String words) {
        Report report = report("boat", null, text);
        TimeMention time = date(report, 0)
                .stated(new StatedDate(2, 14, 5, null, 2018, CalendarSystem.GREGORIAN))
                .words(words)
                .build();
        return told(report, claim(report, 0).event("accident").time(time).build());
    }

    private static ReportClaims twoYears() {
        return twoYears("2018-06-03");
    }

    private static ReportClaims twoYears(@Nullable String published) {
        Report report = report("rain", published, "On 2 April 2014 it rained. On 2 April 2018 it rained.");
        return told(
                report,
                Stream.of("2014", "2018")
                        .map(year -> claim(report, year.equals("2014") ? 0 : 1)
                                .event("rain")
                                .eventRef("rain")
                                .time(date(report, year.equals("2014") ? 0 : 1)
                                        .on(year + "-04-02")
                                        .role(TimeRole.HAPPENED)
                                        .ofCurrentYear()
                                        .words("2 April " + year)
                                        .build())
                                .build())
                        .toList(),
                List.of());
    }

    private static ReportClaims untold(Report report, int line) {
        return told(
                report,
                untold(report, 0, "north", 850).origin(new Position(line, 1)).build(),
                untold(report, 1, "north", 900)
                        .origin(new Position(line + 1, 1))
                        .build());
    }

    /** Without a text, but with a quote. */
    private static Claim.Builder untold(Report report, int position, String where, long number) {
        return flood(report, position, number).quote(number + " families in the " + where);
    }

    private static Claim rain(Report report, int position, String words, String day) {
        return weather("rain", report, position, words, day);
    }

    /** Of an account that this program found, as in texts: its name tells no event from another. */
    private static Claim weather(String event, Report report, int position, String words, String day) {
        return claim(report, position)
                .event(event)
                .eventRef(Account.name(report, 1))
                .time(date(report, position)
                        .on(day)
                        .role(TimeRole.HAPPENED)
                        .words(words)
                        .build())
                .build();
    }

    private static Claim.Builder flood(Report report, int position, String words, long number) {
        return flood(report, position, number).quantitySpan(spanOf(report, words));
    }

    private static Claim.Builder flood(Report report, int position, long number) {
        return claim(report, position)
                .event("flood")
                .eventRef("dam")
                .measure(Measure.DISPLACED)
                .unitId("family")
                .quantity(Quantity.of(number));
    }

    private static Claim.Builder count(Report report, int position, String words, long number) {
        return claim(report, position)
                .measure(Measure.WOUNDED)
                .quantity(Quantity.of(number))
                .quantitySpan(spanOf(report, words));
    }
}
