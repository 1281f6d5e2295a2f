package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimlint.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCompilerTest {
    /** The rule stands on line 2, its condition on line 6. */
    private static final String GOOD = """
            /** A count. Why: it is there. Silent: when it is unknown. */
            rule "own/thing"
                @title("A thing") @severity(warning) @since("1") @tags("own, count")
                @message("It says {a.quantity}.") @message_ar("{a.quantity}")
            when
                $a : Claim( quantity != null )
            then
                insertLogical( verdict( drools.getMatch() ) );
            end
            """;

    @Test
    void a_good_rule_compiles_and_says_what_it_is() {
        CompiledRules compiled = compile(GOOD);
        assertThat(compiled.catalog()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("own/thing");
            assertThat(rule.title()).isEqualTo("A thing");
            assertThat(rule.severity()).isEqualTo(Severity.WARNING);
            assertThat(rule.tags()).containsExactly("own", "count");
            assertThat(rule.what()).isEqualTo("A count.");
            assertThat(rule.why()).isEqualTo("it is there.");
            assertThat(rule.silent()).isEqualTo("when it is unknown.");
            assertThat(rule.message()).isEqualTo("It says {a.quantity}.");
            assertThat(rule.file()).isEqualTo("own.drl");
            assertThat(rule.line()).isEqualTo(2);
        });
    }

    @Test
    void a_variant_takes_from_its_rule_what_it_does_not_say() {
        String variant = """

                /** The same. */
                rule "own/thing (other)"
                    @message("Other") @message_ar("Other")
                when
                    $a : Claim( rate != null )
                then
                    insertLogical( verdict( drools.getMatch() ) );
                end
                """;
        assertThat(compile(GOOD + variant).catalog())
                .filteredOn(rule -> rule.variant().equals("other"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.title()).isEqualTo("A thing");
                    assertThat(rule.severity()).isEqualTo(Severity.WARNING);
                    assertThat(rule.message()).isEqualTo("Other");
                });
    }

    @Test
    void a_syntax_error_is_told_with_its_line() {
        assertThat(problemAfter("$a : Claim( quantity != null )", "$a : Claim( quantity != null"))
                .isEqualTo("own.drl:9: is no valid rule (mismatched input '<EOF>')."
                        + " Maybe a bracket, a comma or \"end\" is missing, or a property has a reserved name"
                        + " (unit, with, when, not, and, or).");
    }

    @Test
    void a_mistyped_keyword_is_told_with_its_line() {
        assertThat(problemAfter("when\n", "wenn\n"))
                .startsWith("own.drl:5: rule \"own/thing\" does not compile: mismatched input 'wenn'.");
    }

    @Test
    void a_rule_that_swallows_the_next_one_is_told_with_the_line_where_that_begins() {
        String open = GOOD.replace("!= null )", "!= null");
        assertThat(problems(List.of(), new RuleFile("own.drl", open + "\n" + GOOD.replace("own/thing", "own/other"))))
                .containsExactly("own.drl:2: rule \"own/thing\" does not end before the next rule begins, on line 12."
                        + " Maybe a bracket or \"end\" is missing.");
    }

    @Test
    void an_unknown_property_is_told_with_the_line_of_its_condition() {
        assertThat(problemAfter("quantity != null", "quantity != null, colour == \"red\""))
                .startsWith("own.drl:6: rule \"own/thing\" does not compile at (colour == \"red\"): ");
    }

    @Test
    void a_reserved_word_as_a_property_is_told_with_its_other_name() {
        assertThat(problemAfter("quantity != null", "unit == \"child\""))
                .startsWith("own.drl:6: rule \"own/thing\" does not compile at (unit == \"child\"): ")
                .endsWith(" Maybe because unit is a reserved word;"
                        + " the properties of facts have other names (unitId for unit).");
    }

    @Test
    void a_rule_that_binds_no_passage_is_refused() {
        String undated = GOOD.replace("$a : Claim( quantity != null )", "$a : Report( published == null )")
                .replace("a.quantity", "a.id");
        assertThat(problems(List.of(), new RuleFile("own.drl", undated)))
                .containsExactly(
                        "own.drl:2: rule \"own/thing\" binds no Claim, no TimeMention and no Unread, so it has no passage to"
                                + " show. Bind one ($a : Claim( ... )).");
    }

    @Test
    void a_missing_annotation_is_named() {
        assertThat(problemAfter("@since(\"1\")", ""))
                .isEqualTo("own.drl:2: rule \"own/thing\" lacks the annotation @since(...).");
    }

    @Test
    void a_repeated_annotation_is_named() {
        assertThat(problemAfter("@since(\"1\")", "@since(\"1\") @since(\"2\")"))
                .isEqualTo("own.drl:2: rule \"own/thing\" repeats an annotation (@since)."
                        + " Write one, its parts separated by semicolons.");
    }

    @Test
    void an_unknown_annotation_is_named_with_the_known_ones() {
        assertThat(problemAfter("@since(\"1\")", "@since(\"1\") @sins(\"1\")"))
                .startsWith(
                        "own.drl:2: rule \"own/thing\" has an unknown annotation (@sins). Known are: @caps, @fix, ");
    }

    @Test
    void a_placeholder_without_its_binding_is_told_with_those_there_are() {
        assertThat(problemAfter("It says {a.quantity}", "It says {b.quantity}"))
                .isEqualTo("own.drl:2: rule \"own/thing\" speaks of {b.quantity} but binds no $b. It binds $a.");
    }

    @Test
    void a_placeholder_without_its_property_is_told() {
        assertThat(problemAfter("It says {a.quantity}", "It says {a.quantity.median}"))
                .isEqualTo("own.drl:2: rule \"own/thing\" speaks of {a.quantity.median}"
                        + " but there is no property median.");
    }

    @Test
    void a_placeholder_of_the_arabic_message_is_checked_as_well() {
        assertThat(problemAfter("@message_ar(\"{a.quantity}\")", "@message_ar(\"{a.colour}\")"))
                .isEqualTo("own.drl:2: rule \"own/thing\" speaks of {a.colour} but there is no property colour.");
    }

    @Test
    void a_brace_that_is_never_closed_is_told() {
        assertThat(problemAfter("It says {a.quantity}.", "It says {a.quantity."))
                .isEqualTo("own.drl:2: in rule \"own/thing\" the brace of ({a.quantity.) is never closed.");
    }

    @Test
    void a_fix_of_another_form_is_told() {
        assertThat(problemWith("@fix(\"a.quantity = 5\")"))
                .isEqualTo("own.drl:2: in rule \"own/thing\" the fix (a.quantity = 5) must be written slot: {value}.");
    }

    @Test
    void a_fix_of_an_unknown_property_is_told() {
        assertThat(problemWith("@fix(\"a.quantity: {a.colour}\")"))
                .isEqualTo("own.drl:2: rule \"own/thing\" speaks of {a.colour} but there is no property colour.");
    }

    @Test
    void a_cap_that_there_is_not_is_told_with_those_there_are() {
        assertThat(problemWith("@caps(\"weather: note\")"))
                .startsWith("own.drl:2: in rule \"own/thing\" the cap (weather: note) must be written")
                .contains("inferred, roles, vague");
    }

    @Test
    void a_cap_to_a_severity_that_there_is_not_is_told() {
        assertThat(problemWith("@caps(\"roles: fatal\")"))
                .startsWith("own.drl:2: in rule \"own/thing\" the cap (roles: fatal) must be written");
    }

    @Test
    void a_slot_that_there_is_not_is_told_with_those_there_are() {
        assertThat(problemWith("@slot(weather)"))
                .isEqualTo("own.drl:2: in rule \"own/thing\" the slot (weather) must be one of"
                        + " time, year, day, count, place, claim.");
    }

    @Test
    void a_severity_that_there_is_not_is_told() {
        assertThat(problemAfter("@severity(warning)", "@severity(fatal)"))
                .isEqualTo("own.drl:2: the severity of rule \"own/thing\" must be error, warning or note (fatal).");
    }

    @Test
    void one_name_in_two_files_is_told_with_both_places() {
        assertThat(problems(List.of(), new RuleFile("a.drl", GOOD), new RuleFile("b.drl", "\n" + GOOD)))
                .containsExactly("b.drl:3: rule \"own/thing\" is there already, in a.drl:2.");
    }

    @Test
    void the_name_of_a_shipped_rule_is_taken() {
        assertThat(problems(
                        List.of("event/year-mismatch"),
                        new RuleFile("own.drl", GOOD.replace("own/thing", "event/year-mismatch"))))
                .containsExactly("own.drl:2: rule \"event/year-mismatch\" is a rule of claimlint itself."
                        + " Choose another name.");
    }

    @Test
    void a_variant_of_a_rule_that_is_not_there_is_told() {
        assertThat(problemAfter("own/thing", "own/thing (other)"))
                .isEqualTo("own.drl:2: rule \"own/thing (other)\" is a variant of a rule that is not there"
                        + " (own/thing).");
    }

    @Test
    void a_rule_without_a_comment_is_told() {
        assertThat(problems(List.of(), new RuleFile("own.drl", GOOD.substring(GOOD.indexOf("rule")))))
                .singleElement()
                .asString()
                .startsWith("own.drl:1: rule \"own/thing\" needs a comment /** ... */ right before it");
    }

    @Test
    void another_right_hand_side_is_told() {
        assertThat(problemAfter("drools.getMatch()", "null"))
                .isEqualTo("own.drl:2: the right-hand side of rule \"own/thing\" must be the one line"
                        + " insertLogical( verdict( drools.getMatch() ) );");
    }

    @Test
    void a_verdict_of_a_rule_that_finds_nothing_is_told() {
        assertThat(problemAfter("own/thing", "thing"))
                .isEqualTo("own.drl:2: rule \"thing\" gives a verdict and must be named family/bad-thing.");
    }

    @Test
    void a_name_with_capitals_is_told() {
        assertThat(problemAfter("own/thing", "own/Thing"))
                .isEqualTo("own.drl:2: rule \"own/Thing\" must be named family/bad-thing in small letters,"
                        + " with a variant in parentheses at most.");
    }

    @Test
    void every_problem_of_every_rule_is_told_at_once() {
        String bad = GOOD.replace("@since(\"1\")", "").replace("@severity(warning)", "@severity(fatal)");
        assertThat(problems(
                        List.of(),
                        new RuleFile("a.drl", bad),
                        new RuleFile("b.drl", bad.replace("own/thing", "own/other"))))
                .hasSize(4);
    }

    @Test
    void a_folder_without_rules_is_told(@TempDir Path folder) {
        assertThat(problemsOf(folder)).containsExactly("rules: holds no rule file (*.drl).");
    }

    @Test
    void a_folder_that_does_not_exist_is_told(@TempDir Path folder) {
        assertThat(problemsOf(folder.resolve("none")))
                .containsExactly("rules: cannot be read as a folder of rules. Maybe the path is mistyped.");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("own.drl"), "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problemsOf(folder)).containsExactly("rules/own.drl: is not UTF-8. Save it as UTF-8.");
    }

    private static String problemAfter(String old, String changed) {
        assertThat(GOOD).contains(old);
        List<String> problems = problems(List.of(), new RuleFile("own.drl", GOOD.replace(old, changed)));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String problemWith(String annotation) {
        return problemAfter("@since(\"1\")", "@since(\"1\") " + annotation);
    }

    private static List<String> problems(List<String> shippedNames, RuleFile... files) {
        InvalidRuleException thrown = catchThrowableOfType(
                InvalidRuleException.class,
                () -> RuleCompiler.forUserRules(shippedNames).compile(List.of(files)));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    private static List<String> problemsOf(Path folder) {
        InvalidRuleException thrown =
                catchThrowableOfType(InvalidRuleException.class, () -> RuleFile.in(folder, "rules"));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    private static CompiledRules compile(String drl) {
        return RuleCompiler.forUserRules(List.of()).compile(List.of(new RuleFile("own.drl", drl)));
    }
}
