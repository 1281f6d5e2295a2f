package org.claimlint.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;
import org.claimlint.rules.RuleInfo;

/** The findings a person asked for: by rule, family or tag, from a severity on. */
final class Selection {
    private final Severity least;
    private final Set<String> selected;
    private final Set<String> ignored;
    private final boolean everyRule;

    /**
     * @param select rule ids, families and {@code tag:x}; empty for every rule
     * @param ignore the same, stronger than {@code select}
     * @param off ids of rules that are not wanted at all
     * @param catalog asked only when there is something to look up
     * @throws RuntimeException a problem of the setting whose word names no rule, family or tag, or that leaves no rule
     */
    Selection(
            Severity least,
            List<Setting> select,
            List<Setting> ignore,
            Set<String> off,
            Supplier<? extends Collection<RuleInfo>> catalog) {
        this.least = least;
        this.everyRule = select.isEmpty();
        boolean all = everyRule && ignore.isEmpty() && off.isEmpty();
        Collection<RuleInfo> rules = all ? List.of() : catalog.get();
        RuleNames names = new RuleNames(rules);
        this.selected = names.ids(select);
        this.ignored = new HashSet<>(off);
        ignored.addAll(names.ids(ignore));
        if (!rules.isEmpty() && rules.stream().noneMatch(rule -> wants(rule.id()))) {
            throw noRuleLeft(ignore);
        }
    }

    private static RuntimeException noRuleLeft(List<Setting> ignore) {
        if (ignore.isEmpty()) {
            return new UsageException("the configuration turns off every rule that is selected. Maybe turn off fewer.");
        }
        String words = ignore.stream().map(Setting::word).collect(Collectors.joining(","));
        Setting first = ignore.get(0);
        return first.problem(first.name() + " leaves no rule to check with (" + words + "). Maybe ignore fewer.");
    }

    CheckResult apply(CheckResult result) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (wants(finding.rule()) && finding.severity().compareTo(least) >= 0) {
                kept.add(finding);
            }
        }
        return result.showing(kept, result.hidden());
    }

    private boolean wants(String rule) {
        return (everyRule || selected.contains(rule)) && !ignored.contains(rule);
    }
}
