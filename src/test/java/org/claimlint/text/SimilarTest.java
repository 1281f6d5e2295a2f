package org.claimlint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {
    @Test
    void one_letter_more_less_other_or_swapped_is_one_edit() {
        assertThat(Similar.edits("fighters", "fighter")).isEqualTo(1);
        assertThat(Similar.edits("fightr", "fighter")).isEqualTo(1);
        assertThat(Similar.edits("fighser", "fighter")).isEqualTo(1);
        assertThat(Similar.edits("figthre", "fighter")).isEqualTo(2);
        assertThat(Similar.edits("", "time")).isEqualTo(4);
        assertThat(Similar.edits("time", "time")).isZero();
    }

    @Test
    void the_nearest_word_is_found_unless_all_are_far() {
        List<String> words = List.of("happened", "obtained", "published");
        assertThat(Similar.nearest("hapened", words, 2)).isEqualTo("happened");
        assertThat(Similar.nearest("told", words, 2)).isNull();
        assertThat(Similar.nearest("told", List.of(), 2)).isNull();
    }

    @Test
    void each_word_may_have_a_limit_of_its_own() {
        List<String> words = List.of("place", "places");
        assertThat(Similar.nearest("plaes", words, word -> word.length() - 5)).isEqualTo("places");
        assertThat(Similar.nearest("plaes", words, word -> word.length() - 6)).isNull();
    }
}
