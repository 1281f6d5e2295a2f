package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.DateRange;
import org.claimlint.model.Report;
import org.claimlint.model.StatedEnds;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Tokens;

/** Finds ranges of dates with the two ends as they are written. */
final class DateRanges {
    private DateRanges() {}

    static List<DateRange> of(Report report, Tokens tokens, BitSet quoted, List<Placed<TimeExpression>> times) {
        List<DateRange> found = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            StatedEnds ends = time.mention().range();
            if (ends != null) {
                found.add(new DateRange(
                        report.id() + "#d" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        ends.first(),
                        ends.second(),
                        quoted.get(time.from()),
                        tokens.words(time.mention().span()),
                        time.mention().span()));
            }
        }
        return found;
    }
}
