package org.claimlint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run found.
 *
 * @param reports the checked reports with their number of claims, in the order in which they were given
 * @param findings sorted by file, start, rule and the other passages: two runs give the same list
 * @param links the pairs of claims taken for one event, with the evidence
 * @param problems what kept something from being checked, one line each: rules that failed on reports while they ran, files that cannot be read
 * @param hidden how many findings there are that are not shown
 * @param published reports of the archive that findings quote; they were not checked themselves
 */
public record CheckResult(
        List<Checked> reports,
        List<Finding> findings,
        List<SameEvent> links,
        List<String> problems,
        Hidden hidden,
        List<Report> published) {
    /** A result of a run without an archive in which everything is shown. */
    public CheckResult(List<Checked> reports, List<Finding> findings, List<SameEvent> links, List<String> problems) {
        this(reports, findings, links, problems, Hidden.NONE, List.of());
    }

    public CheckResult {
        reports = List.copyOf(reports);
        published = List.copyOf(published);
        findings = List.copyOf(findings);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /** The same with other problems. */
    public CheckResult withProblems(List<String> others) {
        return new CheckResult(reports, findings, links, others, hidden, published);
    }

    /** The same with fewer findings. */
    public CheckResult showing(List<Finding> kept, Hidden counted) {
        return new CheckResult(reports, kept, links, problems, counted, published);
    }

    /**
     * What is not shown, because somebody said so.
     *
     * @param suppressed findings of which a person says why they are no contradictions
     * @param accepted findings that a baseline holds
     * @param stale what a baseline holds of the checked reports and is found no more
     * @param unchanged findings that touch no line that was changed
     * @param beyond findings of a report that has more of them than anybody reads
     */
    public record Hidden(int suppressed, int accepted, int stale, int unchanged, int beyond) {
        public static final Hidden NONE = new Hidden(0, 0, 0, 0, 0);

        /** Findings with a reason, of which nothing else is known. */
        public static Hidden suppressed(int count) {
            return new Hidden(count, 0, 0, 0, 0);
        }

        /** The same with the counts of a baseline. */
        public Hidden withBaseline(int acceptedNow, int staleNow) {
            return new Hidden(suppressed, acceptedNow, staleNow, unchanged, beyond);
        }

        /** The same with the count of findings on lines that did not change. */
        public Hidden withUnchanged(int count) {
            return new Hidden(suppressed, accepted, stale, count, beyond);
        }

        /** The same with the count of findings that are too many. */
        public Hidden withBeyond(int count) {
            return new Hidden(suppressed, accepted, stale, unchanged, count);
        }
    }

    /**
     * A checked report and how much was read in it.
     *
     * @param claims how many claims it makes
     * @param coverage how much of its text was read, or null when only its claims are known
     * @param told the claims, for those who show more of a report than its findings
     */
    public record Checked(
            Report report, int claims, @Nullable Coverage coverage, List<Claim> told) {
        /** A report of whose claims only the number is of interest. */
        public Checked(Report report, int claims, @Nullable Coverage coverage) {
            this(report, claims, coverage, List.of());
        }

        public Checked {
            told = List.copyOf(told);
        }
    }
}
