package org.claimlint.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A compiled model whose rules are made when they are asked for: to make one takes longer than to run it. */
final class RulesOnDemand implements Model {
    private final String packageName;
    private final List<RuleMaker> makers;
    private final ClassLoader loader;
    private final Map<RuleMaker, Rule> made = new HashMap<>();

    RulesOnDemand(CompiledRules compiled, ClassLoader loader) {
        this.packageName = compiled.model().substring(0, compiled.model().lastIndexOf('.'));
        this.makers = compiled.makers();
        this.loader = loader;
    }

    /** The rules that can fire where there are no facts but of these types, and of those that rules insert. */
    Model forFacts(Set<String> types, Predicate<String> wanted) {
        return new OtherRules(this, rules(maker -> types.containsAll(maker.needs()) && wanted.test(maker.rule())));
    }

    /** The names of those rules. */
    List<String> namesForFacts(Set<String> types) {
        return makers.stream()
                .filter(maker -> types.containsAll(maker.needs()))
                .map(RuleMaker::rule)
                .toList();
    }

    private synchronized List<Rule> rules(Predicate<RuleMaker> wanted) {
        return makers.stream()
                .filter(wanted)
                .map(maker -> made.computeIfAbsent(maker, rule -> rule.make(loader)))
                .toList();
    }

    @Override
    public String getName() {
        return packageName;
    }

    @Override
    public String getPackageName() {
        return packageName;
    }

    @Override
    public List<Rule> getRules() {
        return rules(maker -> true);
    }

    @Override
    public List<Global> getGlobals() {
        return List.of();
    }

    @Override
    public List<Query> getQueries() {
        return List.of();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return List.of();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return List.of();
    }
}
