package org.claimlint.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Puts facts before the rules and hands back their verdicts. For several threads at once. */
public final class RuleEngine {
    /** No rules that come to an end fire so often: the shipped ones fire some three times for each fact. */
    private static final int FIRINGS = 100_000;

    private static final int FIRINGS_A_FACT = 100;
    private final RuleBase rules;
    private final Patience patience;
    private final Networks networks;

    public RuleEngine(RuleBase rules) {
        this(rules, Patience.OF_A_PERSON);
    }

    RuleEngine(RuleBase rules, Patience patience) {
        this.rules = rules;
        this.patience = patience;
        this.networks = new Networks(rules);
    }

    /**
     * What the rules say.
     *
     * @param verdicts those that no other verdict covers, in no particular order
     * @param problems one line for each rule, by its name, that threw or did not come to an end: it was left out, so that it costs no other
     *     rule its findings
     */
    public record Judgement(List<Verdict> verdicts, Map<String, String> problems) {
        public Judgement {
            verdicts = List.copyOf(verdicts);
            problems = new LinkedHashMap<>(problems);
        }
    }

    /** What the rules say of these facts, whatever was asked before. */
    public Judgement judge(Collection<?> facts) {
        Map<String, String> problems = new LinkedHashMap<>();
        while (true) {
            try {
                return new Judgement(run(facts, problems.keySet()), problems);
            } catch (RunawayRuleException e) {
                e.rules().forEach(rule -> problems.put(rule, line(rule, e.what(), e.advice())));
            } catch (RuntimeException e) {
                Failure failure = failure(e, problems.keySet());
                failure.rules().forEach(rule -> problems.put(rule, line(rule, failure.what(), failure.advice())));
            }
        }
    }

    private String line(String rule, String what, String advice) {
        return rules.where(rule) + ": rule \"" + rule + "\" failed and was left out (" + what + ")." + advice;
    }

    /** Rules of users may do anything: only theirs are watched. */
    private List<Verdict> run(Collection<?> facts, Set<String> without) {
        Network network = networks.of(facts, without);
        return rules.userRuleNames().isEmpty()
                ? run(network, facts, WatchedRun.UNWATCHED)
                : new WatchedRun(rules, patience, without).of(watched -> run(network, facts, watched));
    }

    private static List<Verdict> run(Network network, Collection<?> facts, WatchedRun watched) {
        int most = FIRINGS + FIRINGS_A_FACT * facts.size();
        KieSession session = network.newSession();
        try {
            watched.follow(session);
            for (Object fact : facts) {
                session.insert(fact);
                watched.goesOn();
            }
            if (session.fireAllRules(most) >= most) {
                throw watched.endless(most, facts.size());
            }
            Set<Verdict> covered = new HashSet<>();
            List<Verdict> verdicts = new ArrayList<>();
            for (Object fact : session.getObjects()) {
                if (fact instanceof Verdict verdict) {
                    verdicts.add(verdict);
                } else if (fact instanceof Covered cover) {
                    covered.add(cover.verdict());
                }
            }
            verdicts.removeIf(covered::contains);
            return verdicts;
        } finally {
            session.dispose();
        }
    }

    /**
     * What went wrong.
     *
     * @param rules the rules it went wrong in: several, where they share a condition
     */
    private record Failure(Set<String> rules, String what, boolean unknownSlot) {
        String advice() {
            return unknownSlot ? " Maybe it reads a slot that is unknown; write \"slot != null\" before it." : "";
        }
    }

    private Failure failure(RuntimeException thrown, Set<String> failed) {
        Throwable root = thrown;
        Set<String> named = new LinkedHashSet<>();
        String at = "";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof ConsequenceException consequence) {
                named.add(consequence.getMatch().getRule().getName());
            } else if (cause instanceof ConstraintEvaluationException) {
                // Error evaluating constraint 'x' in [Rule "a", "b" in file]
                String message = String.valueOf(cause.getMessage());
                int rulesAt = message.lastIndexOf("' in [");
                at = "at " + message.substring(message.indexOf('\'') + 1, Math.max(rulesAt, message.indexOf('\'') + 1))
                        + ": ";
                named.addAll(quoted(message.substring(Math.max(rulesAt, 0))));
            }
        }
        named.removeIf(rule -> !rules.ruleNames().contains(rule) || failed.contains(rule));
        if (named.isEmpty()) {
            // The engine names ten rules at most that share a condition: then any rule of the user may be to blame.
            rules.userRuleNames().stream()
                    .filter(rule -> !failed.contains(rule))
                    .forEach(named::add);
        }
        if (named.isEmpty()) {
            throw thrown;
        }
        return new Failure(
                named,
                at + root.getClass().getSimpleName() + ": " + root.getMessage(),
                root instanceof NullPointerException);
    }

    private static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        for (int open = text.indexOf('"'); open >= 0; ) {
            int close = text.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            quoted.add(text.substring(open + 1, close));
            open = text.indexOf('"', close + 1);
        }
        return quoted;
    }
}
