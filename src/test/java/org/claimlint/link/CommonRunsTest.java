package org.claimlint.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

class CommonRunsTest {
    private static final String LONG =
            "barges carried 300 tonnes of wheat from the old mill at Tel Sama down to the harbour";

    @Test
    void a_copied_sentence_is_one_run_of_all_its_words() {
        assertThat(longest(LONG, "300", LONG, "300")).isEqualTo(17);
    }

    @Test
    void a_changed_number_in_digits_breaks_no_run() {
        assertThat(longest(LONG, "300", LONG.replace("300", "850"), "850")).isEqualTo(17);
    }

    @Test
    void marks_and_capitals_break_no_run() {
        assertThat(longest(LONG, "300", "BARGES carried, 300 (tonnes) of wheat; from the old mill!", "300"))
                .isEqualTo(10);
    }

    @Test
    void diacritics_and_other_digits_break_no_run() {
        String plain = "نقلت القوارب 300 طن من القمح من المطحنة القديمة إلى المرفأ";
        String marked = "نَقَلت القوارب ٣٠٠ طن من القمـح من المطحنه القديمة الى المرفأ";
        assertThat(longest(plain, "300", marked, "٣٠٠")).isEqualTo(11);
    }

    @Test
    void another_word_ends_the_run() {
        assertThat(longest(LONG, "300", LONG.replace("Sama", "Qara"), "300")).isEqualTo(12);
    }

    @Test
    void fewer_than_eight_words_are_no_run() {
        assertThat(longest(
                        "he saw 300 tonnes of wheat from the east",
                        "300",
                        "we had 300 tonnes of wheat from the west",
                        "300"))
                .isZero();
    }

    @Test
    void a_word_put_in_does_not_hide_the_longer_run_behind_it() {
        assertThat(longest(
                        "the 300 tonnes of wheat from the old mill arrived by the river and then by road to the harbour",
                        "300",
                        "the 300 tonnes of wheat from the old mill, arrived late by the river and then by road to the harbour",
                        "300"))
                .isEqualTo(10);
    }

    @Test
    void no_passage_is_a_copy_of_itself() {
        Words words = words(LONG, List.of());
        assertThat(CommonRuns.longest(words, 2, words, 2)).isZero();
    }

    @Test
    void words_that_repeat_themselves_share_no_more_than_lie_between_the_anchors() {
        Words words = words("on and on and on and on and on and on and on and on and on", List.of());
        assertThat(CommonRuns.longest(words, 0, words, 2)).isZero();
        assertThat(CommonRuns.longest(words, 0, words, 8)).isEqualTo(8);
    }

    @Test
    void a_masked_stretch_is_one_word() {
        String two = "barges carried nearly three hundred tonnes of wheat from the old mill at Tel Sama";
        Words one = words(LONG, List.of(mask(LONG, "300 tonnes")));
        Words other = words(two, List.of(mask(two, "nearly three hundred tonnes")));
        assertThat(CommonRuns.longest(one, 2, other, 2)).isEqualTo(12);
    }

    @Test
    void two_passages_with_a_run_of_eight_share_a_shingle_wherever_the_anchor_stands() {
        String shared = "a b c d e f g h";
        for (int anchor = 0; anchor < 8; anchor++) {
            Words one = words("x y " + shared + " z", List.of());
            Words two = words("q " + shared + " r s", List.of());
            assertThat(CommonRuns.shingles(one, anchor + 2))
                    .containsAnyElementsOf(CommonRuns.shingles(two, anchor + 1));
        }
    }

    @Test
    void a_text_of_fewer_words_has_no_shingle() {
        assertThat(CommonRuns.shingles(words("a b c d e f g", List.of()), 3)).isEmpty();
        assertThat(words("", List.of()).at(3)).isZero();
    }

    @Test
    void equal_words_have_equal_hashes_wherever_they_stand() {
        Words words = words("a b c d e f g h x a b c d e f g h", List.of());
        assertThat(words.hash(0, 8)).isEqualTo(words.hash(9, 8));
        assertThat(words.hash(0, 8)).isNotEqualTo(words.hash(1, 8));
    }

    private static int longest(String one, String anchor, String two, String other) {
        Words first = words(one, List.of());
        Words second = words(two, List.of());
        return CommonRuns.longest(first, first.at(one.indexOf(anchor)), second, second.at(two.indexOf(other)));
    }

    private static Words words(String text, List<Words.Mask> masks) {
        Tokens tokens = Tokens.of(text);
        return Words.of(tokens, Layout.of(tokens), masks, true);
    }

    private static Words.Mask mask(String text, String words) {
        int start = text.indexOf(words);
        return new Words.Mask(new Span(start, start + words.length()), Words.NUMBER);
    }
}
