package org.claimlint.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimlint.model.CopiedValue;
import org.claimlint.model.Copies;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Samples;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

/** Forms that are filled in: digits are numbers, capitalized made-up names are what the test says. */
class CopiedPassagesTest {
    private static final String BETWEEN = "Nothing else was heard that week. The roads stayed closed.";
    private static final String FERRY =
            "The ferry brought %s sacks of flour to the bakeries behind the old customs house.";

    private final Map<String, String> places = new TreeMap<>(Map.of("Samra", "own:samra", "Qadra", "own:qadra"));

    @Test
    void a_number_that_differs_in_the_same_words_is_found() {
        Copies copies = copies(FERRY.formatted("300"), BETWEEN, FERRY.formatted("350"));
        assertThat(copies.values()).extracting(CopiedValue::text).containsExactly("300", "350");
        assertThat(copies.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.firstId()).isEqualTo(copies.values().get(0).id());
            assertThat(passage.secondId()).isEqualTo(copies.values().get(1).id());
            assertThat(passage.words()).isEqualTo(14);
        });
    }

    @Test
    void the_same_value_written_alike_or_not_is_no_difference() {
        assertThat(differences(FERRY.formatted("300"), BETWEEN, FERRY.formatted("300")))
                .isEmpty();
        assertThat(differences(FERRY.formatted("300"), BETWEEN, FERRY.formatted("٣٠٠")))
                .isEmpty();
    }

    @Test
    void fewer_than_eight_words_in_common_are_no_copy() {
        String few = "The ferry brought %s sacks to the port.";
        assertThat(differences(few.formatted("300"), BETWEEN, few.formatted("350")))
                .isEmpty();
        String enough = "The old ferry brought %s sacks to the port.";
        assertThat(differences(enough.formatted("300"), BETWEEN, enough.formatted("350")))
                .containsExactly("300/350");
    }

    @Test
    void two_differences_are_both_told_under_one_name() {
        String two = "At dawn the ferry brought %s sacks of flour and %s barrels of oil to the bakeries.";
        Copies copies = copies(two.formatted("300", "20"), BETWEEN, two.formatted("350", "40"));
        assertThat(copies.passages()).hasSize(2);
        assertThat(copies.passages().get(0).passage())
                .isEqualTo(copies.passages().get(1).passage());
    }

    @Test
    void another_word_in_both_sentences_may_be_what_tells_the_events_apart() {
        String named = "In %s the ferry brought %s sacks of flour to the bakeries behind the old customs house.";
        assertThat(differences(named.formatted("Tarfa", "300"), BETWEEN, named.formatted("Wadra", "350")))
                .isEmpty();
        String ending = "The ferry brought %s sacks of flour to the bakeries behind the old customs house of %s.";
        assertThat(differences(ending.formatted("300", "Tarfa"), BETWEEN, ending.formatted("350", "Wadra")))
                .isEmpty();
    }

    @Test
    void a_copy_that_goes_on_differently_after_many_words_is_still_a_copy() {
        String far = "The ferry brought %s sacks of flour to the bakeries behind the old customs house"
                + " before the wind turned and all the boats had to %s.";
        assertThat(differences(far.formatted("300", "leave the quay"), BETWEEN, far.formatted("350", "stay")))
                .containsExactly("300/350");
    }

    @Test
    void one_of_the_sentences_may_say_more_than_the_other() {
        assertThat(differences(
                        FERRY.formatted("300"),
                        BETWEEN,
                        "Sailors said: " + FERRY.formatted("350").replace(".", ", to everybody's relief.")))
                .containsExactly("300/350");
    }

    @Test
    void what_one_of_the_sentences_says_more_must_be_no_value() {
        assertThat(differences(
                        FERRY.formatted("300"),
                        BETWEEN,
                        FERRY.formatted("350").replace(".", ", which fed 40 families.")))
                .isEmpty();
        assertThat(differences(
                        FERRY.formatted("300"),
                        BETWEEN,
                        "In Samra, " + FERRY.formatted("350").replace("The", "the")))
                .isEmpty();
    }

    @Test
    void another_place_is_a_difference_of_its_own() {
        String two = "In %s the ferry brought %s sacks of flour to the bakeries behind the customs house.";
        assertThat(differences(two.formatted("Samra", "300"), BETWEEN, two.formatted("Qadra", "350")))
                .containsExactly("Samra/Qadra", "300/350");
        assertThat(differences(two.formatted("Samra", "300"), BETWEEN, two.formatted("Samra", "350")))
                .containsExactly("300/350");
        assertThat(differences(two.formatted("Samra", "300"), BETWEEN, two.formatted("Qadra", "300")))
                .containsExactly("Samra/Qadra");
    }

    @Test
    void names_that_are_not_known_differ_and_have_no_value() {
        places.put("Tarfa", "name:tarfa");
        String place = "In %s the ferry brought 300 sacks of flour to the bakeries behind the customs house.";
        assertThat(copies(place.formatted("Samra"), BETWEEN, place.formatted("Tarfa"))
                        .values())
                .extracting(CopiedValue::name)
                .containsExactly("own:samra", null);
    }

    @Test
    void a_number_that_can_be_read_in_two_ways_has_no_value() {
        assertThat(copies(FERRY.formatted("300"), BETWEEN, FERRY.formatted("1.200"))
                        .values())
                .extracting(CopiedValue::quantity)
                .containsExactly(Quantity.of(300), null);
    }

    @Test
    void neighbouring_sentences_are_a_contrast() {
        assertThat(differences(FERRY.formatted("300") + " " + FERRY.formatted("350")))
                .isEmpty();
        assertThat(differences(FERRY.formatted("300"), FERRY.formatted("350"))).hasSize(1);
    }

    @Test
    void one_sentence_holds_no_two_copies() {
        String half = FERRY.replace(".", "");
        assertThat(differences(half.formatted("300") + ", and then " + half.formatted("350") + "."))
                .isEmpty();
    }

    @Test
    void the_entries_of_a_list_are_alike_on_purpose() {
        assertThat(differences("- " + FERRY.formatted("300"), BETWEEN, "- " + FERRY.formatted("350")))
                .isEmpty();
        assertThat(differences("1. " + FERRY.formatted("300"), BETWEEN, "2. " + FERRY.formatted("350")))
                .isEmpty();
        assertThat(differences("- " + FERRY.formatted("300"), BETWEEN, FERRY.formatted("350")))
                .hasSize(1);
    }

    @Test
    void what_stands_under_different_headings_is_alike_on_purpose() {
        assertThat(differences("The north:", FERRY.formatted("300"), BETWEEN, "The south:", FERRY.formatted("350")))
                .isEmpty();
        assertThat(differences("The north:", FERRY.formatted("300"), BETWEEN, FERRY.formatted("350")))
                .hasSize(1);
    }

    @Test
    void a_form_that_is_filled_in_with_three_values_is_alike_on_purpose() {
        assertThat(differences(
                        FERRY.formatted("300"), BETWEEN, FERRY.formatted("350"), BETWEEN, FERRY.formatted("420")))
                .isEmpty();
        assertThat(differences(
                        FERRY.formatted("300"), BETWEEN, FERRY.formatted("350"), BETWEEN, FERRY.formatted("300")))
                .containsExactly("300/350", "350/300");
    }

    @Test
    void a_headline_is_compared_with_the_lead_below_it() {
        Report report = report(
                "draft",
                null,
                "Ferry brings 300 sacks of flour to bakeries behind customs house\n\n"
                        + "Ferry brings 350 sacks of flour to bakeries behind customs house, sailors said.");
        assertThat(differences(report)).containsExactly("300/350");
    }

    @Test
    void an_ordinal_is_a_word_like_others() {
        String group = "The %s ferry brought %s sacks of flour to the bakeries behind the old customs house.";
        assertThat(differences(group.formatted("first", "300"), BETWEEN, group.formatted("second", "350")))
                .isEmpty();
    }

    @Test
    void a_quantity_is_compared_with_its_noun() {
        String sacks = "The ferry of the cooperative brought %s to the bakeries behind the old customs house.";
        Report report = written(sacks.formatted("300 fighters"), BETWEEN, sacks.formatted("350 fighter"));
        List<Mention> mentions = new ArrayList<>();
        mentions.add(fighters(report, "300 fighters", 300));
        mentions.add(fighters(report, "350 fighter", 350));
        Copies found = marked(report, mentions).copies();
        assertThat(found.values()).extracting(CopiedValue::text).containsExactly("300 fighters", "350 fighter");
    }

    @Test
    void claims_that_tell_the_values_are_named() {
        Report report = written(FERRY.formatted("300"), BETWEEN, FERRY.formatted("350"));
        ReportClaims claims = told(
                report,
                Told.count(report, 0, "300", 1).quantity(Quantity.of(300)).build(),
                Told.count(report, 1, "350", 1).quantity(Quantity.of(350)).build());
        assertThat(CopiedPassages.marked(claims).copies().claims())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.firstClaimId()).isEqualTo("draft#c0");
                    assertThat(pair.secondClaimId()).isEqualTo("draft#c1");
                });
    }

    @Test
    void two_thousand_repetitions_of_one_sentence_cost_a_number_of_facts_that_grows_linearly() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            paragraphs.add(FERRY.formatted(i % 2 == 0 ? "300" : "350"));
        }
        Report report = written(paragraphs.toArray(new String[0]));
        Copies found = marked(report, mentions(report)).copies();
        assertThat(found.passages()).hasSizeLessThan(8 * 2_000);
    }

    private static ReportClaims marked(Report report, List<Mention> mentions) {
        Tokens tokens = Tokens.of(String.valueOf(report.text()));
        return CopiedPassages.marked(told(report), mentions, tokens, Layout.of(tokens));
    }

    private Copies copies(String... paragraphs) {
        Report report = written(paragraphs);
        return marked(report, mentions(report)).copies();
    }

    private List<String> differences(String... paragraphs) {
        return differences(written(paragraphs));
    }

    private List<String> differences(Report report) {
        Copies copies = marked(report, mentions(report)).copies();
        Map<String, String> texts = new TreeMap<>();
        copies.values().forEach(value -> texts.put(value.id(), value.text()));
        return copies.passages().stream()
                .map(passage -> texts.get(passage.firstId()) + "/" + texts.get(passage.secondId()))
                .toList();
    }

    /** Begins with a headline of its own. */
    private static Report written(String... paragraphs) {
        return report("draft", null, "From the harbour\n\n" + String.join("\n\n", paragraphs));
    }

    private List<Mention> mentions(Report report) {
        String text = String.valueOf(report.text());
        List<Mention> mentions = new ArrayList<>();
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Span span = new Span(token.start(), token.end());
            if (token.isDigits()
                    && tokens.form(i + 1).equals(".")
                    && tokens.form(i + 2).equals("200")) {
                Span thousands = tokens.span(i, i + 3);
                mentions.add(new NumberMention(
                        thousands, NumberMention.Kind.NUMBER, new BigDecimal(1200), new BigDecimal("1.2"), false));
            } else if (token.isDigits()
                    && !tokens.form(i - 1).equals(".")
                    && token.form().length() > 1) {
                mentions.add(
                        new NumberMention(span, NumberMention.Kind.NUMBER, new BigDecimal(token.form()), null, false));
            }
            String place = places.get(text.substring(span.start(), span.end()));
            if (place != null) {
                mentions.add(new PlaceMention(span, place, place));
            }
        }
        return mentions;
    }

    private static QuantityMention fighters(Report report, String words, long count) {
        Span span = Samples.spanOf(report, words);
        Span number = new Span(span.start(), span.start() + 3);
        return new QuantityMention(span, Quantity.of(count), "fighter", null, number);
    }
}
