package org.claimlint.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimlint.ClaimLint;
import org.claimlint.io.Configuration;
import org.claimlint.rules.InvalidRuleException;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleInfo;

/** The rules of a check, with the severities that the configuration gives them, made ready while the reports are read. */
final class CheckRules {
    private final Ahead<RuleBase> rules;
    private final Ahead<ClaimLint> ready;

    private CheckRules(Ahead<RuleBase> rules) {
        this.rules = rules;
        // To make the rules ready takes about as long as to read a report.
        this.ready = Ahead.of(() -> new ClaimLint(rules.get()));
    }

    /** Begins to load the rules that the program ships with. */
    static Ahead<RuleBase> shipped() {
        return Ahead.of(RuleBase::shipped);
    }

    /** Begins to make them ready; what is wrong with a user's rules is told before anything else. */
    static CheckRules of(Settings settings, Output target) {
        return of(settings, target, shipped());
    }

    static CheckRules of(Settings settings, Output target, Ahead<RuleBase> shipped) {
        Path folder = settings.path(Configuration.RULES);
        RuleBase own = folder == null ? null : load(folder, shipped.get(), target);
        Configuration configuration = settings.configuration();
        return new CheckRules(Ahead.of(() -> {
            RuleBase all = own == null ? shipped.get() : own;
            return configuration.severities().isEmpty()
                    ? all
                    : all.withSeverities(RuleNames.levels(new RuleNames(all.catalog()).severities(configuration)));
        }));
    }

    /** Rules that cannot be used are told of, and do not keep the others from being used. */
    private static RuleBase load(Path folder, RuleBase shipped, Output target) {
        try {
            return shipped.plus(folder);
        } catch (InvalidRuleException e) {
            e.problems().forEach(target::problem);
            return shipped;
        }
    }

    /** What the settings want to see of the findings. */
    Selection selection(Settings settings) {
        return new Selection(
                settings.minLevel(),
                settings.all(Configuration.SELECT),
                settings.all(Configuration.IGNORE),
                off(settings.configuration()),
                this::catalog);
    }

    private Set<String> off(Configuration configuration) {
        if (configuration.severities().isEmpty()) {
            return Set.of();
        }
        Map<String, String> severities = new RuleNames(rules.get().catalog()).severities(configuration);
        return severities.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Configuration.OFF))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the rules say of themselves. */
    Collection<RuleInfo> catalog() {
        return rules.get().catalog();
    }

    /** The pipeline; waits until it is ready. */
    ClaimLint ready() {
        return ready.get();
    }
}
