package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.SameEvent;

/** Which claims of a run tell of one event. */
final class Events {
    /** A claim with its report. */
    record Told(Report report, Claim claim) {}

    private final Map<String, String> clusters = new HashMap<>();
    private final Map<String, List<Told>> counts = new HashMap<>();

    Events(CheckResult result) {
        for (SameEvent link : result.links()) {
            clusters.put(link.firstId(), link.cluster());
            clusters.put(link.secondId(), link.cluster());
        }
        for (CheckResult.Checked checked : result.reports()) {
            for (Claim claim : checked.told()) {
                String cluster = clusters.get(claim.id());
                if (cluster != null && claim.quantity() != null) {
                    counts.computeIfAbsent(cluster, one -> new ArrayList<>()).add(new Told(checked.report(), claim));
                }
            }
        }
    }

    /** The same for all claims of one event. */
    String of(Claim claim) {
        return clusters.getOrDefault(claim.id(), claim.id());
    }

    /** The counts of an event that is told more than once, in all reports of the run. */
    List<Told> counts(String event) {
        return counts.getOrDefault(event, List.of());
    }
}
