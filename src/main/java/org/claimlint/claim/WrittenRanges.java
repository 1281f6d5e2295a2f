package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedRange;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds ranges with the two ends as they are written: of counts, of percentages, and of whatever stands behind "between 30 and 40". */
final class WrittenRanges {
    private static final String OPENS = "opens-range";
    private static final String OF_TWO = "of-two";
    private static final String AND = "and";
    private static final int LONGEST_OPENING = 3;
    /** Two ends that lie farther apart are no range, unless the scale of the second belongs to both. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    private final NumberText text;
    private final Tokens tokens;
    private final List<Placed<DurationExpression>> durations;
    private final List<StatedRange> found = new ArrayList<>();

    private WrittenRanges(NumberText text, List<Placed<DurationExpression>> durations) {
        this.text = text;
        this.tokens = text.tokens();
        this.durations = durations;
    }

    static List<StatedRange> of(NumberText text, List<Placed<DurationExpression>> durations) {
        WrittenRanges ranges = new WrittenRanges(text, durations);
        for (int i = 0; i + 1 < text.numbers().size(); i++) {
            ranges.read(text.numbers().get(i), text.numbers().get(i + 1));
        }
        return ranges.found;
    }

    private void read(Placed<NumberMention> first, Placed<NumberMention> second) {
        Placed<QuantityMention> count = text.countOf(first);
        Span range = count == null ? null : rangeOf(count, first, second);
        int from = count == null ? opening(first, second) : count.from();
        boolean reads = range != null || count == null && from >= 0;
        // "the difference between 40 and 30"
        if (reads && !ScopeWords.endsBefore(OF_TWO, tokens, from, LONGEST_OPENING)) {
            add(first, second, from, range == null ? tokens.span(from, text.behind(second)) : range);
        }
    }

    /** The passage of a count that was read as a range, or null. */
    private @Nullable Span rangeOf(
            Placed<QuantityMention> count, Placed<NumberMention> first, Placed<NumberMention> second) {
        Span number = count.mention().number();
        boolean range = number != null
                && !count.mention().quantity().approx()
                && !count.mention().quantity().vague()
                && tokens.at(number.start()) == first.from()
                && tokens.at(number.end() - 1) + 1 == second.to();
        return range ? count.mention().span() : null;
    }

    /** The token with which "between 30 and 40" begins, or -1: the two numbers stand side by side behind it, and what is counted behind both. */
    private int opening(Placed<NumberMention> first, Placed<NumberMention> second) {
        int link = first.to();
        boolean joined = link + 1 == second.from()
                && (tokens.get(link).is(AND) || tokens.get(link).is(ArabicLetters.WAW))
                && isFigure(first)
                && isFigure(second)
                && Placed.first(durations, second.from(), second.to()) == null;
        for (int i = Math.max(0, first.from() - LONGEST_OPENING); joined && i < first.from(); i++) {
            Lexicon.Match<String> opens = ScopeWords.at(OPENS, tokens, i);
            if (opens != null && opens.to() == first.from()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFigure(Placed<NumberMention> number) {
        return text.numberAt(number.from()) != null || text.percentAt(number.from()) != null;
    }

    private void add(Placed<NumberMention> first, Placed<NumberMention> second, int from, Span span) {
        BigDecimal low = first.mention().value();
        BigDecimal high = second.mention().value();
        BigDecimal shorthand = shorthand(low, second);
        found.add(new StatedRange(
                text.id("g", found.size()),
                text.report().id(),
                found.size(),
                low,
                shorthand == null ? high : shorthand,
                text.quoted().get(from),
                tokens.words(span),
                span));
    }

    /** The digits of the second end where its scale belongs to both: 40 of "between 60 and 40 thousand". Null where the first stands for itself. */
    private @Nullable BigDecimal shorthand(BigDecimal first, Placed<NumberMention> second) {
        BigDecimal digits = text.digits(second);
        BigDecimal value = second.mention().value();
        boolean scaled = digits != null
                && first.signum() > 0
                && digits.compareTo(value) < 0
                && value.divide(first, MathContext.DECIMAL64).compareTo(FAR) > 0
                && first.compareTo(digits.multiply(BigDecimal.TEN)) <= 0;
        return scaled ? digits : null;
    }
}
