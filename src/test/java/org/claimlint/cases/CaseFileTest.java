package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.ClaimLint;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        problem -> assertThat(problem)
                                .isEqualTo("cases/event/x.md:10: the case has no report or claims block."));
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

    @Test
    void a_report_block_says_what_is_known_of_its_text() {
        List<Case> cases = parse("## silent: one ferry\n"
                + "```report id=draft lang=ar published=2018-06-07 outlet=\"Coast Wire\" title='x'\n  One.\n\nTwo.\n```\n"
                + NOTHING);
        assertThat(problems).isEmpty();
        assertThat(cases.get(0).blocks())
                .containsExactly(new Case.ReportBlock(
                        "  One.\n\nTwo.\n", 3, "draft", "ar", LocalDate.of(2018, 6, 7), "Coast Wire", "'x'", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | must be written name=value (id). Known are id, lang, published, outlet, title, translation_of.",
                "id = draft | must be written name=value (id). Known are id, lang, published, outlet, title, translation_of.",
                "publishd=2018-06-07 | publishd is unknown. Maybe published.",
                "colour=red | colour is unknown. Known are id, lang, published, outlet, title, translation_of.",
                "published=June | published must be a day like 2018-06-07 (June).",
                "id= | id has no value. Leave it out when it is unknown.",
                "id=a id=b | id is there twice.",
                "title=\"a b | title lacks its closing quotation mark.",
            })
    void a_bad_attribute_is_told_with_its_line(String attributes, String message) {
        parse("## silent: one ferry\n```report " + attributes + "\nText.\n```\n" + NOTHING);
        assertThat(problems).containsExactly("cases/event/x.md:2: the report block: " + message);
    }

    @Test
    void a_quote_must_stand_once_in_the_text_or_be_counted() {
        assertThat(deviations("quote: 60 buses"))
                .first()
                .asString()
                .startsWith("\"60 buses\" stands 2 times in the text.");
        assertThat(deviations("quote: 60 lorries")).contains("\"60 lorries\" does not stand in the text.");
        assertThat(deviations("quote: 60 buses\n  occurrence: 3"))
                .contains("\"60 buses\" does not stand 3 times in the text.");
        assertThat(deviations("quote: 60 buses\n  occurrence: 2"))
                .noneMatch(deviation -> deviation.startsWith("\"60 buses\""));
        assertThat(deviations("at: other\n  quote: 60 buses")).contains("no report has the id other.");
    }

    @Test
    void an_occurrence_must_be_a_number_beside_a_quote() {
        parse("## silent: one ferry\n" + CLAIMS + "```expect\n- note: event/x\n  occurrence: first\n  quote: a\n```\n");
        assertThat(problems)
                .containsExactly(
                        "cases/event/x.md:6: occurrence must be 1 or more, beside the quote that it counts (first).");
    }

    private List<String> deviations(String place) {
        List<Case> cases = parse("## fires: buses\n```report\nThe 60 buses left. The 60 buses came back.\n```\n"
                + "```expect\n- note: event/x\n  " + place + "\n```\n");
        return new CaseRunner(new ClaimLint(RuleBase.shipped())).deviations(cases.get(0));
    }

    private List<Case> parse(String text) {
        return CaseFile.parse("cases/event/x.md", text, problems);
    }
}
