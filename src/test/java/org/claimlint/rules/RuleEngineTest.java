package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlint.model.Samples.claim;
import static org.claimlint.model.Samples.date;
import static org.claimlint.model.Samples.report;
import static org.claimlint.model.Samples.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.claimlint.ClaimLint;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Claim;
import org.claimlint.model.Finding;
import org.claimlint.model.Measure;
import org.claimlint.model.Part;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.TimeRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEngineTest {
    private static final Report REPORT = report("dam", "2018-06-07");
    private static final RuleBase SHIPPED = RuleBase.shipped();

    /** Reads the rate of every claim, also where it is unknown. */
    private static final String THROWS_IN_A_CONDITION = """
            /** Fails. */
            rule "own/fails"
                @title("Fails") @severity(error) @since("1") @tags("own") @message("never") @message_ar("never")
            when
                $a : Claim( rate.length() > 3 )
            then
                insertLogical( verdict( drools.getMatch() ) );
            end
            """;

    private static final String THROWS_ON_THE_RIGHT_HAND_SIDE = """
            /** Fails. */
            rule "guard: fails"
            when
                $a : Claim( )
            then
                insertLogical( new Excused( $a.id(), $a.id(), "no such slot", "own" ) );
            end
            """;

    private static final String FIRES_FOR_EVER = """
            /** Each number asks for the next. */
            rule "own rule: fires for ever"
            when
                $n : Integer( )
            then
                insert( Integer.valueOf( $n + 1 ) );
            end

            /** The first one. */
            rule "own rule: begins"
            when
                Claim( )
            then
                insert( Integer.valueOf( 1 ) );
            end
            """;

    /** Counts until it is stopped, which only the end of the program does: it sleeps, so that it costs no other test its time. */
    private static final String HANGS = """
            function int loop() {
                while (true) {
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                }
            }

            /** Hangs. */
            rule "guard: hangs"
            when
                %s
            then
                %s
            end
            """;

    private static final String WORKS = """

            /** Works. */
            rule "own/works"
                @title("Works") @severity(note) @since("1") @tags("own") @message("{a.quantity}") @message_ar("{a.quantity}")
            when
                $a : Claim( quantity != null )
            then
                insertLogical( verdict( drools.getMatch() ) );
            end
            """;

    @Test
    void a_rule_that_throws_in_a_condition_is_named_with_its_line_and_advice(@TempDir Path folder) throws IOException {
        assertThat(check(folder, THROWS_IN_A_CONDITION).problems())
                .singleElement()
                .asString()
                .startsWith(folder + "/own.drl:2: rule \"own/fails\" failed and was left out (at rate.length() > 3: ")
                .endsWith("Maybe it reads a slot that is unknown; write \"slot != null\" before it.");
    }

    @Test
    void a_rule_that_throws_on_its_right_hand_side_is_named_with_its_line(@TempDir Path folder) throws IOException {
        assertThat(check(folder, THROWS_ON_THE_RIGHT_HAND_SIDE).problems())
                .singleElement()
                .asString()
                .startsWith(folder + "/own.drl:2: rule \"guard: fails\" failed and was left out (")
                .contains("no such slot");
    }

    @Test
    void a_rule_that_fails_costs_no_other_rule_its_findings(@TempDir Path folder) throws IOException {
        List<String> shipped = rules(new ClaimLint(SHIPPED).check(List.of(twoCounts())));
        assertThat(shipped).containsExactly("event/count-mismatch");
        assertThat(rules(check(folder, THROWS_IN_A_CONDITION + "\n" + THROWS_ON_THE_RIGHT_HAND_SIDE)))
                .isEqualTo(shipped);
    }

    @Test
    void the_other_rules_of_its_folder_stay_as_well(@TempDir Path folder) throws IOException {
        assertThat(rules(check(folder, THROWS_IN_A_CONDITION + WORKS)))
                .containsExactly("event/count-mismatch", "own/works", "own/works");
    }

    @Test
    void a_rule_that_fails_is_told_once_though_it_would_fail_on_every_report(@TempDir Path folder) throws IOException {
        Report other = report("bridge", "2018-06-08");
        ReportClaims another = told(other, claim(other, 0).event("flood").build());
        assertThat(new ClaimLint(with(folder, THROWS_IN_A_CONDITION))
                        .check(List.of(twoCounts(), another))
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_rule_that_goes_on_firing_is_named_and_costs_no_other_rule_its_findings(@TempDir Path folder)
            throws IOException {
        CheckResult result = check(folder, FIRES_FOR_EVER + WORKS);
        assertThat(result.problems())
                .singleElement()
                .asString()
                .startsWith(folder
                        + "/own.drl:2: rule \"own rule: fires for ever\" failed and was left out (it goes on firing, 1")
                .endsWith("Maybe it inserts what its own conditions ask for; insert a Verdict or an Excused only.");
        assertThat(rules(result)).containsExactly("event/count-mismatch", "own/works", "own/works");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a : Claim( Math.floorMod(loop(), 2) == 5 )", "$a : Claim( )"})
    void a_rule_that_hangs_is_named_and_left_behind(String condition, @TempDir Path folder) throws IOException {
        String consequence = condition.contains("loop") ? "" : "loop();";
        RuleBase rules = with(folder, HANGS.formatted(condition, consequence) + WORKS);
        RuleEngine engine = new RuleEngine(rules, new Patience(Duration.ofMillis(300), Duration.ofMillis(20)));
        RuleEngine.Judgement judgement = engine.judge(ClaimLint.facts(List.of(twoCounts())));
        assertThat(judgement.problems()).containsOnlyKeys("guard: hangs");
        assertThat(judgement.problems().values())
                .singleElement()
                .asString()
                .contains("/own.drl:", "nothing happened for 0 seconds")
                .endsWith("Maybe it holds a loop without an end.");
        assertThat(judgement.verdicts()).extracting(Verdict::ruleId).contains("event/count-mismatch", "own/works");
    }

    @Test
    void verdicts_do_not_depend_on_the_order_of_the_facts() {
        RuleEngine engine = new RuleEngine(SHIPPED);
        List<Object> facts = new ArrayList<>(ClaimLint.facts(List.of(muchWrong())));
        Set<Verdict> expected = new HashSet<>(engine.judge(facts).verdicts());
        assertThat(expected)
                .extracting(Verdict::ruleId)
                .contains(
                        "count/parts-differ-from-total",
                        "event/order-of-magnitude",
                        "event/year-mismatch",
                        "event/date-mismatch",
                        "time/two-current-years")
                .doesNotContain("event/count-mismatch");
        Random random = new Random(20180607);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(facts, random);
            assertThat(new HashSet<>(engine.judge(facts).verdicts())).isEqualTo(expected);
        }
        assertThat(engine.judge(facts).problems()).isEmpty();
    }

    private static CheckResult check(Path folder, String drl) throws IOException {
        return new ClaimLint(with(folder, drl)).check(List.of(twoCounts()));
    }

    private static RuleBase with(Path folder, String drl) throws IOException {
        Files.writeString(folder.resolve("own.drl"), drl);
        return SHIPPED.plus(folder, new UserRuleCache(folder.resolve("cache")));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private static ReportClaims twoCounts() {
        return told(REPORT, flooded(0, 850).build(), flooded(1, 900).build());
    }

    /** A zero too many, a sum that is wrong, two years, two days, two current years. */
    private static ReportClaims muchWrong() {
        List<Claim> claims = List.of(
                flooded(0, 850)
                        .time(date(REPORT, 0)
                                .on("2014-04-02")
                                .role(TimeRole.HAPPENED)
                                .ofCurrentYear()
                                .build())
                        .build(),
                flooded(1, 8500)
                        .time(date(REPORT, 1)
                                .on("2018-04-20")
                                .role(TimeRole.HAPPENED)
                                .ofCurrentYear()
                                .build())
                        .build(),
                flooded(2, 12).eventRef("boat").build(),
                flooded(3, 7).eventRef(null).build(),
                flooded(4, 4).eventRef(null).build());
        return told(
                REPORT,
                claims,
                List.of(new Part("dam#c2", "dam#c3", null, true), new Part("dam#c2", "dam#c4", null, true)));
    }

    private static Claim.Builder flooded(int position, long count) {
        return claim(REPORT, position)
                .event("flood")
                .eventRef("dam")
                .measure(Measure.DISPLACED)
                .unitId("family")
                .quantity(Quantity.of(count));
    }
}
