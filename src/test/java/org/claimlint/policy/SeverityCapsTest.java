package org.claimlint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.about;
import static org.claimlint.model.Samples.claim;
import static org.claimlint.model.Samples.date;
import static org.claimlint.model.Samples.day;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.vague;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlint.model.Claim;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.Samples;
import org.claimlint.model.Severity;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.TimeRole;
import org.claimlint.policy.SeverityCaps.Capped;
import org.claimlint.policy.SeverityCaps.Subjects;
import org.claimlint.rules.Cap;
import org.claimlint.rules.RuleInfo;
import org.claimlint.rules.Slot;
import org.junit.jupiter.api.Test;

/** Each cap beside its near miss. */
class SeverityCapsTest {
    private static final Report MAY = report("may", "2018-05-10");
    private static final Report JUNE = report("june", "2018-06-07");

    @Test
    void nothing_in_doubt_leaves_the_severity_of_the_rule() {
        Capped capped = cap(Slot.YEAR, dates(happened(0), happened(1)));
        assertThat(capped.severity()).isEqualTo(Severity.ERROR);
        assertThat(capped.because()).isEmpty();
    }

    @Test
    void an_inferred_year_lowers_what_is_said_of_years() {
        Samples.Date inferred = happened(1).inferred("year");
        assertCapped(cap(Slot.YEAR, dates(happened(0), inferred)), Severity.WARNING, Cap.INFERRED);
    }

    @Test
    void an_inferred_day_lowers_what_is_said_of_days_but_not_of_years() {
        Samples.Date inferred = happened(1).inferred("day");
        assertCapped(cap(Slot.DAY, dates(happened(0), inferred)), Severity.WARNING, Cap.INFERRED);
        assertCapped(cap(Slot.TIME, dates(happened(0), inferred)), Severity.WARNING, Cap.INFERRED);
        assertUncapped(cap(Slot.YEAR, dates(happened(0), inferred)));
    }

    @Test
    void an_inferred_date_does_not_lower_what_is_said_of_counts() {
        assertUncapped(cap(Slot.COUNT, dates(happened(0), happened(1).inferred("year"))));
    }

    @Test
    void dates_of_different_or_unknown_kinds_lower_a_finding() {
        assertCapped(
                cap(Slot.DAY, dates(happened(0), happened(1).role(TimeRole.PUBLISHED))), Severity.WARNING, Cap.ROLES);
        assertCapped(cap(Slot.DAY, dates(happened(0), date(MAY, 1).on("2018-04-02"))), Severity.WARNING, Cap.ROLES);
        assertUncapped(cap(Slot.COUNT, dates(happened(0), happened(1).role(TimeRole.PUBLISHED))));
    }

    @Test
    void dates_of_different_kinds_that_both_call_their_year_current_do_not_lower_what_is_said_of_years() {
        Samples.Date one = happened(0).ofCurrentYear();
        Samples.Date other = happened(1).role(TimeRole.PUBLISHED).ofCurrentYear();
        Samples.Date notCurrent = happened(1).role(TimeRole.PUBLISHED);
        assertUncapped(cap(Slot.YEAR, dates(one, other)));
        assertCapped(cap(Slot.YEAR, dates(one, notCurrent)), Severity.WARNING, Cap.ROLES);
        assertCapped(cap(Slot.DAY, dates(one, other)), Severity.WARNING, Cap.ROLES);
    }

    @Test
    void a_date_by_itself_has_no_other_kind_to_differ_from() {
        assertUncapped(cap(Slot.DAY, dates(date(MAY, 0).on("2018-04-02"))));
    }

    @Test
    void a_vague_date_lowers_what_is_said_of_days_but_not_of_years() {
        Samples.Date early = happened(1).days("2018-06-01", "2018-06-10").stated(null, 6, 2018);
        assertCapped(cap(Slot.DAY, dates(happened(0), early)), Severity.WARNING, Cap.VAGUE);
        assertUncapped(cap(Slot.YEAR, dates(happened(0), early)));
        Samples.Date wholeMonth = happened(1).days("2018-06-01", "2018-06-30").stated(null, 6, 2018);
        assertUncapped(cap(Slot.DAY, dates(happened(0), wholeMonth)));
    }

    @Test
    void a_vague_size_lowers_what_is_said_of_counts() {
        assertCapped(cap(Slot.COUNT, counts(Quantity.of(400), vague("10", "99"))), Severity.WARNING, Cap.VAGUE);
        assertUncapped(cap(Slot.CLAIM, counts(Quantity.of(400), vague("10", "99"))));
        assertUncapped(cap(Slot.COUNT, counts(Quantity.of(400), Samples.between("10", "99"))));
    }

    @Test
    void a_rounded_figure_lowers_a_finding_up_to_a_quarter_off_and_no_further() {
        assertCapped(cap(Slot.COUNT, counts(Quantity.of(400), about("280", "300"))), Severity.WARNING, Cap.APPROXIMATE);
        assertUncapped(cap(Slot.COUNT, counts(Quantity.of(400), about("280", "299"))));
    }

    @Test
    void exact_figures_a_little_apart_are_not_lowered() {
        assertUncapped(cap(Slot.COUNT, counts(Quantity.of(400), Quantity.of(399))));
    }

    @Test
    void a_count_of_two_reports_without_its_day_is_lowered() {
        Claim.Builder known = claim(MAY, 0).quantity(Quantity.of(5)).asOf(day("2018-05-10"));
        Claim.Builder knownToo = claim(JUNE, 0).quantity(Quantity.of(6)).asOf(day("2018-05-10"));
        Claim.Builder unknown = claim(JUNE, 0).quantity(Quantity.of(6));
        Claim.Builder unknownInMay = claim(MAY, 1).quantity(Quantity.of(6));
        assertCapped(cap(Slot.COUNT, claims(known, unknown)), Severity.WARNING, Cap.AS_OF);
        assertUncapped(cap(Slot.COUNT, claims(known, knownToo)));
        assertUncapped(cap(Slot.COUNT, claims(known, unknownInMay)));
        assertUncapped(cap(Slot.CLAIM, claims(known, unknown)));
    }

    @Test
    void a_way_of_an_unknown_kind_is_lowered() {
        Claim.Builder movement = claim(MAY, 0).place(way(PlaceKind.MOVEMENT));
        assertCapped(cap(Slot.PLACE, claims(movement, claim(MAY, 1).place(way(null)))), Severity.WARNING, Cap.KIND);
        assertUncapped(cap(Slot.PLACE, claims(movement, claim(MAY, 1).place(way(PlaceKind.MOVEMENT)))));
        assertUncapped(cap(Slot.COUNT, claims(movement, claim(MAY, 1).place(way(null)))));
    }

    @Test
    void different_sources_make_it_a_note() {
        Source ministry = new Source("own:ministry", null, SourceKind.NAMED);
        Source hospital = new Source("own:hospital", null, SourceKind.NAMED);
        assertCapped(
                cap(
                        Slot.COUNT,
                        claims(claim(MAY, 0).source(ministry), claim(MAY, 1).source(hospital))),
                Severity.NOTE,
                Cap.SOURCE);
        assertCapped(cap(Slot.COUNT, claims(claim(MAY, 0), claim(MAY, 1).source(hospital))), Severity.NOTE, Cap.SOURCE);
        assertUncapped(cap(
                Slot.COUNT, claims(claim(MAY, 0).source(hospital), claim(MAY, 1).source(hospital))));
    }

    @Test
    void anonymous_sources_count_as_the_outlet() {
        Source somebody = new Source(null, "a resident", SourceKind.ANONYMOUS);
        assertUncapped(cap(Slot.COUNT, claims(claim(MAY, 0), claim(MAY, 1).source(somebody))));
    }

    @Test
    void two_known_outlets_make_it_a_note_and_an_unknown_one_does_not() {
        assertCapped(cap(Slot.PLACE, of("Harbour Post", "Hill Gazette")), Severity.NOTE, Cap.OUTLET);
        assertUncapped(cap(Slot.PLACE, of("Harbour Post", "Harbour Post")));
        assertUncapped(cap(Slot.PLACE, of("Harbour Post", null)));
    }

    @Test
    void a_quotation_makes_it_a_note() {
        assertCapped(cap(Slot.COUNT, claims(claim(MAY, 0), claim(MAY, 1).quoted(true))), Severity.NOTE, Cap.QUOTED);
        assertCapped(cap(Slot.DAY, dates(happened(0), happened(1).quoted())), Severity.NOTE, Cap.QUOTED);
    }

    @Test
    void the_lowest_cap_wins_and_every_reason_is_told() {
        Capped capped =
                cap(Slot.DAY, dates(happened(0).inferred("day"), happened(1).quoted()));
        assertThat(capped.severity()).isEqualTo(Severity.NOTE);
        assertThat(capped.because())
                .containsExactly(reason(Severity.WARNING, Cap.INFERRED), reason(Severity.NOTE, Cap.QUOTED));
    }

    @Test
    void a_cap_at_or_above_the_severity_of_the_rule_is_no_reason() {
        Subjects inferred = subjects(Slot.DAY, dates(happened(0).inferred("day")));
        assertUncapped(SeverityCaps.cap(rule(Severity.WARNING, ""), inferred), Severity.WARNING);
        Subjects quoted = subjects(Slot.DAY, dates(happened(0).quoted()));
        assertUncapped(SeverityCaps.cap(rule(Severity.NOTE, ""), quoted), Severity.NOTE);
    }

    @Test
    void a_rule_may_raise_a_cap() {
        Subjects sources = subjects(
                Slot.COUNT,
                claims(claim(MAY, 0), claim(MAY, 1).source(new Source("own:hospital", null, SourceKind.NAMED))));
        assertCapped(SeverityCaps.cap(rule(Severity.ERROR, "source: warning"), sources), Severity.WARNING, Cap.SOURCE);
        assertUncapped(SeverityCaps.cap(rule(Severity.WARNING, "source: warning"), sources), Severity.WARNING);
    }

    @Test
    void a_rule_may_do_without_a_cap_and_keeps_the_others() {
        Subjects roles = subjects(
                Slot.DAY,
                dates(happened(0), happened(1).role(TimeRole.PUBLISHED).quoted()));
        assertCapped(SeverityCaps.cap(rule(Severity.ERROR, "roles: none"), roles), Severity.NOTE, Cap.QUOTED);
        assertUncapped(SeverityCaps.cap(rule(Severity.ERROR, "roles: none; quoted: none"), roles));
    }

    private static void assertUncapped(Capped capped) {
        assertUncapped(capped, Severity.ERROR);
    }

    private static void assertUncapped(Capped capped, Severity severity) {
        assertThat(capped.because()).isEmpty();
        assertThat(capped.severity()).isEqualTo(severity);
    }

    private static void assertCapped(Capped capped, Severity severity, Cap cap) {
        assertThat(capped.because()).containsExactly(reason(severity, cap));
        assertThat(capped.severity()).isEqualTo(severity);
    }

    private static String reason(Severity severity, Cap cap) {
        return severity.id() + " at most: " + cap.reason();
    }

    private static Capped cap(Slot slot, List<Claim> claims) {
        return SeverityCaps.cap(rule(Severity.ERROR, ""), subjects(slot, claims));
    }

    private static Subjects subjects(Slot slot, List<Claim> claims) {
        Set<Report> reports = new LinkedHashSet<>();
        claims.forEach(claim -> reports.add(claim.reportId().equals(JUNE.id()) ? JUNE : MAY));
        return subjects(slot, claims, reports);
    }

    private static Subjects subjects(Slot slot, List<Claim> claims, Set<Report> reports) {
        return new Subjects(
                slot,
                claims,
                claims.stream().map(Claim::time).filter(time -> time != null).toList(),
                claims.stream()
                        .map(Claim::quantity)
                        .filter(quantity -> quantity != null)
                        .toList(),
                reports);
    }

    private static Capped cap(Slot slot, Subjects subjects) {
        return SeverityCaps.cap(rule(Severity.ERROR, ""), subjects);
    }

    /** Two claims of one day, in reports of these outlets. */
    private static Subjects of(String one, String other) {
        Set<Report> reports = new LinkedHashSet<>();
        for (String outlet : new String[] {one, other}) {
            reports.add(new Report("r" + reports.size(), "r", "r.json", null, null, null, null, outlet, null));
        }
        return subjects(Slot.PLACE, List.of(), reports);
    }

    private static List<Claim> claims(Claim.Builder... claims) {
        return Stream.of(claims).map(Claim.Builder::build).toList();
    }

    private static List<Claim> dates(Samples.Date... dates) {
        return Stream.of(dates)
                .map(Samples.Date::build)
                .map(time -> claim(MAY, time.position()).time(time).build())
                .toList();
    }

    private static List<Claim> counts(Quantity one, Quantity other) {
        return claims(claim(MAY, 0).quantity(one), claim(MAY, 1).quantity(other));
    }

    private static Samples.Date happened(int position) {
        return date(MAY, position).on("2018-04-02").role(TimeRole.HAPPENED);
    }

    private static Place way(PlaceKind kind) {
        return new Place(null, "own:wadi", "own:tell", kind, null);
    }

    private static RuleInfo rule(Severity severity, String caps) {
        return new RuleInfo(
                "own/thing",
                "",
                "A thing",
                severity,
                "1",
                List.of(),
                List.of(),
                caps,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "own.drl",
                1,
                "");
    }
}
