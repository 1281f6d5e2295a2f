package org.claimlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.Rete;
import org.junit.jupiter.api.Test;

/** A join without an index compares every pair: fine in a case, a hundred times slower in an archive. */
class ReteWalkTest {
    private final Set<NetworkNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<BetaNode> joins = new ArrayList<>();

    @Test
    void every_join_and_every_not_has_an_index() {
        Rete rete = new Network(RuleBase.shipped().models(), false).base().getRete();
        rete.getObjectTypeNodes().forEach(this::visit);
        assertThat(joins).hasSizeGreaterThan(40);
        List<String> slow = joins.stream()
                .filter(node -> !node.getRawConstraints().isIndexed())
                .filter(node ->
                        !node.inputIsTupleToObjectNode()) // the subnetwork of an accumulate or a nested not joins by
                // its tuple
                .map(node -> node.getClass().getSimpleName() + " on " + node.getObjectTypeNode() + " "
                        + Arrays.toString(node.getConstraints()) + " of " + Arrays.toString(node.getAssociatedRules()))
                .toList();
        assertThat(slow).isEmpty();
    }

    private void visit(NetworkNode node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof BetaNode beta) {
            joins.add(beta);
        }
        NetworkNode[] sinks = node.getSinks();
        if (sinks != null) {
            Arrays.stream(sinks).forEach(this::visit);
        }
    }
}
