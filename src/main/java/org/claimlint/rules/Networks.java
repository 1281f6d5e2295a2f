package org.claimlint.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The networks that the rules of one run were made into. A report rarely holds facts for more than half of the shipped rules, and the network
 * of a rule costs the start of the program, and each session, about the same whether the rule can fire or not.
 */
final class Networks {
    /** Simple names of the fact types that every third report holds. */
    private static final Set<String> USUAL = Set.of(
            "Claim",
            "Cue",
            "GazetteerPlace",
            "ListedNumber",
            "NumberList",
            "Part",
            "Report",
            "SameEvent",
            "StatedState",
            "TimeMention",
            "ToldNumber",
            "Within");

    /** As many as rarely fail at once; each costs some megabytes. */
    private static final int MOST = 8;

    private final RuleBase rules;
    private final Map<Set<String>, Network> whole = new LinkedHashMap<>();
    private final @Nullable Network small;
    private boolean smallInUse;

    Networks(RuleBase rules) {
        this.rules = rules;
        RulesOnDemand shipped = rules.onDemand();
        if (shipped == null) {
            small = null;
            whole(Set.of());
        } else {
            small = new Network(List.of(shipped.forFacts(USUAL, rule -> true)), true);
        }
    }

    /**
     * A network with every rule that these facts can set off.
     *
     * @param without rules that it is to lack
     */
    synchronized Network of(Collection<?> facts, Set<String> without) {
        RulesOnDemand shipped = rules.onDemand();
        if (small == null || shipped == null || !without.isEmpty()) {
            return whole(without);
        }
        Set<String> types = types(facts);
        List<String> lacking = small.lacks(shipped.namesForFacts(types));
        if (!lacking.isEmpty() && smallInUse) {
            return whole(without);
        }
        if (!lacking.isEmpty()) {
            // One report is all there is to most runs.
            small.add(shipped.forFacts(types, lacking::contains));
        }
        smallInUse = true;
        return small;
    }

    private static Set<String> types(Collection<?> facts) {
        Set<Class<?>> classes = new HashSet<>();
        facts.forEach(fact -> classes.add(fact.getClass()));
        Set<String> types = new HashSet<>();
        classes.forEach(type -> types.add(type.getSimpleName()));
        return types;
    }

    /** All rules but some; those that were wanted first are kept. */
    private Network whole(Set<String> without) {
        Network known = whole.get(without);
        if (known != null) {
            return known;
        }
        Set<String> names = new TreeSet<>(without);
        Network network = new Network(rules.models(names), rules.userRuleNames().isEmpty());
        if (whole.size() < MOST) {
            whole.put(names, network);
        }
        return network;
    }
}
