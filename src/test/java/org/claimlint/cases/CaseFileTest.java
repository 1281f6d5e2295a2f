package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final String CLAIMS = """
            ```claims
            {"schema": "claimlint/claims/1", "report": {"lang": "en"}, "claims": [{"event": "accident"}]}
            ```
            """;
    private static final String NOTHING = """
            ```expect
            ```
            """;
    private static final String GOOD = "## silent: one ferry\n" + CLAIMS + NOTHING;

    private final List<String> problems = new ArrayList<>();

    @Test
    void a_mistyped_heading_is_told_and_the_other_cases_are_kept() {
        assertThat(parse("# Rule\n## slient: typo\n" + CLAIMS + NOTHING + GOOD)).hasSize(1);
        assertThat(problems)
                .containsExactly("cases/event/x.md:2: the heading starts no case (## slient: typo)."
                        + " Maybe \"## fires: ...\" or \"## silent: ...\".");
    }

    @Test
    void a_heading_without_its_space_is_told() {
        assertThat(parse("##fires: typo\n" + CLAIMS + NOTHING + GOOD)).hasSize(1);
        assertThat(problems).singleElement().asString().startsWith("cases/event/x.md:1: the heading starts no case");
    }

    @Test
    void every_case_that_cannot_be_read_is_told_and_the_others_are_kept() {
        String unclosed = "## fires: never closed\n```claims\n{}\n";
        String noClaims = "## fires: no claims\n" + NOTHING;
        assertThat(parse(unclosed + GOOD + noClaims + GOOD)).hasSize(2);
        assertThat(problems)
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .isEqualTo("cases/event/x.md:2: the block is never closed."
                                        + " Put ``` on a line of its own after it."),
                        problem -> assertThat(problem).isEqualTo("cases/event/x.md:10: the case has no claims block."));
    }

    @Test
    void an_unknown_key_is_told_with_the_line_of_its_entry() {
        parse("## fires: typo\n" + CLAIMS + """
                ```expect
                - error: event/year-mismatch
                  at: one

                - error: event/year-mismatch
                  qoute: one
                ```
                """);
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("cases/event/x.md:9: unknown key in the expect block (qoute).");
    }

    @Test
    void an_expect_block_that_is_no_list_is_told() {
        parse("## fires: typo\n" + CLAIMS + "```expect\nerror: event/year-mismatch\n```\n");
        assertThat(problems)
                .containsExactly("cases/event/x.md:6: the expect block must be a list (- error: family/bad-thing).");
    }

    @Test
    void a_file_without_cases_is_told() {
        assertThat(parse("# Rule\n")).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("cases/event/x.md:1: holds no case.");
    }

    @Test
    void an_expectation_of_a_rule_that_does_not_exist_names_the_nearest() {
        List<Case> cases = parse("## silent: typo\n" + CLAIMS + """
                ```expect
                - known-miss:
                    error: event/year-mismach
                ```
                """);
        assertThat(problems).isEmpty();
        assertThat(new CaseRunner(RuleBase.shipped()).deviations(cases.get(0)))
                .containsExactly("no rule has the id event/year-mismach. Maybe event/year-mismatch.");
    }

    private List<Case> parse(String text) {
        return CaseFile.parse("cases/event/x.md", text, problems);
    }
}
