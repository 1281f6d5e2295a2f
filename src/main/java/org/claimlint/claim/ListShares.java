package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.claim.Series.Member;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.text.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Finds the percentages in which a sentence tells once more, in the same order, the parts of a number that the text divided before: "240 evictions:
 * 132 by the council, 60 by the railway, 31 by a bank ... the council ordered 55 percent, the railway 34 and the bank 13 percent". All but one are
 * those of the parts, and the one that is not stands between them.
 */
final class ListShares {
    private static final int FEWEST_PARTS = 3;
    private static final int FEWEST_PERCENTS = 3;
    private static final int MOST_SENTENCES_BACK = 3;

    private ListShares() {}

    /** A percentage with the part of which it should be. */
    private record Told(Placed<NumberMention> percent, Member part) {}

    /** A whole and its parts, which add up to it. */
    private record Division(Member whole, List<Member> parts) {}

    /** Adds them to what is found. */
    static void find(NumberText text, Series series, NumberLists found) {
        List<Division> divisions = new ArrayList<>();
        for (List<Member> run : series.runs()) {
            Division division = run.size() < FEWEST_PARTS ? null : division(text, series, run);
            if (division == null && run.size() > FEWEST_PARTS) {
                List<Member> behind = run.subList(1, run.size());
                boolean first = run.get(0).item().value().sameFigure(sum(behind));
                division = first ? new Division(run.get(0), behind) : null;
            }
            if (division != null) {
                divisions.add(division);
            }
        }
        for (Division division : divisions) {
            List<List<Placed<NumberMention>>> told = new ArrayList<>();
            for (Layout.Stretch sentence : text.layout().sentences()) {
                List<Placed<NumberMention>> percents = percents(text, sentence);
                if (percents.size() >= FEWEST_PERCENTS
                        && division.parts().get(0).from() < sentence.from()) {
                    told.add(percents);
                }
            }
            // what more than one sentence tells in percent may be the shares of another time
            Told share = told.size() == 1 ? told(division, told.get(0)) : null;
            if (share != null) {
                found.addShare(share.percent(), share.part(), division.whole());
            }
        }
    }

    private static List<Placed<NumberMention>> percents(NumberText text, Layout.Stretch sentence) {
        List<Placed<NumberMention>> percents = new ArrayList<>();
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> percent = text.percentAt(number.from());
            if (percent != null) {
                percents.add(percent);
            }
        }
        return percents;
    }

    private static Quantity sum(List<Member> parts) {
        Quantity sum = Quantity.of(0);
        for (Member part : parts) {
            sum = sum.plus(part.item().value());
        }
        return sum;
    }

    /** The number before a run that its members make up. */
    private static @Nullable Division division(NumberText text, Series series, List<Member> run) {
        Quantity sum = sum(run);
        Layout.Stretch title = text.layout().title();
        Member whole = null;
        for (Member member : series.members()) {
            boolean near = member.from() < run.get(0).from()
                    && run.get(0).sentence() - member.sentence() <= MOST_SENTENCES_BACK
                    && (title == null || !title.holds(member.from()));
            whole = near && member.item().value().sameFigure(sum) ? member : whole;
        }
        return whole == null ? null : new Division(whole, run);
    }

    /** The only percentage that no part bears out, where those before and behind it are those of the parts before and behind one part. */
    private static @Nullable Told told(Division division, List<Placed<NumberMention>> percents) {
        int start = -1;
        for (int first = 0; first + percents.size() <= division.parts().size(); first++) {
            if (misses(division, percents, first) == 1) {
                start = first;
            } else if (misses(division, percents, first) == 0) {
                return null;
            }
        }
        for (int i = 0; start >= 0 && i < percents.size(); i++) {
            Member part = division.parts().get(start + i);
            Placed<NumberMention> percent = percents.get(i);
            if (!bearsOut(division, part, percent)) {
                boolean other = division.parts().stream().anyMatch(one -> bearsOut(division, one, percent));
                return other ? null : new Told(percent, part);
            }
        }
        return null;
    }

    private static int misses(Division division, List<Placed<NumberMention>> percents, int first) {
        int misses = 0;
        for (int i = 0; i < percents.size(); i++) {
            misses += bearsOut(division, division.parts().get(first + i), percents.get(i)) ? 0 : 1;
        }
        return misses;
    }

    private static boolean bearsOut(Division division, Member part, Placed<NumberMention> percent) {
        BigDecimal value = percent.mention().value();
        return !part.item().value().isNotShare(value, division.whole().item().value());
    }
}
