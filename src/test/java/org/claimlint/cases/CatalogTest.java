package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.claimlint.model.CheckResult;
import org.claimlint.output.RulePages;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleInfo;
import org.junit.jupiter.api.Test;

/** Every rule is shown at work and shown keeping silent, in each of its languages, and has a fresh page. */
class CatalogTest {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private final RuleBase rules = RuleBase.shipped();
    private final CaseRunner runner = new CaseRunner(rules);
    private final List<Case> cases =
            CaseRunner.casesIn(Path.of("").toAbsolutePath(), Path.of("cases"), new ArrayList<>());

    @Test
    void every_rule_fires_in_two_cases_and_keeps_silent_in_two_with_one_of_each_in_each_language() {
        SoftAssertions softly = new SoftAssertions();
        for (RuleInfo rule : rules.catalog()) {
            for (boolean fires : new boolean[] {true, false}) {
                List<Case> ofRule = cases.stream()
                        .filter(one -> one.rule().equals(rule.id()) && one.fires() == fires)
                        .toList();
                String kind = fires ? "fires" : "silent";
                softly.assertThat(ofRule).as(rule.id() + " " + kind).hasSizeGreaterThanOrEqualTo(2);
                for (String language : rule.languages().isEmpty() ? LANGUAGES : rule.languages()) {
                    softly.assertThat(ofRule)
                            .as(rule.id() + " " + kind + " in " + language)
                            .anyMatch(one -> isIn(one, language));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void every_case_that_fires_really_makes_its_rule_fire() {
        for (Case one : cases) {
            if (one.isWholeReport()) {
                continue;
            }
            CheckResult result = runner.check(one);
            boolean fired = result.findings().stream()
                    .anyMatch(finding -> finding.rule().equals(one.rule()));
            assertThat(fired).as(one.where()).isEqualTo(one.fires());
        }
    }

    @Test
    void every_case_file_is_named_after_a_rule_or_holds_whole_reports() {
        assertThat(cases)
                .allSatisfy(one -> assertThat(
                                one.isWholeReport() || rules.find(one.rule()).isPresent())
                        .as(one.file())
                        .isTrue());
    }

    @Test
    void the_rule_pages_are_fresh() throws IOException {
        for (Map.Entry<String, String> page : RulePages.of(rules.catalog()).entrySet()) {
            Path file = Path.of("rules", page.getKey());
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(file + " is stale: build, then run target/claimlint rules --write")
                    .isEqualTo(page.getValue());
        }
    }

    /** A case that names no language is an English one. */
    private boolean isIn(Case one, String language) {
        return runner.check(one).reports().stream()
                .map(checked -> checked.report().lang() == null
                        ? "en"
                        : checked.report().lang())
                .anyMatch(language::equals);
    }
}
