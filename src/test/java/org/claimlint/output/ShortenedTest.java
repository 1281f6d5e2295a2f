package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    @Test
    void what_fits_three_lines_stays() {
        String words = "word ".repeat(44);
        assertThat(Shortened.quote(words)).isEqualTo(words);
    }

    @Test
    void the_middle_of_a_long_quote_is_left_out_between_two_words() {
        String words = "كلمة ".repeat(100) + "الأخيرة";
        assertThat(Shortened.quote(words))
                .hasSizeLessThan(220)
                .startsWith("كلمة كلمة")
                .contains("كلمة … كلمة")
                .endsWith("الأخيرة");
    }

    @Test
    void a_surrogate_pair_is_never_cut() {
        for (int shift = 0; shift < 2; shift++) {
            String cut = Shortened.quote("x".repeat(shift) + "\uD83D\uDE00".repeat(300));
            assertThat(cut.replace("\uD83D\uDE00", "").replace("x", "")).isEqualTo(" … ");
        }
    }
}
