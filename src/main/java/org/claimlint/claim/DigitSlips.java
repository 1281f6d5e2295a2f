package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.claimlint.lexicon.Units;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Source;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TurnedDigits;
import org.claimlint.text.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of one text that differ in the order of their digits only, in two sentences, of what may be the same. To turn two signs
 * round is one of the four slips of a hand that types (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
final class DigitSlips {
    /** Two digits stand either way round by chance. */
    private static final int SHORTEST = 3;
    /** So many digits are turned round side by side only. */
    private static final int SHORT = 3;

    private static final int MOST_ALIKE = 8;
    /** A sentence with so many numbers of a kind lists them. */
    private static final int LIST = 3;

    private static final int LONGEST_NOUN = 2;

    private static final String PART = "of-them";

    private final NumberText text;
    private final Clauses clauses;
    private final ContentWords words;
    private final IntFunction<Source> sources;
    private final ToldNumbers told;
    private final Map<BigDecimal, Integer> times = new HashMap<>();
    private final List<Object> found = new ArrayList<>();

    private DigitSlips(NumberText text, Clauses clauses, ContentWords words, IntFunction<Source> sources) {
        this.text = text;
        this.clauses = clauses;
        this.words = words;
        this.sources = sources;
        this.told = new ToldNumbers(text, "ds");
    }

    /** Finds them, with their numbers. @param sources who answers for what stands at a token */
    static List<Object> of(NumberText text, Clauses clauses, ContentWords words, IntFunction<Source> sources) {
        DigitSlips reader = new DigitSlips(text, clauses, words, sources);
        for (List<Placed<NumberMention>> alike : reader.byDigits()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int k = i + 1; k < alike.size(); k++) {
                    reader.pair(alike.get(i), alike.get(k));
                }
            }
        }
        reader.found.addAll(0, reader.told.facts());
        return reader.found;
    }

    /** The numbers that are written in the same digits, in the order of the text; few of each. */
    private Iterable<List<Placed<NumberMention>>> byDigits() {
        Map<String, List<Placed<NumberMention>>> byDigits = new LinkedHashMap<>();
        for (Placed<NumberMention> mention : text.numbers()) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            if (number != null && text.digits(number) != null) {
                BigDecimal value = number.mention().value().stripTrailingZeros();
                times.merge(value, 1, Integer::sum);
                char[] digits = digits(value).toCharArray();
                if (digits.length >= SHORTEST) {
                    Arrays.sort(digits);
                    List<Placed<NumberMention>> alike = byDigits.computeIfAbsent(
                            new String(digits) + " " + value.scale(), key -> new ArrayList<>());
                    if (alike.size() < MOST_ALIKE) {
                        alike.add(number);
                    }
                }
            }
        }
        return byDigits.values();
    }

    private static String digits(BigDecimal value) {
        return value.unscaledValue().toString();
    }

    private void pair(Placed<NumberMention> first, Placed<NumberMention> second) {
        BigDecimal one = first.mention().value().stripTrailingZeros();
        BigDecimal other = second.mention().value().stripTrailingZeros();
        Layout.Stretch here = text.sentenceAt(first.from());
        Layout.Stretch there = text.sentenceAt(second.from());
        if (here.equals(there) || !isSlip(digits(one), digits(other))) {
            return;
        }
        String unit = unit(first);
        String otherUnit = unit(second);
        boolean same = areOne(unit, otherUnit) || shareNoun(first, second);
        if (unit != null && otherUnit != null && !same) {
            return;
        }
        found.add(new TurnedDigits(
                told.of(first).id(),
                told.of(second).id(),
                areOfOtherDays(here, there),
                !sources.apply(first.from())
                        .key()
                        .equals(sources.apply(second.from()).key()),
                isCorrected(here) || isCorrected(there),
                isListed(first, here) || isListed(second, there),
                isPart(first) || isPart(second),
                times.getOrDefault(one, 0) > 1 && times.getOrDefault(other, 0) > 1));
    }

    /** Whether the one is the other with two digits turned round; of long numbers also with one digit that stands elsewhere. */
    private static boolean isSlip(String one, String other) {
        int from = 0;
        int to = one.length();
        if (to != other.length() || one.equals(other)) {
            return false;
        }
        while (one.charAt(from) == other.charAt(from)) {
            from++;
        }
        while (one.charAt(to - 1) == other.charAt(to - 1)) {
            to--;
        }
        boolean sideBySide = to - from == 2;
        String here = one.substring(from, to);
        String there = other.substring(from, to);
        boolean moved = here.substring(1).equals(there.substring(0, there.length() - 1))
                || there.substring(1).equals(here.substring(0, here.length() - 1));
        return sideBySide || one.length() > SHORT && moved;
    }

    private static boolean areOne(@Nullable String unit, @Nullable String other) {
        return unit != null
                && other != null
                && (unit.equals(other) || Units.overlap(unit, other) || Units.mayMean(unit, other));
    }

    private boolean shareNoun(Placed<NumberMention> first, Placed<NumberMention> second) {
        Set<String> nouns = noun(first);
        nouns.retainAll(noun(second));
        return !nouns.isEmpty();
    }

    private Set<String> noun(Placed<NumberMention> number) {
        int end = Math.min(text.behind(number) + 1, number.to() + LONGEST_NOUN);
        return words.stems(
                number.to(), Math.min(end, text.sentenceAt(number.from()).to()));
    }

    private @Nullable String unit(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        return count == null ? null : count.mention().unitId();
    }

    private boolean areOfOtherDays(Layout.Stretch here, Layout.Stretch there) {
        boolean dated = false;
        for (Placed<TimeExpression> one : Placed.within(text.times(), here.from(), here.to())) {
            for (Placed<TimeExpression> other : Placed.within(text.times(), there.from(), there.to())) {
                if (one.mention().interval() != null && other.mention().interval() != null) {
                    dated = true;
                    if (one.mention().interval().meets(other.mention().interval())) {
                        return false;
                    }
                }
            }
        }
        return dated;
    }

    /** Whether its sentence, or the one behind it, says that something was wrong. */
    private boolean isCorrected(Layout.Stretch sentence) {
        int end = sentence.to() < text.tokens().size()
                ? text.sentenceAt(sentence.to()).to()
                : sentence.to();
        return clauses.hasBetween(sentence.from(), end, Clue.CORRECTION);
    }

    private boolean isPart(Placed<NumberMention> number) {
        return ScopeWords.at(PART, text.tokens(), text.behind(number)) != null
                || ScopeWords.at(PART, text.tokens(), number.to()) != null;
    }

    /** Whether its sentence has many numbers of its kind. */
    private boolean isListed(Placed<NumberMention> number, Layout.Stretch sentence) {
        int alike = 0;
        String unit = unit(number);
        for (Placed<NumberMention> mention : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> other = text.numberAt(mention.from());
            String otherUnit = other == null ? null : unit(other);
            if (other != null && (unit == null || otherUnit == null || unit.equals(otherUnit))) {
                alike++;
            }
        }
        return alike > LIST;
    }
}
