package org.claimlint.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Rules that can run. */
final class Network {
    private final KieBaseConfiguration configuration;
    private final InternalKnowledgeBase base;
    private final Set<String> rules = new HashSet<>();
    private final boolean pooled;
    private @Nullable KieSessionsPool pool;

    /**
     * @param pooled whether sessions are used again, since their rules leave nothing behind: the memory of a session is most of what a short
     *     report costs
     */
    Network(Collection<Model> models, boolean pooled) {
        this.pooled = pooled;
        configuration = KieServices.get().newKieBaseConfiguration();
        // The engine takes two joins for one when their texts are equal, even where a variable is bound to another
        // property.
        // The shipped rules are checked for that when they are compiled; a user's rules do not share joins with them.
        configuration.setOption(models.size() > 1 ? ShareBetaNodesOption.NO : ShareBetaNodesOption.YES);
        base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
        models.forEach(this::know);
    }

    private void know(Model model) {
        model.getRules().stream().map(Rule::getName).forEach(rules::add);
    }

    /** Adds rules; not while it is in use. */
    void add(Model model) {
        KiePackagesBuilder packages = new KiePackagesBuilder(configuration);
        packages.addModel(model);
        base.addPackages(packages.build().getKiePackages());
        know(model);
    }

    /** Those of some rules that are not among its own. */
    List<String> lacks(Collection<String> wanted) {
        return wanted.stream().filter(rule -> !rules.contains(rule)).toList();
    }

    /** For one run; to be disposed of. */
    synchronized KieSession newSession() {
        if (!pooled) {
            return base.newKieSession();
        }
        if (pool == null) {
            pool = base.newKieSessionsPool(1);
        }
        return pool.newKieSession();
    }

    InternalKnowledgeBase base() {
        return base;
    }
}
