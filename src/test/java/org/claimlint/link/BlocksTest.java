package org.claimlint.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void an_item_meets_the_first_and_the_last_that_share_a_key_with_it() {
        Blocks<String, Integer> blocks = Blocks.ofMany();
        IntStream.range(0, 100).forEach(i -> blocks.earlier(List.of("raid"), i));
        assertThat(blocks.earlier(List.of("raid", "other"), 100))
                .hasSize(2 * Blocks.MANY)
                .contains(0, Blocks.MANY - 1, 100 - Blocks.MANY, 99);
    }

    @Test
    void of_a_crowd_that_shares_a_manner_of_speaking_only_a_few_are_met() {
        Blocks<String, Integer> blocks = Blocks.ofMany("words"::equals);
        for (int i = 0; i <= Blocks.CROWD; i++) {
            assertThat(blocks.earlier(List.of("words"), i)).hasSize(Math.min(i, 2 * Blocks.MANY));
        }
        assertThat(blocks.earlier(List.of("words"), -1))
                .containsExactly(0, 1, 2, 3, Blocks.CROWD - 3, Blocks.CROWD - 2, Blocks.CROWD - 1, Blocks.CROWD);
    }

    @Test
    void a_crowd_at_one_place_is_met_as_before() {
        Blocks<String, Integer> blocks = Blocks.ofMany("words"::equals);
        IntStream.range(0, 100).forEach(i -> blocks.earlier(List.of("place"), i));
        assertThat(blocks.earlier(List.of("place"), 100)).hasSize(2 * Blocks.MANY);
    }
}
