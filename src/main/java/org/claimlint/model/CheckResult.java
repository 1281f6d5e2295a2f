package org.claimlint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run found.
 *
 * @param reports the checked reports with their number of claims, in the order in which they were given
 * @param findings sorted by file, start, rule and the other passages: two runs give the same list
 * @param links the pairs of claims taken for one event, with the evidence
 * @param problems rules that failed while they ran, one line each; findings of the reports they failed on are missing
 */
public record CheckResult(List<Checked> reports, List<Finding> findings, List<SameEvent> links, List<String> problems) {
    public CheckResult {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /**
     * A checked report and how much was read in it.
     *
     * @param coverage how much of its text was read, or null when only its claims are known
     */
    public record Checked(
            Report report, int claims, @Nullable Coverage coverage) {}
}
