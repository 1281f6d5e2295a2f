package org.claimlint.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.io.Baseline;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;

/** A baseline held against what a check found. */
final class Accepted {
    private final Baseline baseline;
    private final Set<String> checked = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    /** @param all what was found, also what is not selected */
    Accepted(Baseline baseline, CheckResult all) {
        this.baseline = baseline;
        all.reports().forEach(one -> checked.add(one.report().id()));
        all.findings().forEach(finding -> found.add(finding.fingerprint()));
    }

    /** The result without what the baseline accepts. */
    CheckResult apply(CheckResult selected) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : selected.findings()) {
            if (!baseline.accepts(finding)) {
                kept.add(finding);
            }
        }
        int accepted = selected.findings().size() - kept.size();
        int stale = baseline.entries().size() - fresh().size();
        return selected.showing(kept, selected.hidden().withBaseline(accepted, stale));
    }

    /** The entries that are not stale: found again, or of reports that were not checked all. */
    List<Baseline.Entry> fresh() {
        return baseline.entries().stream().filter(entry -> !isStale(entry)).toList();
    }

    private boolean isStale(Baseline.Entry entry) {
        return checked.contains(entry.report())
                && checked.containsAll(entry.with())
                && !found.contains(entry.fingerprint());
    }
}
