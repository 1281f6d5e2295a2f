package org.claimlint.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimlint.output.RulePages;
import org.claimlint.output.RulesWriter;
import org.claimlint.rules.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "rules", description = "Lists the rules.")
final class RulesCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--write", description = "Writes the rule pages into the folder rules/.")
    private boolean write = false;

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    private final Surroundings surroundings;
    private final Output target;

    RulesCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        Collection<RuleInfo> catalog = rulesOption
                .load(configuration.load(List.of(), surroundings), surroundings)
                .catalog();
        if (write) {
            RulePages.of(catalog).forEach((name, page) -> target.write(Path.of("rules", name), out -> out.write(page)));
            return target.exitCode(false);
        }
        RulesWriter writer = new RulesWriter();
        switch (format) {
            case TEXT -> target.write(null, out -> writer.writeText(catalog, out));
            case JSON -> target.write(null, out -> writer.writeJson(catalog, out));
        }
        return target.exitCode(false);
    }
}
