package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
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
    private static final String COUNTS_DOWN = "counts-down";
    private static final String BEFORE_NOW = "before-now";
    private static final String AND = "and";
    private static final String DURATION = "duration";
    private static final int LONGEST_OPENING = 3;
    /** Between a range and the words that tell from which day its years are counted. In tokens. */
    private static final int FARTHEST_ERA = 3;
    /** A year before Christ is hardly told with fewer digits. */
    private static final BigDecimal FEWEST_YEARS = BigDecimal.valueOf(100);

    /** Two ends that lie farther apart are no range, unless the scale of the second belongs to both. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    private final NumberText text;
    private final Tokens tokens;
    private final List<Placed<DurationExpression>> durations;
    /** Whether the text tells of years before Christ, or before now: then a range of bare years may be one of these. */
    private final boolean eras;

    private final List<StatedRange> found = new ArrayList<>();

    private WrittenRanges(NumberText text, List<Placed<DurationExpression>> durations) {
        this.text = text;
        this.tokens = text.tokens();
        this.durations = durations;
        this.eras = ScopeWords.find(COUNTS_DOWN, tokens, 0, tokens.size()) >= 0;
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
        if (reads
                && !ScopeWords.endsBefore(OF_TWO, tokens, from, LONGEST_OPENING)
                && !countsDown(count, first, second, from)) {
            add(first, second, from, range == null ? tokens.span(from, text.behind(second)) : range);
        }
    }

    /** "Between 2700 and 2000 BC", "between 9,000 and 7,500 years ago": the earlier end is the larger one. */
    private boolean countsDown(
            @Nullable Placed<QuantityMention> count,
            Placed<NumberMention> first,
            Placed<NumberMention> second,
            int from) {
        String unit = count == null ? null : count.mention().unitId();
        boolean years = unit == null || DURATION.equals(unit) || Units.isUnder(unit, DURATION);
        int behind = text.behind(second);
        if (!years) {
            return false;
        }
        return ScopeWords.find(COUNTS_DOWN, tokens, second.to(), Math.min(tokens.size(), behind + FARTHEST_ERA)) >= 0
                || unit != null && ScopeWords.endsBefore(BEFORE_NOW, tokens, from, 1)
                || eras && isYear(first) && isYear(second) && (unit != null || isBare(behind));
    }

    private static boolean isYear(Placed<NumberMention> number) {
        return number.mention().kind() == NumberMention.Kind.NUMBER
                && number.mention().value().compareTo(FEWEST_YEARS) >= 0;
    }

    /** Whether no noun stands at a token that might be what is counted. */
    private boolean isBare(int token) {
        return token >= tokens.size()
                || !tokens.get(token).isWord()
                || tokens.get(token).beginsLine()
                || FunctionWords.contains(tokens.form(token));
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
