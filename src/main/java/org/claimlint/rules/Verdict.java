package org.claimlint.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimlint.model.Anchored;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** A rule fired: a logical fact that goes away when a guard comes to excuse it. Equal when rule and bindings are. */
public final class Verdict {
    private final String rule;
    private final String ruleId;
    private final Map<String, Object> bindings;
    private final Set<String> subjects;
    private final int hash;

    private Verdict(String rule, Map<String, Object> bindings) {
        int variant = rule.indexOf(" (");
        this.rule = rule;
        this.ruleId = variant < 0 ? rule : rule.substring(0, variant);
        this.bindings = bindings;
        this.subjects = subjects(bindings);
        this.hash = 31 * rule.hashCode() + bindings.hashCode();
    }

    /** The verdict of the rule that is firing: the one line on the right-hand side of every rule that finds something. */
    public static Verdict verdict(Match match) {
        Map<String, Object> bindings = new TreeMap<>();
        for (String declaration : match.getDeclarationIds()) {
            Object value = match.getDeclarationValue(declaration);
            if (declaration.startsWith("$") && value != null && isShown(value)) {
                bindings.put(declaration.substring(1), value instanceof List<?> list ? inOrder(list) : value);
            }
        }
        return new Verdict(match.getRule().getName(), bindings);
    }

    /** The engine collects claims in the order in which it met them; a verdict does not depend on that. */
    private static List<?> inOrder(List<?> collected) {
        return collected.stream().allMatch(Claim.class::isInstance)
                ? collected.stream()
                        .map(Claim.class::cast)
                        .sorted(Comparator.comparing(Claim::reportId)
                                .thenComparingInt(Claim::position)
                                .thenComparing(Claim::id))
                        .toList()
                : collected;
    }

    /** Facts and values; identifiers and other bare strings are left out. */
    private static boolean isShown(Object value) {
        return value.getClass().getName().startsWith("org.claimlint.model.") && !(value instanceof Enum)
                || value instanceof List;
    }

    private static Set<String> subjects(Map<String, Object> bindings) {
        Set<String> subjects = new TreeSet<>();
        for (Object value : bindings.values()) {
            if (value instanceof Anchored anchored) {
                subjects.add(anchored.id());
            } else if (value instanceof Report report) {
                subjects.add(report.id());
            }
        }
        return subjects;
    }

    /** The full name of the rule, with its variant. */
    public String rule() {
        return rule;
    }

    /** The id of the finding: the name without the variant in parentheses. */
    public String ruleId() {
        return ruleId;
    }

    /** What the rule bound by name, without the dollar sign, sorted by name. */
    public Map<String, Object> bindings() {
        return Collections.unmodifiableMap(bindings);
    }

    /** The ids of the passages and reports that the rule bound directly: two verdicts about the same passages share them. */
    public Set<String> subjects() {
        return Collections.unmodifiableSet(subjects);
    }

    /** The same with {@code $a} and {@code $b} exchanged: rules that compare two passages do not care which is which. */
    public Verdict exchanged() {
        Map<String, Object> other = new TreeMap<>(bindings);
        Object first = bindings.get("a");
        Object second = bindings.get("b");
        if (first != null && second != null) {
            other.put("a", second);
            other.put("b", first);
        }
        return new Verdict(rule, other);
    }

    /** Whether it is about several passages, rather than about one. */
    public boolean compares() {
        Collection<Object> bound = bindings.values();
        return bound.stream().filter(Anchored.class::isInstance).distinct().count() > 1
                || bound.stream().anyMatch(List.class::isInstance);
    }

    /** The ids of the dates that it is about: those bound directly, and those of bound claims. */
    public Set<String> dates() {
        Set<String> dates = new TreeSet<>();
        for (Object value : bindings.values()) {
            if (value instanceof TimeMention time) {
                dates.add(time.id());
            } else if (value instanceof Claim claim && claim.time() != null) {
                dates.add(claim.time().id());
            }
        }
        return dates;
    }

    /** The id of the date bound as {@code $date}, the one that a verdict about a single date speaks of; empty for other verdicts. */
    public String dateId() {
        return bindings.get("date") instanceof TimeMention date ? date.id() : "";
    }

    /** The id of what is bound as {@code $total}, the whole that a verdict about parts speaks of; empty for other verdicts. */
    public String mainId() {
        return bindings.get("total") instanceof Anchored total ? total.id() : "";
    }

    /** The id of the claim bound as {@code $title}, the headline that a verdict speaks of; empty for other verdicts. */
    public String titleId() {
        return bindings.get("title") instanceof Claim title ? title.id() : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict verdict && rule.equals(verdict.rule) && isSame(bindings, verdict.bindings);
    }

    /** Most bound values are the same facts, which need not be compared part by part. */
    private static boolean isSame(Map<String, Object> some, Map<String, Object> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (Map.Entry<String, Object> entry : some.entrySet()) {
            if (!isSame(entry.getValue(), others.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** What has an id is told by it alone. */
    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other
                || (one instanceof Anchored anchored
                        ? other instanceof Anchored that
                                && one.getClass() == other.getClass()
                                && anchored.id().equals(that.id())
                        : one.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return rule + " on " + subjects;
    }
}
