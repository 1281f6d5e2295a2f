package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.DateRange;
import org.claimlint.model.StatedEnds;
import org.claimlint.model.TimeExpression;

/** Finds ranges of dates with the two ends as they are written. */
final class DateRanges {
    private DateRanges() {}

    static List<DateRange> of(ReadText text) {
        List<DateRange> found = new ArrayList<>();
        for (Placed<TimeExpression> time : text.times()) {
            StatedEnds ends = time.mention().range();
            if (ends != null) {
                found.add(new DateRange(
                        text.report().id() + "#d" + (found.size() + 1),
                        text.report().id(),
                        found.size(),
                        ends.first(),
                        ends.second(),
                        text.quoted().get(time.from()),
                        text.tokens().words(time.mention().span()),
                        time.mention().span()));
            }
        }
        return found;
    }
}
