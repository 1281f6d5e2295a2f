package org.claimlint.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;
import org.claimlint.rules.RuleInfo;

/** The findings a person asked for: by rule, family or tag, from a severity on. */
final class Selection {
    private static final String TAG = "tag:";

    private final Severity least;
    private final Set<String> selected;
    private final Set<String> ignored;
    private final boolean everyRule;

    /**
     * @param select rule ids, families and {@code tag:x}; empty for every rule
     * @param ignore the same, stronger than {@code select}
     * @param catalog asked only when there is something to look up
     * @throws UsageException when a word names no rule, family or tag, or when no rule is left
     */
    Selection(
            Severity least,
            List<String> select,
            List<String> ignore,
            Supplier<? extends Collection<RuleInfo>> catalog) {
        this.least = least;
        this.everyRule = select.isEmpty();
        Collection<RuleInfo> rules = everyRule && ignore.isEmpty() ? List.of() : catalog.get();
        this.selected = ids("--select", select, rules);
        this.ignored = ids("--ignore", ignore, rules);
        if (!rules.isEmpty() && rules.stream().noneMatch(rule -> wants(rule.id()))) {
            throw new UsageException(
                    "--ignore leaves no rule to check with (" + String.join(",", ignore) + "). Maybe ignore fewer.");
        }
    }

    CheckResult apply(CheckResult result) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (wants(finding.rule()) && finding.severity().compareTo(least) >= 0) {
                kept.add(finding);
            }
        }
        return new CheckResult(result.reports(), kept, result.links(), result.problems());
    }

    private boolean wants(String rule) {
        return (everyRule || selected.contains(rule)) && !ignored.contains(rule);
    }

    private static Set<String> ids(String option, List<String> words, Collection<RuleInfo> rules) {
        Set<String> ids = new HashSet<>();
        for (String word : words) {
            boolean known = false;
            for (RuleInfo rule : rules) {
                if (names(rule).contains(word)) {
                    ids.add(rule.id());
                    known = true;
                }
            }
            if (!known) {
                Set<String> names = new TreeSet<>();
                rules.forEach(rule -> names.addAll(names(rule)));
                throw new UsageException("no rule, family or tag has the name that " + option + " gives (" + word + ")."
                        + Nearest.maybe(word, names));
            }
        }
        return ids;
    }

    /** The words that stand for a rule. */
    private static List<String> names(RuleInfo rule) {
        List<String> names = new ArrayList<>(List.of(rule.id(), rule.family()));
        rule.tags().forEach(tag -> names.add(TAG + tag));
        return names;
    }
}
