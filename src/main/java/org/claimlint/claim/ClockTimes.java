package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.ClockExpression;
import org.claimlint.model.ClockTime;
import org.claimlint.model.Report;
import org.claimlint.text.Tokens;

/** Finds clock times that stand with a part of the day. */
final class ClockTimes {
    private ClockTimes() {}

    static List<ClockTime> of(Report report, Tokens tokens, BitSet quoted, List<Placed<ClockExpression>> clocks) {
        List<ClockTime> found = new ArrayList<>();
        for (Placed<ClockExpression> clock : clocks) {
            found.add(new ClockTime(
                    report.id() + "#k" + (found.size() + 1),
                    report.id(),
                    found.size(),
                    clock.mention().hour(),
                    clock.mention().otherHour(),
                    clock.mention().part(),
                    quoted.get(clock.from()),
                    tokens.words(clock.mention().span()),
                    clock.mention().span()));
        }
        return found;
    }
}
