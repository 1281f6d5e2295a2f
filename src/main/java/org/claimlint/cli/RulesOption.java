package org.claimlint.cli;

import java.nio.file.Path;
import org.claimlint.io.Configuration;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a run uses. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", description = "Also use the rules (*.drl) in this folder.")
    private @Nullable Path folder;

    @Nullable
    Path folder() {
        return folder;
    }

    /** The shipped rules, and those of the folder that the option or the configuration names. */
    RuleBase load(Configuration configuration, Surroundings surroundings) {
        Path named = folder == null
                ? configuration.path(Configuration.RULES)
                : surroundings.folder().resolve(folder);
        return named == null ? RuleBase.shipped() : RuleBase.shipped().plus(named);
    }
}
