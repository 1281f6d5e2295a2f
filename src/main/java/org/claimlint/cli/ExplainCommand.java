package org.claimlint.cli;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.output.RulesWriter;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Shows the page of a rule: what, why, when it keeps silent, an example.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "The rule's id, as findings show it.")
    private String rule = "";

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    ExplainCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        RuleBase rules = rulesOption.load(configuration.load(List.of(), surroundings), surroundings);
        RuleInfo info = rules.find(rule).orElseThrow(() -> unknown(rules.catalog()));
        target.write(null, out -> new RulesWriter().writePage(info, out));
        return target.exitCode(false);
    }

    private UsageException unknown(Collection<RuleInfo> catalog) {
        return new UsageException("no rule has this id (" + rule + ")."
                + Nearest.maybe(rule, catalog.stream().map(RuleInfo::id).toList()));
    }
}
