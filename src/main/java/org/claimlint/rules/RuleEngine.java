package org.claimlint.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Puts facts before the rules and hands back their verdicts. Not for several threads at once. */
public final class RuleEngine {
    private final RuleBase rules;
    private final Consumer<String> problems;
    private final Set<String> failed = new HashSet<>();
    private KieBase base;

    /**
     * @param problems takes one line for each rule that throws; it is left out from then on, so that it costs no other rule its findings
     */
    public RuleEngine(RuleBase rules, Consumer<String> problems) {
        this.rules = rules;
        this.problems = problems;
        this.base = rules.load(failed);
    }

    /** The verdicts on these facts that no other verdict covers, in no particular order. */
    public List<Verdict> judge(Iterable<?> facts) {
        while (true) {
            try {
                return run(facts);
            } catch (RuntimeException e) {
                leaveOut(failure(e));
            }
        }
    }

    private List<Verdict> run(Iterable<?> facts) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
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

    private void leaveOut(Failure failure) {
        for (String rule : failure.rules()) {
            failed.add(rule);
            problems.accept(rules.where(rule) + ": rule \"" + rule + "\" failed and was left out (" + failure.what()
                    + ")." + failure.advice());
        }
        base = rules.load(failed);
    }

    /**
     * What went wrong.
     *
     * @param rules the rules it went wrong in: several, where they share a condition
     */
    private record Failure(List<String> rules, String what, boolean unknownSlot) {
        String advice() {
            return unknownSlot ? " Maybe it reads a slot that is unknown; write \"slot != null\" before it." : "";
        }
    }

    private Failure failure(RuntimeException thrown) {
        Throwable root = thrown;
        List<String> named = new ArrayList<>();
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
