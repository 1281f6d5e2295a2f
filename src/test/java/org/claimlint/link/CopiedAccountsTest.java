package org.claimlint.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.claim;
import static org.claimlint.model.Samples.date;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Evidence;
import org.claimlint.model.Measure;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Span;
import org.claimlint.model.TimeRole;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

class CopiedAccountsTest {
    private static final String SHORT = "%s stood idle on the track beside the closed depot.";
    private static final String LONG = "In %s, %s of the northern column left the fenced camp behind the salt works"
            + " and went over the old bridge to the western bank in small groups.";

    /** The report of the test. */
    private Report written = report("draft", null);

    @Test
    void two_tellings_in_the_same_words_are_one_account() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        assertThat(references(
                        count(report, 0, "300 guards", 1).build(),
                        count(report, 1, "300 guards", 2).build(),
                        claim(report, 2).span(Told.nth(report, "July", 1)).build()))
                .containsExactly("draft#account-1", "draft#account-1", null);
    }

    @Test
    void one_differing_slot_in_many_copied_words_is_one_account() {
        assertThat(joined(LONG, "300 guards", "900 guards")).isTrue();
    }

    @Test
    void numbers_in_words_may_differ_like_those_in_digits() {
        assertThat(joined(LONG, "three hundred guards", "nearly nine hundred guards"))
                .isTrue();
    }

    @Test
    void one_differing_slot_in_few_copied_words_is_a_form_filled_in_twice() {
        assertThat(joined(SHORT, "300 wagons", "900 wagons")).isFalse();
    }

    @Test
    void one_differing_slot_in_few_copied_words_is_one_account_at_one_place() {
        Report report = written(SHORT.formatted("300 wagons"), SHORT.formatted("900 wagons"));
        Place depot = new Place("own:depot", null, null, PlaceKind.POINT, null);
        Place port = new Place("own:port", null, null, PlaceKind.POINT, null);
        Claim.Builder one =
                count(report, 0, "300 wagons", 1).quantity(Quantity.of(300)).place(depot);
        Claim.Builder two = count(report, 1, "900 wagons", 1).quantity(Quantity.of(900));
        assertThat(areJoined(one, two.place(depot))).isTrue();
        assertThat(areJoined(one, two.place(port))).isFalse();
    }

    @Test
    void no_differing_slot_in_few_copied_words_is_one_account() {
        assertThat(joined(SHORT, "300 wagons", "300 wagons")).isTrue();
    }

    @Test
    void two_differing_slots_are_two_events_however_many_words_they_share() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "900 guards"));
        Claim.Builder one = count(report, 0, "300 guards", 1)
                .quantity(Quantity.of(300))
                .time(date(report, 0).on("2018-05-03").role(TimeRole.HAPPENED).build());
        Claim.Builder two = count(report, 1, "900 guards", 1)
                .quantity(Quantity.of(900))
                .time(date(report, 1).on("2018-05-20").role(TimeRole.HAPPENED).build());
        assertThat(areJoined(one, two)).isFalse();
        assertThat(areJoined(one, two.quantity(Quantity.of(300)))).isTrue();
    }

    @Test
    void dates_of_different_roles_are_no_difference() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "900 guards"));
        Claim.Builder one = count(report, 0, "300 guards", 1)
                .quantity(Quantity.of(300))
                .time(date(report, 0).on("2018-02-03").role(TimeRole.OBTAINED).build());
        Claim.Builder two = count(report, 1, "900 guards", 1)
                .quantity(Quantity.of(900))
                .time(date(report, 1).on("2018-05-20").role(TimeRole.PUBLISHED).build());
        assertThat(areJoined(one, two)).isTrue();
    }

    @Test
    void another_class_of_event_or_another_kind_of_unit_is_another_account() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        Claim.Builder one = count(report, 0, "300 guards", 1).event("movement").unitId("fighter");
        assertThat(areJoined(one, count(report, 1, "300 guards", 2).event("attack")))
                .isFalse();
        assertThat(areJoined(
                        one, count(report, 1, "300 guards", 2).event("movement").unitId("vehicle")))
                .isFalse();
        assertThat(areJoined(one, count(report, 1, "300 guards", 2).unitId("combatant")))
                .isTrue();
    }

    @Test
    void again_says_that_it_is_another_event_in_the_same_words() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        Claim.Builder one = count(report, 0, "300 guards", 1);
        assertThat(areJoined(one, count(report, 1, "300 guards", 2).cues(Set.of(CueKind.AGAIN))))
                .isFalse();
    }

    @Test
    void claims_without_a_count_are_laid_side_by_side_by_their_first_or_last_words() {
        Report report = written(LONG.formatted("May", "the guards"), LONG.formatted("July", "the guards"));
        String clause = "the guards of the northern column left the fenced camp";
        assertThat(areJoined(
                        claim(report, 0).span(Told.nth(report, clause, 1)),
                        claim(report, 1).span(Told.nth(report, clause, 2))))
                .isTrue();
        assertThat(areJoined(
                        claim(report, 0).span(Told.nth(report, clause, 1)),
                        claim(report, 1).span(Told.nth(report, "small groups", 2))))
                .isFalse();
    }

    @Test
    void two_claims_about_the_same_words_are_no_two_tellings() {
        Report report = written(LONG.formatted("May", "300 guards"));
        assertThat(areJoined(
                        count(report, 0, "300 guards", 1).measure(Measure.MOVED), count(report, 1, "300 guards", 1)))
                .isFalse();
    }

    @Test
    void a_reference_of_an_extractor_stays_and_is_shared() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        Claim.Builder one = count(report, 0, "300 guards", 1).eventRef("crossing");
        assertThat(references(one.build(), count(report, 1, "300 guards", 2).build()))
                .containsExactly("crossing", "crossing");
        assertThat(references(
                        one.build(),
                        count(report, 1, "300 guards", 2).eventRef("flight").build()))
                .containsExactly("crossing", "flight");
    }

    @Test
    void accounts_that_the_program_itself_named_may_become_one() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        assertThat(references(
                        count(report, 0, "300 guards", 1)
                                .eventRef("draft#account-1")
                                .build(),
                        count(report, 1, "300 guards", 2)
                                .eventRef("draft#account-2")
                                .build(),
                        claim(report, 2).eventRef("draft#account-2").build()))
                .containsExactly("draft#account-1", "draft#account-1", "draft#account-1");
    }

    @Test
    void what_was_named_once_stays_so_when_it_is_named_again() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "300 guards"));
        ReportClaims once = named(told(
                report,
                count(report, 0, "300 guards", 1).build(),
                count(report, 1, "300 guards", 2).build()));
        assertThat(named(once)).isEqualTo(once);
    }

    @Test
    void accounts_in_other_words_that_their_slots_link_become_one() {
        String other = "Sentries counted %s who waded over the ford at the ruined pump house before the sun came up.";
        Report report = written(
                LONG.formatted("May", "300 guards"),
                LONG.formatted("July", "300 guards"),
                other.formatted("300 guards"),
                other.formatted("300 guards"));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            claims.add(count(report, i, "300 guards", i + 1)
                    .event("movement")
                    .quantity(Quantity.of(300))
                    .unitId("fighter")
                    .place(new Place(null, "own:camp", "own:bank", PlaceKind.MOVEMENT, null))
                    .build());
        }
        assertThat(references(claims.toArray(new Claim[0]))).containsOnly("draft#account-1");
    }

    @Test
    void accounts_that_nothing_links_have_names_of_their_own() {
        String other = "Sentries counted %s at the ford by the ruined pump house before the sun came up.";
        Report report = written(
                LONG.formatted("May", "300 guards"),
                LONG.formatted("July", "300 guards"),
                other.formatted("20 mules"),
                other.formatted("20 mules"));
        assertThat(references(
                        count(report, 0, "300 guards", 1).build(),
                        count(report, 1, "300 guards", 2).build(),
                        count(report, 2, "20 mules", 1).build(),
                        count(report, 3, "20 mules", 2).build()))
                .containsExactly("draft#account-1", "draft#account-1", "draft#account-2", "draft#account-2");
    }

    @Test
    void the_evidence_tells_how_many_words_the_tellings_share() {
        Report report = written(LONG.formatted("May", "300 guards"), LONG.formatted("July", "900 guards"));
        ReportClaims named = named(told(
                report,
                count(report, 0, "300 guards", 1).build(),
                count(report, 1, "900 guards", 1).build()));
        assertThat(EventLinker.link(List.of(named)).components().get(0).links())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.evidence())
                            .extracting(Evidence::slot)
                            .containsExactly("eventRef", "26 words in common");
                    assertThat(link.commonWords()).isEqualTo(26);
                });
    }

    @Test
    void two_thousand_repetitions_of_one_sentence_make_a_number_of_pairs_that_grows_linearly() {
        String text = (LONG.formatted("May", "300 guards") + "\n").repeat(2_000);
        Report report = report("draft", "2018-06-07", text);
        List<Claim> claims = new ArrayList<>();
        int at = -1;
        for (int i = 0; i < 2_000; i++) {
            at = text.indexOf("300 guards", at + 1);
            claims.add(claim(report, i).quantitySpan(new Span(at, at + 10)).build());
        }
        ReportClaims named = named(told(report, claims, List.of()));
        assertThat(named.claims()).extracting(Claim::eventRef).containsOnly("draft#account-1");
        List<SameEvent> links =
                EventLinker.link(List.of(named)).components().get(0).links();
        assertThat(links).hasSizeLessThan(8 * 2_000 + 1);
    }

    private static ReportClaims named(ReportClaims report) {
        Tokens tokens = Tokens.of(String.valueOf(report.report().text()));
        return CopiedAccounts.named(report, tokens, Layout.of(tokens));
    }

    private Report written(String... paragraphs) {
        written = report("draft", "2018-06-07", String.join("\n\n", paragraphs));
        return written;
    }

    private static Claim.Builder count(Report report, int position, String words, int occurrence) {
        return Told.count(report, position, words, occurrence);
    }

    /** Whether a form that is filled in with two counts, and nothing else known of them, is one account. */
    private boolean joined(String form, String one, String two) {
        boolean dated = form.equals(LONG);
        Report report = written(
                dated ? form.formatted("May", one) : form.formatted(one),
                dated ? form.formatted("July", two) : form.formatted(two));
        Quantity same = Quantity.of(300);
        return areJoined(
                count(report, 0, one, 1).quantity(same),
                count(report, 1, two, one.equals(two) ? 2 : 1).quantity(one.equals(two) ? same : Quantity.of(900)));
    }

    private boolean areJoined(Claim.Builder one, Claim.Builder two) {
        List<String> references = references(one.build(), two.build());
        return references.get(0) != null && Objects.equals(references.get(0), references.get(1));
    }

    private List<String> references(Claim... claims) {
        return named(told(written, claims)).claims().stream()
                .map(Claim::eventRef)
                .toList();
    }
}
