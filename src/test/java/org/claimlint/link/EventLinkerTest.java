package org.claimlint.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.claim;
import static org.claimlint.model.Samples.date;
import static org.claimlint.model.Samples.day;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.told;
import static org.claimlint.model.Samples.vague;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.claimlint.link.Links.Component;
import org.claimlint.link.Links.Group;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorRole;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Evidence;
import org.claimlint.model.Measure;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Part;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.TimeRole;
import org.junit.jupiter.api.Test;

class EventLinkerTest {
    private static final Report MAY = report("may", "2018-05-10");
    private static final Report JUNE = report("june", "2018-06-07");
    private static final Report JULY = report("july", "2018-07-01");

    @Test
    void equal_references_are_one_event_whatever_the_slots_say() {
        Claim one = claim(MAY, 0).eventRef("crossing").event("movement").build();
        Claim two = claim(MAY, 1).eventRef("crossing").event("flood").build();
        assertThat(links(told(MAY, one, two))).singleElement().satisfies(link -> {
            assertThat(link.byReference()).isTrue();
            assertThat(link.firstId()).isEqualTo("may#c0");
            assertThat(link.secondId()).isEqualTo("may#c1");
        });
    }

    @Test
    void different_references_in_one_report_are_never_one_event() {
        Claim one = crossing(MAY, 0).eventRef("first").build();
        Claim two = crossing(MAY, 1).eventRef("second").build();
        assertThat(links(told(MAY, one, two))).isEmpty();
    }

    @Test
    void different_references_in_two_reports_of_one_file_are_never_one_event() {
        Report second = report("second", "second", MAY.file(), "2018-06-07", null);
        assertThat(links(
                        told(MAY, crossing(MAY, 0).eventRef("first").build()),
                        told(second, crossing(second, 0).eventRef("second").build())))
                .isEmpty();
    }

    @Test
    void different_references_in_two_files_may_be_one_event() {
        assertThat(links(
                        told(MAY, crossing(MAY, 0).eventRef("first").build()),
                        told(JUNE, crossing(JUNE, 0).eventRef("second").build())))
                .hasSize(1);
    }

    @Test
    void claims_whose_slots_agree_are_one_event_without_a_reference() {
        assertThat(links(
                        told(MAY, crossing(MAY, 0).build()),
                        told(JUNE, crossing(JUNE, 0).build())))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.byReference()).isFalse();
                    assertThat(link.evidence()).extracting(Evidence::slot).contains("event", "way", "large figure");
                    assertThat(link.evidence()).allMatch(Evidence::agrees);
                });
    }

    @Test
    void claims_that_share_only_their_class_and_figure_are_not_one_event() {
        UnaryOperator<Claim.Builder> somewhere = claim -> claim.place(null);
        assertThat(linked(somewhere, somewhere)).isFalse();
    }

    @Test
    void one_differing_slot_among_many_that_agree_is_the_thing_to_report() {
        assertThat(areLinked(rich(MAY), rich(JUNE).quantity(Quantity.of(440)))).isTrue();
    }

    @Test
    void two_differing_slots_are_two_events_however_much_agrees() {
        Claim.Builder one = rich(MAY)
                .time(date(MAY, 0).on("2018-04-02").role(TimeRole.HAPPENED).build());
        Claim.Builder same = rich(JUNE)
                .time(date(JUNE, 0).on("2018-04-02").role(TimeRole.HAPPENED).build());
        Claim.Builder otherDay = rich(JUNE)
                .time(date(JUNE, 0).on("2018-04-20").role(TimeRole.HAPPENED).build());
        Claim.Builder otherDayAndFigure = rich(JUNE)
                .time(date(JUNE, 0).on("2018-04-20").role(TimeRole.HAPPENED).build())
                .quantity(Quantity.of(700));
        assertThat(areLinked(one, same)).isTrue();
        assertThat(areLinked(one, otherDay)).isTrue();
        assertThat(areLinked(one, otherDayAndFigure)).isFalse();
    }

    @Test
    void dates_of_different_roles_differ_by_right() {
        Claim.Builder happened = crossing(MAY, 0)
                .time(date(MAY, 0).on("2018-04-02").role(TimeRole.HAPPENED).build());
        Claim.Builder published = crossing(JUNE, 0)
                .quantity(Quantity.of(700))
                .time(date(JUNE, 0).on("2018-04-20").role(TimeRole.PUBLISHED).build());
        Claim.Builder happenedThen = crossing(JUNE, 0)
                .quantity(Quantity.of(700))
                .time(date(JUNE, 0).on("2018-04-20").role(TimeRole.HAPPENED).build());
        UnaryOperator<Claim.Builder> withActors =
                claim -> claim.actors(List.of(new Actor(ActorRole.AGENT, "own:militia", null)));
        assertThat(areLinked(withActors.apply(happened), withActors.apply(published)))
                .isTrue();
        assertThat(areLinked(withActors.apply(happened), withActors.apply(happenedThen)))
                .isFalse();
    }

    @Test
    void what_became_known_months_after_an_event_and_gives_another_count_tells_of_another_event() {
        Claim.Builder crossing = withMilitia(crossing(MAY, 0))
                .time(date(MAY, 0).on("2018-04-02").role(TimeRole.OBTAINED).build());
        Claim.Builder transfer = withMilitia(crossing(JUNE, 0))
                .quantity(vague("10", "99"))
                .time(date(JUNE, 0)
                        .days("2018-06-01", "2018-06-10")
                        .stated(null, 6, 2018)
                        .role(TimeRole.PUBLISHED)
                        .build());
        Claim.Builder withoutYear = withMilitia(crossing(JUNE, 0))
                .quantity(vague("10", "99"))
                .time(date(JUNE, 0)
                        .stated(null, 6, null)
                        .role(TimeRole.PUBLISHED)
                        .build());
        Claim.Builder nextMonth = withMilitia(crossing(JUNE, 0))
                .quantity(vague("10", "99"))
                .time(date(JUNE, 0)
                        .stated(null, 5, null)
                        .role(TimeRole.PUBLISHED)
                        .build());
        assertThat(areLinked(crossing, transfer)).isFalse();
        assertThat(areLinked(crossing, transfer.quantity(null))).isTrue();
        assertThat(areLinked(crossing, withoutYear)).isFalse();
        assertThat(areLinked(crossing, nextMonth)).isTrue();
    }

    @Test
    void the_same_count_learnt_and_published_within_a_month_is_one_event_though_the_years_differ() {
        Claim.Builder obtained = withMilitia(crossing(MAY, 0))
                .time(date(MAY, 0).on("2014-04-02").role(TimeRole.OBTAINED).build());
        Claim.Builder published = withMilitia(crossing(JUNE, 0))
                .time(date(JUNE, 0)
                        .days("2018-04-21", "2018-04-30")
                        .stated(null, 4, 2018)
                        .role(TimeRole.PUBLISHED)
                        .build());
        assertThat(areLinked(obtained, published)).isTrue();
    }

    @Test
    void a_vague_count_differs_from_one_far_above_it_and_from_no_other() {
        Claim.Builder four = crossing(MAY, 0).place(new Place("own:wadi", null, null, PlaceKind.POINT, null));
        Claim.Builder dozens = withMilitia(crossing(JUNE, 0))
                .quantity(vague("10", "99"))
                .place(new Place("own:wadi", null, null, PlaceKind.POINT, null))
                .time(date(JUNE, 0).on("2018-04-20").role(TimeRole.HAPPENED).build());
        Claim.Builder dated = withMilitia(four)
                .time(date(MAY, 0).on("2018-04-21").role(TimeRole.HAPPENED).build());
        assertThat(areLinked(dated, dozens)).isFalse();
        assertThat(areLinked(dated, dozens.quantity(vague("100", "999")))).isFalse();
        assertThat(areLinked(
                        dated,
                        dozens.time(date(JUNE, 0)
                                .on("2018-04-21")
                                .role(TimeRole.HAPPENED)
                                .build())))
                .isTrue();
    }

    @Test
    void many_words_in_common_tie_what_two_reports_tell_with_little_else() {
        String told =
                "In %s 30 guards left the fenced camp behind the salt works and went over the old bridge to the %s.";
        String other = "A patrol met 30 guards near the salt works.";
        Report may = report("may", "2018-05-10", told.formatted("May", "western bank"));
        Report june = report("june", "2018-06-07", told.formatted("spring", "shore"));
        Report july = report("july", "2018-07-01", other);
        assertThat(links(told(may, guards(may)), told(june, guards(june))))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.byReference()).isFalse();
                    assertThat(link.oneAccount()).isTrue();
                    assertThat(link.commonWords()).isEqualTo(17);
                    assertThat(link.evidence()).contains(new Evidence("17 words in common", true, 6));
                });
        assertThat(links(told(may, guards(may)), told(july, guards(july)))).isEmpty();
    }

    @Test
    void words_in_common_never_tie_what_differs_in_two_slots() {
        String told =
                "In %s 30 guards left the fenced camp behind the salt works and went over the old bridge to the %s.";
        Report may = report("may", "2018-05-10", told.formatted("May", "western bank"));
        Report june = report("june", "2018-06-07", told.formatted("spring", "shore"));
        Claim other = Told.count(june, 0, "30 guards", 1)
                .event("movement")
                .measure(Measure.MOVED)
                .unitId("vehicle")
                .quantity(Quantity.of(90))
                .build();
        assertThat(links(told(may, guards(may)), told(june, other))).isEmpty();
    }

    @Test
    void again_says_that_it_is_another_event() {
        assertThat(linked(claim -> claim, claim -> claim.cues(Set.of(CueKind.AGAIN))))
                .isFalse();
        assertThat(linked(claim -> claim.cues(Set.of(CueKind.AGAIN)), claim -> claim))
                .isFalse();
        assertThat(linked(claim -> claim, claim -> claim.cues(Set.of(CueKind.UPDATE))))
                .isTrue();
    }

    @Test
    void another_batch_is_another_event() {
        assertThat(linked(claim -> claim.batch("first"), claim -> claim.batch("second")))
                .isFalse();
        assertThat(linked(claim -> claim.batch("first"), claim -> claim.batch("first")))
                .isTrue();
        assertThat(linked(claim -> claim.batch("first"), claim -> claim)).isTrue();
    }

    @Test
    void another_ordinal_beside_another_figure_is_another_event() {
        assertThat(linked(
                        claim -> claim.ordinal(new Ordinal(2, "attack")),
                        claim -> claim.ordinal(new Ordinal(3, "attack")).quantity(Quantity.of(70))))
                .isFalse();
        assertThat(linked(
                        claim -> claim.ordinal(new Ordinal(2, "attack")),
                        claim -> claim.ordinal(new Ordinal(3, "attack"))))
                .isTrue();
        assertThat(linked(
                        claim -> claim.ordinal(new Ordinal(2, "attack")),
                        claim -> claim.ordinal(new Ordinal(2, "attack"))))
                .isTrue();
    }

    @Test
    void a_running_toll_is_not_a_single_event() {
        assertThat(linked(claim -> claim.cumulative(true), claim -> claim)).isFalse();
        assertThat(linked(claim -> claim.cumulative(true), claim -> claim.cumulative(true)))
                .isTrue();
    }

    @Test
    void versions_of_one_report_are_not_linked() {
        Report draft = report("draft", "dam", "draft.json", "2018-05-10", null);
        Report edited = report("draft~2", "dam", "edited.json", "2018-05-11", null);
        assertThat(links(
                        told(draft, crossing(draft, 0).eventRef("crossing").build()),
                        told(edited, crossing(edited, 0).eventRef("crossing").build())))
                .isEmpty();
    }

    @Test
    void the_first_of_a_pair_is_the_one_published_earlier() {
        Claim late = claim(JUNE, 0).eventRef("e").build();
        Claim early = claim(MAY, 5).eventRef("e").build();
        assertThat(links(told(JUNE, late), told(MAY, early)))
                .extracting(SameEvent::firstId)
                .containsExactly("may#c5");
    }

    @Test
    void a_report_without_a_date_comes_last() {
        Report undated = report("a-undated", null);
        assertThat(links(
                        told(undated, claim(undated, 0).eventRef("e").build()),
                        told(JUNE, claim(JUNE, 0).eventRef("e").build())))
                .extracting(SameEvent::firstId)
                .containsExactly("june#c0");
    }

    @Test
    void on_one_day_the_first_of_a_pair_is_the_one_in_the_earlier_file() {
        Report morning = report("z-id", "morning", "a.json", "2018-06-07", null);
        assertThat(links(
                        told(JUNE, claim(JUNE, 0).eventRef("e").build()),
                        told(morning, claim(morning, 0).eventRef("e").build())))
                .extracting(SameEvent::firstId)
                .containsExactly("z-id#c0");
    }

    @Test
    void in_one_report_the_first_of_a_pair_is_the_one_that_stands_earlier() {
        Claim below = claim(MAY, 1).eventRef("e").build();
        Claim above = claim(MAY, 0).eventRef("e").build();
        assertThat(links(told(MAY, below, above)))
                .extracting(SameEvent::firstId)
                .containsExactly("may#c0");
    }

    @Test
    void each_pair_is_there_once_though_reference_and_several_keys_join_it() {
        ReportClaims three = told(
                MAY,
                crossing(MAY, 0).eventRef("e").build(),
                crossing(MAY, 1).eventRef("e").build(),
                crossing(MAY, 2).build());
        assertThat(links(three))
                .extracting(link -> link.firstId() + " " + link.secondId())
                .containsExactly("may#c0 may#c1", "may#c0 may#c2", "may#c1 may#c2");
    }

    @Test
    void all_tellings_of_one_event_share_a_cluster_and_another_event_has_its_own() {
        List<SameEvent> links = links(
                told(
                        MAY,
                        claim(MAY, 0).eventRef("e").build(),
                        claim(MAY, 1).eventRef("f").build()),
                told(
                        JUNE,
                        claim(JUNE, 0).eventRef("e").build(),
                        claim(JUNE, 1).eventRef("f").build()),
                told(JULY, claim(JULY, 0).eventRef("e").build()));
        assertThat(links).filteredOn(link -> link.cluster().equals("may#c0")).hasSize(3);
        assertThat(links).filteredOn(link -> link.cluster().equals("may#c1")).hasSize(1);
        assertThat(links).hasSize(4);
    }

    @Test
    void ten_thousand_tellings_of_one_event_make_a_number_of_pairs_that_grows_linearly() {
        assertThat(links(tellings(1_000))).hasSizeBetween(999, 32 * 1_000);
        assertThat(links(tellings(10_000))).hasSizeBetween(9_999, 32 * 10_000);
    }

    @Test
    void ten_thousand_tellings_of_one_event_are_one_cluster_and_none_is_left_out() {
        Set<String> clusters = new HashSet<>();
        Set<String> linked = new HashSet<>();
        for (SameEvent link : links(tellings(10_000))) {
            clusters.add(link.cluster());
            linked.add(link.firstId());
            linked.add(link.secondId());
        }
        assertThat(clusters).containsExactly("may#c0");
        assertThat(linked).hasSize(10_000);
    }

    @Test
    void the_order_of_the_reports_never_changes_the_links() {
        Random random = new Random(20180607);
        List<ReportClaims> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Report report = report("r" + i, random.nextInt(5) == 0 ? null : "2018-06-0" + (1 + random.nextInt(9)));
            List<Claim> claims = new ArrayList<>();
            for (int c = 0; c < 1 + random.nextInt(4); c++) {
                Claim.Builder claim = crossing(report, c).quantity(Quantity.of(400 + random.nextInt(3)));
                claims.add(
                        random.nextBoolean()
                                ? claim.eventRef("e" + random.nextInt(6)).build()
                                : claim.place(movement("own:wadi" + random.nextInt(3)))
                                        .build());
            }
            reports.add(told(report, claims, List.of()));
        }
        Links expected = EventLinker.link(reports);
        assertThat(expected.components().get(0).links()).hasSizeGreaterThan(100);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(reports, random);
            assertThat(EventLinker.link(reports)).isEqualTo(expected);
        }
    }

    @Test
    void a_report_by_itself_is_one_whole_group_with_all_its_links() {
        ReportClaims report = told(
                MAY,
                claim(MAY, 0).eventRef("e").build(),
                claim(MAY, 1).eventRef("e").build(),
                claim(MAY, 2).eventRef("f").build());
        Component component = onlyComponent(report);
        assertThat(component.reports()).containsExactly(report);
        assertThat(component.links()).hasSize(1);
        assertThat(component.groups()).containsExactly(new Group(List.of(report), component.links(), List.of(), true));
    }

    @Test
    void a_report_without_claims_is_still_judged() {
        ReportClaims empty = told(MAY);
        assertThat(onlyComponent(empty).groups())
                .containsExactly(new Group(List.of(empty), List.of(), List.of(), true));
    }

    @Test
    void reports_that_no_link_joins_are_components_of_their_own_in_order_of_publication() {
        ReportClaims may = told(MAY, claim(MAY, 0).eventRef("e").build());
        ReportClaims june = told(JUNE, claim(JUNE, 0).eventRef("f").build());
        assertThat(EventLinker.link(List.of(june, may)).components())
                .extracting(Component::reports)
                .containsExactly(List.of(may), List.of(june));
    }

    @Test
    void reports_joined_by_a_chain_of_events_are_one_component() {
        ReportClaims may = told(MAY, claim(MAY, 0).eventRef("e").build());
        ReportClaims june = told(
                JUNE,
                claim(JUNE, 0).eventRef("e").build(),
                claim(JUNE, 1).eventRef("f").build());
        ReportClaims july = told(JULY, claim(JULY, 0).eventRef("f").build());
        assertThat(onlyComponent(july, may, june).reports()).containsExactly(may, june, july);
    }

    @Test
    void an_event_told_in_two_reports_is_judged_by_itself_and_the_reports_without_it() {
        ReportClaims may = told(
                MAY,
                claim(MAY, 0).eventRef("e").build(),
                claim(MAY, 1).eventRef("own").build(),
                claim(MAY, 2).eventRef("own").build());
        ReportClaims june = told(
                JUNE,
                claim(JUNE, 0).eventRef("e").build(),
                claim(JUNE, 1).eventRef("e").build());
        List<Group> groups = onlyComponent(may, june).groups();
        assertThat(groups).hasSize(3);

        assertThat(groups.get(0).whole()).isTrue();
        assertThat(groups.get(0).reports()).containsExactly(may);
        assertThat(groups.get(0).links()).extracting(SameEvent::cluster).containsExactly("may#c1");

        assertThat(groups.get(1).whole()).isTrue();
        assertThat(groups.get(1).reports()).containsExactly(june);
        assertThat(groups.get(1).links()).isEmpty();

        assertThat(groups.get(2).whole()).isFalse();
        assertThat(idsIn(groups.get(2))).containsExactly("may#c0", "june#c0", "june#c1");
        assertThat(groups.get(2).links())
                .hasSize(3)
                .extracting(SameEvent::cluster)
                .containsOnly("may#c0");
    }

    @Test
    void the_parts_of_a_claim_come_with_it_into_the_group_of_its_event() {
        Part part = new Part("may#c0", "may#c1", null, true);
        Part other = new Part("may#c2", "may#c3", null, true);
        ReportClaims may = told(
                MAY,
                List.of(
                        claim(MAY, 0).eventRef("e").build(),
                        claim(MAY, 1).build(),
                        claim(MAY, 2).build(),
                        claim(MAY, 3).build()),
                List.of(part, other));
        ReportClaims june = told(JUNE, claim(JUNE, 0).eventRef("e").build());
        Group event = onlyComponent(may, june).groups().get(2);
        assertThat(idsIn(event)).containsExactly("may#c0", "may#c1", "june#c0");
        assertThat(event.reports().get(0).parts()).containsExactly(part);
    }

    private static List<SameEvent> links(ReportClaims... reports) {
        return EventLinker.link(List.of(reports)).components().stream()
                .flatMap(component -> component.links().stream())
                .toList();
    }

    private static Component onlyComponent(ReportClaims... reports) {
        List<Component> components = EventLinker.link(List.of(reports)).components();
        assertThat(components).hasSize(1);
        return components.get(0);
    }

    private static List<String> idsIn(Group group) {
        return group.reports().stream()
                .flatMap(report -> report.claims().stream())
                .map(Claim::id)
                .toList();
    }

    /** Whether the crossing told in May and the one told in June, each with a change of its own, are one event. */
    private static boolean linked(UnaryOperator<Claim.Builder> may, UnaryOperator<Claim.Builder> june) {
        return areLinked(may.apply(crossing(MAY, 0)), june.apply(crossing(JUNE, 0)));
    }

    private static boolean areLinked(Claim.Builder may, Claim.Builder june) {
        return !links(told(MAY, may.build()), told(JUNE, june.build())).isEmpty();
    }

    private static Claim.Builder crossing(Report report, int position) {
        return claim(report, position)
                .event("movement")
                .measure(Measure.MOVED)
                .unitId("fighter")
                .quantity(Quantity.of(400))
                .place(movement("own:wadi"));
    }

    private static Claim.Builder rich(Report report) {
        return crossing(report, 0)
                .since(day("2018-01-01"))
                .actors(List.of(new Actor(ActorRole.AGENT, "own:militia", null)));
    }

    private static Claim.Builder withMilitia(Claim.Builder claim) {
        return claim.actors(List.of(new Actor(ActorRole.AGENT, "own:militia", null)));
    }

    /** The only guards of a report. */
    private static Claim guards(Report report) {
        return Told.count(report, 0, "30 guards", 1)
                .event("movement")
                .measure(Measure.MOVED)
                .unitId("fighter")
                .quantity(Quantity.of(30))
                .build();
    }

    private static Place movement(String from) {
        return new Place(null, from, "own:tell", PlaceKind.MOVEMENT, null);
    }

    private static ReportClaims tellings(int count) {
        return told(
                MAY,
                IntStream.range(0, count)
                        .mapToObj(i -> claim(MAY, i).eventRef("e").build())
                        .toList(),
                List.of());
    }
}
