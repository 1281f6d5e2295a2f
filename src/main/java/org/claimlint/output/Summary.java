package org.claimlint.output;

import java.util.HashSet;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;

/** The counts that close every report of a run. */
record Summary(int errors, int warnings, int notes, int causes, int claims) {
    static Summary of(CheckResult result) {
        int[] counts = new int[Severity.values().length];
        Set<String> causes = new HashSet<>();
        for (Finding finding : result.findings()) {
            counts[finding.severity().ordinal()]++;
            causes.add(finding.cause());
        }
        int claims = 0;
        for (CheckResult.Checked checked : result.reports()) {
            claims += checked.claims();
        }
        return new Summary(
                counts[Severity.ERROR.ordinal()],
                counts[Severity.WARNING.ordinal()],
                counts[Severity.NOTE.ordinal()],
                causes.size(),
                claims);
    }

    int count(Severity severity) {
        return switch (severity) {
            case ERROR -> errors;
            case WARNING -> warnings;
            case NOTE -> notes;
        };
    }
}
