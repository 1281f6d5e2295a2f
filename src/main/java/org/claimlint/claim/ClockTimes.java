package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.ClockExpression;
import org.claimlint.model.ClockTime;

/** Finds clock times that stand with a part of the day. */
final class ClockTimes {
    private ClockTimes() {}

    static List<ClockTime> of(ReadText text) {
        List<ClockTime> found = new ArrayList<>();
        for (Placed<ClockExpression> clock : text.all(ClockExpression.class)) {
            found.add(new ClockTime(
                    text.report().id() + "#k" + (found.size() + 1),
                    text.report().id(),
                    found.size(),
                    clock.mention().hour(),
                    clock.mention().otherHour(),
                    clock.mention().part(),
                    text.quoted().get(clock.from()),
                    text.tokens().words(clock.mention().span()),
                    clock.mention().span()));
        }
        return found;
    }
}
