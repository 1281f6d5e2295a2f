package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.claimlint.ClaimLint;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private static final RuleBase SHIPPED = RuleBase.shipped();

    private static RulesOnDemand onDemand() {
        RulesOnDemand rules = SHIPPED.onDemand();
        assertThat(rules).isNotNull();
        return rules;
    }

    /** The same rules, of which the engine does not know what each needs. */
    private static RuleBase whole() {
        Model all = new OtherRules(onDemand(), onDemand().getRules());
        return new RuleBase(List.of(all), Map.of(), Map.of());
    }

    @Test
    void leavingOutRulesThatCannotFireChangesNoVerdict() {
        List<String> problems = new ArrayList<>();
        List<Case> cases = CaseRunner.casesIn(Path.of(""), Path.of("cases"), problems);
        assertThat(problems).isEmpty();
        RuleEngine whole = new RuleEngine(whole());
        RuleEngine some = new RuleEngine(SHIPPED);
        SoftAssertions.assertSoftly(softly -> {
            for (Case one : cases) {
                List<Object> facts = ClaimLint.facts(CaseRunner.reports(one));
                List<Verdict> verdicts = whole.judge(facts).verdicts();
                softly.assertThat(some.judge(facts).verdicts())
                        .as(one.title())
                        .containsExactlyInAnyOrderElementsOf(verdicts);
                Set<String> types = new HashSet<>();
                facts.forEach(fact -> types.add(fact.getClass().getSimpleName()));
                softly.assertThat(onDemand().namesForFacts(types))
                        .as(one.title())
                        .containsAll(verdicts.stream().map(Verdict::rule).toList());
            }
        });
    }

    @Test
    void aFirstReportWithUnusualFactsIsJudgedByTheRulesAddedForIt() {
        List<String> problems = new ArrayList<>();
        for (Case one : CaseRunner.casesIn(Path.of(""), Path.of("cases/count/percentage-mismatch.md"), problems)) {
            List<Object> facts = ClaimLint.facts(CaseRunner.reports(one));
            assertThat(new RuleEngine(SHIPPED).judge(facts).verdicts())
                    .as(one.title())
                    .containsExactlyInAnyOrderElementsOf(
                            new RuleEngine(whole()).judge(facts).verdicts());
        }
    }

    @Test
    void fewRulesCanFireOnClaimsAlone() {
        assertThat(onDemand().namesForFacts(Set.of(Claim.class.getSimpleName(), Report.class.getSimpleName())))
                .isNotEmpty()
                .hasSizeLessThan(onDemand().getRules().size() / 2);
    }
}
