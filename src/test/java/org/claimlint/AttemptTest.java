package org.claimlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private final List<String> results = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void what_fails_is_told_in_one_line_and_the_next_one_is_done() {
        for (String text : List.of("one", "", "three")) {
            Attempt.at("report.txt", () -> text.substring(1)).give(results::add, problems::add);
        }
        assertThat(results).containsExactly("ne", "hree");
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("report.txt: cannot be checked: internal error: ")
                .endsWith("(please report)")
                .hasLineCount(1);
    }

    @Test
    void a_text_that_leads_too_deep_keeps_no_other_from_being_read() {
        Attempt.at("deep.txt", AttemptTest::tooDeep).give(results::add, problems::add);
        assertThat(results).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void what_is_done_already_is_given_on() {
        Attempt.done("done").give(results::add, problems::add);
        assertThat(results).containsExactly("done");
        assertThat(problems).isEmpty();
    }

    private static String tooDeep() {
        throw new StackOverflowError();
    }
}
