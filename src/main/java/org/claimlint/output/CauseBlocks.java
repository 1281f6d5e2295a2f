package org.claimlint.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;

/** Findings as people are shown them: those that one slip explains in one block. */
public final class CauseBlocks {
    private CauseBlocks() {}

    /** Findings of one cause side by side, the gravest first; causes in the order of their first finding. */
    public static List<List<Finding>> of(List<Finding> findings) {
        Map<String, List<Finding>> blocks = new LinkedHashMap<>();
        for (Finding finding : findings) {
            blocks.computeIfAbsent(finding.cause(), cause -> new ArrayList<>()).add(finding);
        }
        for (List<Finding> block : blocks.values()) {
            block.sort(Comparator.comparing(Finding::severity).reversed());
        }
        List<List<Finding>> ordered = new ArrayList<>(blocks.values());
        Map<String, Integer> lines = new HashMap<>();
        ordered.forEach(block -> lines.putIfAbsent(line(block), lines.size()));
        ordered.sort(Comparator.comparing((List<Finding> block) -> lines.getOrDefault(line(block), 0))
                .thenComparing(block -> block.get(0).severity(), Comparator.reverseOrder()));
        return ordered;
    }

    /** What stands on one line is shown by severity, the gravest first. */
    private static String line(List<Finding> block) {
        Passage at = block.get(0).at();
        return at.file() + ":" + at.origin().line();
    }
}
