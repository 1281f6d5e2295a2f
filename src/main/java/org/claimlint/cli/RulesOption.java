package org.claimlint.cli;

import java.nio.file.Path;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a run uses. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", description = "Also use the rules (*.drl) in this folder.")
    private @Nullable Path folder;

    /** Whether a user's rules are to be used as well. */
    boolean isGiven() {
        return folder != null;
    }

    RuleBase load(Surroundings surroundings) {
        RuleBase shipped = RuleBase.shipped();
        return folder == null ? shipped : shipped.plus(surroundings.folder().resolve(folder));
    }
}
