package org.claimlint.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;

/** The findings of a report that has very many of them, cut to those that somebody may read. */
final class Gravest {
    /** A report; review pages and editors show fewer. */
    static final int MOST = 1_000;

    private Gravest() {}

    /** The result with the gravest findings of each report; of those equally grave, the first. They stay in their order. */
    static CheckResult of(CheckResult result) {
        if (result.findings().size() <= MOST) {
            return result;
        }
        List<Finding> gravestFirst = new ArrayList<>(result.findings());
        gravestFirst.sort(Comparator.comparing(Finding::severity).reversed());
        Map<String, Integer> counts = new HashMap<>();
        Set<Finding> beyond = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Finding finding : gravestFirst) {
            if (counts.merge(finding.at().report(), 1, Integer::sum) > MOST) {
                beyond.add(finding);
            }
        }
        List<Finding> kept = result.findings().stream()
                .filter(finding -> !beyond.contains(finding))
                .toList();
        return result.showing(kept, result.hidden().withBeyond(result.findings().size() - kept.size()));
    }

    /** What to tell where something was cut. */
    static List<String> linesOf(CheckResult result) {
        int beyond = result.hidden().beyond();
        return beyond == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "Not shown: %,d findings of reports with more than %,d; the gravest are. Maybe split these reports, or select fewer rules.",
                        beyond,
                        MOST));
    }
}
