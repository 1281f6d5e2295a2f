package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.lexicon.Units;
import org.claimlint.model.CitedDay;
import org.claimlint.model.Claim;
import org.claimlint.model.LikeCount;
import org.claimlint.model.NumberMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/**
 * Finds totals that name the reports they add up ("as we reported on the 12th and the 20th"), and the counts of the text that may be two tellings
 * of one event. Which reports those are is known where several are read as one text.
 */
final class Roundups {
    private static final String CITES = "cites";
    private static final int LAST_DAY = 31;
    /** So many words of two passages, beside the numbers, tell of one event. */
    private static final int ENOUGH_WORDS = 4;

    private static final BigDecimal FEWEST = BigDecimal.valueOf(2);
    private static final int MOST = 150;

    private final NumberText text;
    private final Tokens tokens;
    private final ContentWords words;
    private final Map<Integer, Claim> claims;
    private final ToldNumbers told;

    private Roundups(NumberText text, ContentWords words, Map<Integer, Claim> claims) {
        this.text = text;
        this.tokens = text.tokens();
        this.words = words;
        this.claims = claims;
        this.told = new ToldNumbers(text, "ru");
    }

    /** Finds them, with their numbers. @param claims by the first token of their number */
    static List<Object> of(NumberText text, ContentWords words, Map<Integer, Claim> claims) {
        Roundups reader = new Roundups(text, words, claims);
        List<Object> found = new ArrayList<>();
        int cited = 0;
        for (Layout.Stretch sentence : text.layout().sentences()) {
            Set<Integer> days = reader.cites(sentence) ? reader.days(sentence) : Set.of();
            if (days.size() > 1) {
                String key = text.id("rs", cited++);
                for (Placed<NumberMention> total : reader.plain(sentence.from(), sentence.to())) {
                    String id = reader.told.of(total).id();
                    days.forEach(day -> found.add(new CitedDay(id, key, day)));
                }
            }
        }
        if (!found.isEmpty()) {
            found.addAll(reader.alike());
            found.addAll(reader.told.facts());
        }
        return found;
    }

    private boolean cites(Layout.Stretch sentence) {
        return ScopeWords.find(CITES, tokens, sentence.from(), sentence.to()) >= 0;
    }

    /** The days of a month that a sentence names: "on 8 and 21 September", "on the 12th and the 20th". */
    private Set<Integer> days(Layout.Stretch sentence) {
        Set<Integer> days = new TreeSet<>();
        for (Placed<TimeExpression> time : Placed.within(text.times(), sentence.from(), sentence.to())) {
            if (time.mention().interval() != null
                    && time.mention().interval().from() != null
                    && time.mention().interval().days() == 1) {
                days.add(
                        Objects.requireNonNull(time.mention().interval().from()).getDayOfMonth());
            }
        }
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            int value = number.mention().value().intValue();
            boolean counts = number.mention().kind() != NumberMention.Kind.ORDINAL && text.countOf(number) != null;
            if (!counts
                    && number.mention().kind() != NumberMention.Kind.PERCENT
                    && value >= 1
                    && value <= LAST_DAY
                    && number.mention().value().stripTrailingZeros().scale() <= 0) {
                days.add(value);
            }
        }
        return days;
    }

    /** The numbers that stand for themselves, with what they count or without. */
    private List<Placed<NumberMention>> plain(int from, int to) {
        List<Placed<NumberMention>> plain = new ArrayList<>();
        for (Placed<NumberMention> mention : Placed.within(text.numbers(), from, to)) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            if (number != null && number.mention().value().compareTo(FEWEST) >= 0 && plain.size() < MOST) {
                plain.add(number);
            }
        }
        return plain;
    }

    private List<Placed<NumberMention>> counts() {
        List<Placed<NumberMention>> counts = plain(0, tokens.size());
        counts.removeIf(number -> {
            Claim claim = claims.get(number.from());
            return claim == null || !claim.asserted() || claim.rate() != null;
        });
        return counts;
    }

    private List<Object> alike() {
        List<Object> found = new ArrayList<>();
        List<Placed<NumberMention>> counts = counts();
        for (int i = 0; i < counts.size(); i++) {
            for (int k = i + 1; k < counts.size(); k++) {
                if (areAlike(counts.get(i), counts.get(k))) {
                    found.add(new LikeCount(
                            told.of(counts.get(i)).id(), told.of(counts.get(k)).id()));
                }
            }
        }
        return found;
    }

    private boolean areAlike(Placed<NumberMention> one, Placed<NumberMention> other) {
        Claim first = Objects.requireNonNull(claims.get(one.from()));
        Claim second = Objects.requireNonNull(claims.get(other.from()));
        boolean kind = first.unitId() == null
                || second.unitId() == null
                || first.unitId().equals(second.unitId())
                || Units.overlap(first.unitId(), second.unitId())
                || Units.mayMean(first.unitId(), second.unitId());
        boolean fate = first.measure() == null || second.measure() == null || first.measure() == second.measure();
        boolean days =
                first.days() == null || second.days() == null || first.days().meets(second.days());
        boolean size = first.quantity() != null && !first.quantity().clashes(second.quantity());
        Layout.Stretch here = text.sentenceAt(one.from());
        Layout.Stretch there = text.sentenceAt(other.from());
        return size && kind && fate && days && !here.equals(there) && common(here, there) >= ENOUGH_WORDS;
    }

    private int common(Layout.Stretch here, Layout.Stretch there) {
        Set<String> common = words.allStems(tokens, here.from(), here.to());
        common.retainAll(words.allStems(tokens, there.from(), there.to()));
        return common.size();
    }
}
