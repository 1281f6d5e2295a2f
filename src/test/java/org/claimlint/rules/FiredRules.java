package org.claimlint.rules;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.claimlint.ClaimLint;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.model.ReportClaims;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.BlockN;

/** Which rules fire in which cases, whether or not anything is found. */
final class FiredRules {
    private final Set<String> fired = new HashSet<>();
    private final Map<Case, Set<String>> byCase = new LinkedHashMap<>();

    FiredRules(RuleBase shipped, Map<Case, List<ReportClaims>> cases) {
        Model original = shipped.models().get(0);
        List<Rule> rules = original.getRules().stream().map(this::watched).toList();
        Map<String, RuleInfo> catalog = new TreeMap<>();
        shipped.infos().forEach(info -> catalog.put(info.name(), info));
        CaseRunner runner = new CaseRunner(
                new ClaimLint(new RuleBase(List.of(new OtherRules(original, rules)), catalog, Map.of())));
        cases.forEach((one, claims) -> {
            fired.clear();
            runner.deviations(one, claims);
            byCase.put(one, Set.copyOf(fired));
        });
    }

    /** Whether a rule fires in a case. */
    boolean fires(String rule, Case one) {
        return Objects.requireNonNull(byCase.get(one)).contains(rule);
    }

    /** In how many cases of each page a rule fires. */
    Map<String, Integer> pages(String rule) {
        Map<String, Integer> pages = new TreeMap<>();
        byCase.keySet().stream()
                .filter(one -> fires(rule, one))
                .forEach(one -> pages.merge(one.rule(), 1, Integer::sum));
        return pages;
    }

    private Rule watched(Rule rule) {
        Map<String, Consequence> consequences = new LinkedHashMap<>();
        rule.getConsequences().forEach((name, does) -> consequences.put(name, watched(rule.getName(), does)));
        Consequence main = watched(rule.getName(), rule.getDefaultConsequence());
        return instead(Rule.class, rule, Map.of("getConsequences", consequences, "getDefaultConsequence", main));
    }

    private Consequence watched(String rule, Consequence does) {
        BlockN block = facts -> {
            fired.add(rule);
            does.getBlock().execute(facts);
        };
        return instead(Consequence.class, does, Map.of("getBlock", block));
    }

    /** The same thing, but for what some of its methods answer. */
    private static <T> T instead(Class<T> type, T original, Map<String, Object> answers) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object answer = answers.get(method.getName());
            if (answer != null) {
                return answer;
            }
            try {
                return method.invoke(original, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
