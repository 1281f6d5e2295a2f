package org.claimlint.rules;

import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A compiled model with other rules: some left out, or some exchanged. */
record OtherRules(Model original, List<Rule> rules) implements Model {
    @Override
    public String getName() {
        return original.getName();
    }

    @Override
    public String getPackageName() {
        return original.getPackageName();
    }

    @Override
    public List<Rule> getRules() {
        return rules;
    }

    @Override
    public List<Global> getGlobals() {
        return original.getGlobals();
    }

    @Override
    public List<Query> getQueries() {
        return original.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return original.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return original.getEntryPoints();
    }
}
