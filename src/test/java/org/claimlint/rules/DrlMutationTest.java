package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.claimlint.ClaimLint;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.model.ReportClaims;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.junit.jupiter.api.Test;

/** Every line of every rule earns its place: without it, some case fails. */
class DrlMutationTest {
    /** {@code -Dmutants=event/headline} tries the rules with this in their name only. */
    private static final String ONLY = System.getProperty("mutants", "");

    /** The cases that noticed a change, by the rule that was changed. */
    private final Map<String, Queue<Case>> killers = new ConcurrentHashMap<>();

    @Test
    void no_constraint_and_no_guard_can_be_removed_without_a_case_failing() {
        List<Mutants.Mutant> mutants = new ArrayList<>();
        for (RuleFile file : RuleFile.in(Path.of("rules"), "rules")) {
            for (RuleSource rule : RuleSource.in(file, "mutants", new ArrayList<>())) {
                if (rule.name().contains(ONLY)) {
                    mutants.addAll(Mutants.of(rule));
                }
            }
        }
        // to compile them takes about as long as to find out what the rules do without any change
        CompletableFuture<Map<String, Rule>> compiling = CompletableFuture.supplyAsync(() -> compiled(mutants));
        RuleBase shipped = RuleBase.shipped();
        Map<Case, List<ReportClaims>> read = new LinkedHashMap<>();
        CaseRunner.casesIn(Path.of("").toAbsolutePath(), Path.of("cases"), new ArrayList<>())
                .forEach(one -> read.put(one, CaseRunner.reports(one)));
        FiredRules fired = new FiredRules(shipped, read);
        Map<String, Rule> mutated = compiling.join();
        List<String> survivors = mutants.parallelStream()
                .filter(mutant -> {
                    CaseRunner runner =
                            new CaseRunner(new ClaimLint(with(shipped, mutant, mutated.get(mutant.name()))));
                    return likelyFirst(read.keySet(), fired, mutant.original()).stream()
                            .allMatch(one -> {
                                boolean holds = holds(runner, one, Objects.requireNonNull(read.get(one)));
                                if (!holds) {
                                    killers.computeIfAbsent(mutant.original(), rule -> new ConcurrentLinkedQueue<>())
                                            .add(one);
                                }
                                return holds;
                            });
                })
                .map(Mutants.Mutant::removed)
                .toList();
        assertThat(mutants).hasSizeGreaterThan(ONLY.isEmpty() ? 100 : 0);
        assertThat(survivors).as("removed without any case failing").isEmpty();
    }

    /**
     * The cases that may notice a change of a rule: first those that did so before, then those of its page, then those of the pages that it is
     * at work on. What is found does not hang on the order.
     */
    private Collection<Case> likelyFirst(Collection<Case> cases, FiredRules fired, String rule) {
        Set<Case> ordered = new LinkedHashSet<>(killers.getOrDefault(rule, new ConcurrentLinkedQueue<>()));
        String page = rule.contains(" (") ? rule.substring(0, rule.indexOf(" (")) : rule;
        cases.stream().filter(one -> one.rule().equals(page)).forEach(ordered::add);
        Map<String, Integer> pages = fired.pages(rule);
        cases.stream()
                .filter(one -> mayNotice(one, rule))
                .sorted(Comparator.comparing((Case one) -> !fired.fires(rule, one))
                        .thenComparing(one -> -pages.getOrDefault(one.rule(), 0)))
                .forEach(ordered::add);
        return ordered;
    }

    /** A mutant that throws is noticed too. */
    private static boolean holds(CaseRunner runner, Case one, List<ReportClaims> claims) {
        try {
            return runner.deviations(one, claims).isEmpty();
        } catch (ConstraintEvaluationException e) {
            return false;
        }
    }

    /** A rule is held by the cases of its family; relations, guards and merges by all. */
    private static boolean mayNotice(Case one, String rule) {
        int family = rule.indexOf('/');
        return family < 0 || one.rule().startsWith(rule.substring(0, family + 1));
    }

    private static RuleBase with(RuleBase shipped, Mutants.Mutant mutant, Rule mutatedRule) {
        Model original = shipped.models().get(0);
        List<Rule> rules = new ArrayList<>(original.getRules());
        rules.removeIf(rule -> rule.getName().equals(mutant.original()));
        rules.add(mutatedRule);
        Map<String, RuleInfo> catalog = new TreeMap<>();
        shipped.infos().forEach(info -> catalog.put(info.name(), info));
        if (catalog.containsKey(mutant.original())) {
            catalog.put(mutant.name(), catalog.get(mutant.original()));
        }
        return new RuleBase(List.of(new OtherRules(original, rules)), catalog, Map.of(mutant.name(), "mutants.drl"));
    }

    private static Map<String, Rule> compiled(List<Mutants.Mutant> mutants) {
        StringBuilder drl = new StringBuilder();
        mutants.forEach(mutant -> drl.append(mutant.drl()).append("\n\n"));
        List<String> problems = new ArrayList<>();
        CompiledRules compiled = RuleCompiler.forUserRules(List.of())
                .build(List.of(new RuleFile("mutants.drl", drl.toString())), problems);
        assertThat(problems).as("mutants that do not compile").isEmpty();
        Map<String, Rule> rules = new HashMap<>();
        compiled.newModel().getRules().forEach(rule -> rules.put(rule.getName(), rule));
        return rules;
    }
}
