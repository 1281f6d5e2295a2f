package org.claimlint.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.io.Configuration;
import org.claimlint.model.Severity;
import org.claimlint.rules.RuleInfo;

/** The words that stand for rules: ids, families and {@code tag:x}. */
final class RuleNames {
    private static final String TAG = "tag:";

    private final Collection<RuleInfo> rules;

    RuleNames(Collection<RuleInfo> rules) {
        this.rules = rules;
    }

    /**
     * The ids of the rules that some words stand for.
     *
     * @throws RuntimeException a problem of the setting whose word names no rule, family or tag
     */
    Set<String> ids(List<Setting> settings) {
        Set<String> ids = new HashSet<>();
        settings.forEach(setting -> ids.addAll(ids(setting.word(), setting)));
        return ids;
    }

    private Set<String> ids(String word, Setting setting) {
        Set<String> ids = new HashSet<>();
        for (RuleInfo rule : rules) {
            if (names(rule).contains(word)) {
                ids.add(rule.id());
            }
        }
        if (ids.isEmpty()) {
            Set<String> names = new TreeSet<>();
            rules.forEach(rule -> names.addAll(names(rule)));
            throw setting.problem("no rule, family or tag has the name that " + setting.name() + " gives (" + word
                    + ")." + Nearest.maybe(word, names));
        }
        return ids;
    }

    /**
     * The severity that a configuration gives to single rules: what it says of a rule counts more than what it says of its family, and that
     * more than what it says of a tag; of two tags the later one counts.
     */
    Map<String, String> severities(Configuration configuration) {
        Map<String, String> severities = new HashMap<>();
        for (int closeness = 0; closeness < 3; closeness++) {
            for (Configuration.Entry entry : configuration.severities()) {
                if (closeness(entry.key()) == closeness) {
                    Setting setting =
                            new Setting(Configuration.SEVERITY, entry.text(), configuration.file(), entry.line());
                    ids(entry.key(), setting).forEach(id -> severities.put(id, entry.text()));
                }
            }
        }
        return severities;
    }

    /** Those of {@link #severities} that are severities. */
    static Map<String, Severity> levels(Map<String, String> severities) {
        Map<String, Severity> levels = new HashMap<>();
        for (Severity severity : Severity.values()) {
            severities.forEach((rule, word) -> {
                if (word.equals(severity.id())) {
                    levels.put(rule, severity);
                }
            });
        }
        return levels;
    }

    private static int closeness(String word) {
        return word.startsWith(TAG) ? 0 : word.indexOf('/') < 0 ? 1 : 2;
    }

    private static List<String> names(RuleInfo rule) {
        List<String> names = new ArrayList<>(List.of(rule.id(), rule.family()));
        rule.tags().forEach(tag -> names.add(TAG + tag));
        return names;
    }
}
