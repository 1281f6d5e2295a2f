package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.StatedRange;
import org.claimlint.text.Tokens;

/** Finds ranges of counts with the two ends as they are written. */
final class WrittenRanges {
    private WrittenRanges() {}

    static List<StatedRange> of(
            Report report,
            Tokens tokens,
            BitSet quoted,
            List<Placed<QuantityMention>> quantities,
            List<Placed<NumberMention>> numbers) {
        List<StatedRange> found = new ArrayList<>();
        for (Placed<QuantityMention> quantity : quantities) {
            if (quantity.mention().number() == null
                    || quantity.mention().quantity().approx()
                    || quantity.mention().quantity().vague()) {
                continue;
            }
            int from = tokens.at(quantity.mention().number().start());
            int to = tokens.at(quantity.mention().number().end() - 1) + 1;
            List<Placed<NumberMention>> ends = Placed.within(numbers, from, to);
            if (ends.size() == 2) {
                found.add(new StatedRange(
                        report.id() + "#g" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        ends.get(0).mention().value(),
                        ends.get(1).mention().value(),
                        quoted.get(quantity.from()),
                        tokens.words(quantity.mention().span()),
                        quantity.mention().span()));
            }
        }
        return found;
    }
}
