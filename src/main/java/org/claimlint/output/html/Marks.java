package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;

/** The passages that findings are about, by report. */
final class Marks {
    /**
     * A passage of one block of findings.
     *
     * @param number of the block
     */
    record Mark(Span span, Severity severity, int number) {}

    private final Map<String, List<Mark>> byReport = new HashMap<>();
    private final Map<String, Map<Span, List<Mark>>> bySpan = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds the passages of one block, the gravest of its findings first. */
    void add(int number, List<Finding> block) {
        for (Finding finding : block) {
            add(number, finding.severity(), finding.at());
            finding.with().forEach(passage -> add(number, finding.severity(), passage));
        }
        seen.clear();
    }

    private void add(int number, Severity severity, Passage passage) {
        Span span = passage.span();
        if (span != null && seen.add(span.start() + " " + span.end() + " " + passage.report())) {
            Mark mark = new Mark(span, severity, number);
            byReport.computeIfAbsent(passage.report(), id -> new ArrayList<>()).add(mark);
            bySpan.computeIfAbsent(passage.report(), id -> new HashMap<>())
                    .computeIfAbsent(span, same -> new ArrayList<>())
                    .add(mark);
        }
    }

    List<Mark> of(String report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** Those of exactly this passage. */
    List<Mark> at(String report, Span span) {
        return bySpan.getOrDefault(report, Map.of()).getOrDefault(span, List.of());
    }
}
