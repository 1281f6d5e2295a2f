package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text with its numbers: what those read who compare one figure with another. */
record NumberText(
        Report report,
        Tokens tokens,
        Layout layout,
        BitSet quoted,
        List<Placed<QuantityMention>> quantities,
        List<Placed<NumberMention>> numbers,
        List<Placed<TimeExpression>> times) {

    /** Half of what the last digit of a whole number stands for. */
    static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String AND = "and";
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_THOUSANDS = 4;
    /** Two figures on one scale are seldom farther apart. */
    private static final BigDecimal FARTHEST_BESIDE = BigDecimal.TEN;

    /** Words of a bound before a number: "no fewer than". In tokens. */
    private static final int LONGEST_BOUND = 8;

    /** The id of the n-th fact of a kind, which has a letter of its own. */
    String id(String kind, int n) {
        return report.id() + "#" + kind + (n + 1);
    }

    /** The number that begins with a token, or null. One below zero, that is a name, a part of a date, or can be read in two ways is none. */
    @Nullable
    Placed<NumberMention> numberAt(int token) {
        Placed<NumberMention> number = Placed.first(numbers, token, token + 1);
        return number != null
                        && number.mention().kind() == NumberMention.Kind.NUMBER
                        && number.mention().value().signum() >= 0
                        && isPlain(number)
                        && Placed.first(times, token, token + 1) == null
                ? number
                : null;
    }

    /** The percentage that begins with a token, or null. */
    @Nullable
    Placed<NumberMention> percentAt(int token) {
        Placed<NumberMention> number = Placed.first(numbers, token, token + 1);
        return number != null && number.mention().kind() == NumberMention.Kind.PERCENT && isPlain(number)
                ? number
                : null;
    }

    private static boolean isPlain(Placed<NumberMention> number) {
        return !number.mention().name() && number.mention().otherReading() == null;
    }

    /** The count whose number is this one, or null. */
    @Nullable
    Placed<QuantityMention> countOf(Placed<NumberMention> number) {
        for (int i = Placed.indexFrom(quantities, number.from() + 1) - 1; i >= 0; i--) {
            Placed<QuantityMention> quantity = quantities.get(i);
            if (quantity.from() <= number.from() && number.to() <= quantity.to()) {
                return quantity;
            }
            if (number.from() - quantity.from() > LONGEST_BOUND) {
                return null;
            }
        }
        return null;
    }

    /** The token behind a number and what it counts. */
    int behind(Placed<NumberMention> number) {
        Placed<QuantityMention> count = countOf(number);
        return count == null ? number.to() : Math.max(number.to(), count.to());
    }

    /** Whether a number between two tokens, in whatever it counts, is no less than a value. */
    boolean tellsAtLeast(BigDecimal value, int from, int to) {
        for (Placed<NumberMention> number : Placed.within(numbers, from, to)) {
            Placed<NumberMention> plain = numberAt(number.from());
            if (plain != null && plain.mention().value().compareTo(value) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What the numbers between two tokens come to that "and" stands before: "21 to the one and 14 to the other". */
    BigDecimal joined(int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Placed<NumberMention> number : Placed.within(numbers, from, to)) {
            Placed<NumberMention> plain = numberAt(number.from());
            sum = plain == null || !isJoined(plain.from())
                    ? sum
                    : sum.add(plain.mention().value());
        }
        return sum;
    }

    private boolean isJoined(int number) {
        String before = number == 0 ? "" : tokens.form(number - 1);
        return before.equals(AND)
                || before.equals(ArabicLetters.WAW)
                || tokens.get(number).isArabic() && tokens.form(number).startsWith(ArabicLetters.WAW);
    }

    /** The only number of a count: none for ranges, duals and vague sizes. */
    @Nullable
    Placed<NumberMention> numberOf(Placed<QuantityMention> count) {
        Span number = count.mention().number();
        if (number == null) {
            return null;
        }
        int from = tokens.at(number.start());
        int to = tokens.at(number.end() - 1) + 1;
        return Placed.within(numbers, from, to).size() == 1 ? numberAt(from) : null;
    }

    /** Whether a mark stands at a token. */
    boolean isMark(int token, String marks) {
        return token >= 0 && token < tokens.size() && tokens.get(token).isMark() && marks.contains(tokens.form(token));
    }

    /** The token behind a passage, with the bracket that closes one inside it. */
    int closed(int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += isMark(i, "([") ? 1 : isMark(i, ")]") ? -1 : 0;
        }
        return open > 0 && isMark(to, ")]") ? to + 1 : to;
    }

    /** Whether a token begins a line, or there is none. */
    boolean beginsLine(int token) {
        return token >= tokens.size() || tokens.get(token).beginsLine();
    }

    Layout.Stretch sentenceAt(int token) {
        return layout.sentences().get(layout.sentenceOf(token));
    }

    /** "A two-day sale", "the three-storey house": a number that is glued to the word behind it describes and counts nothing. */
    boolean isOfCompound(Placed<NumberMention> number) {
        int at = number.to();
        return at + 1 < tokens.size()
                && tokens.get(at).is("-")
                && tokens.get(at).isGlued()
                && tokens.get(at + 1).isGlued()
                && tokens.get(at + 1).isWord();
    }

    /** Half of what the last written digit of a number stands for: 0.5 of "20", 50,000 of "1.2 million". */
    BigDecimal halfOfLastDigit(Placed<NumberMention> number) {
        BigDecimal value = number.mention().value();
        BigDecimal written = digits(number);
        BigDecimal scale = written == null || written.signum() == 0
                ? BigDecimal.ONE
                : value.divide(written, MathContext.DECIMAL64);
        int decimals = written == null ? Math.max(0, value.stripTrailingZeros().scale()) : written.scale();
        return HALF.movePointLeft(decimals).multiply(scale);
    }

    /** The digits of a number with their decimals, without a word like "million" behind them; null for a number in words. */
    @Nullable
    BigDecimal digits(Placed<NumberMention> number) {
        StringBuilder digits = new StringBuilder();
        for (int i = number.from(); i < number.to(); i++) {
            if (tokens.get(i).isDigits()) {
                digits.append(tokens.form(i));
            } else if (!tokens.get(i).isMark()) {
                break;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        // the value tells which of the marks between the digits was the point
        BigDecimal whole = new BigDecimal(digits.toString());
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal point = whole.movePointLeft(decimals);
            if (point.signum() != 0 && isPowerOfThousand(number.mention().value(), point)) {
                return point;
            }
        }
        return null;
    }

    /**
     * The value of a number that stands beside another one and has its scale without saying so: 2.8 billion in "from 2.8 to 2.5 billion". Of others their own.
     */
    BigDecimal valueBeside(Placed<NumberMention> number, Placed<NumberMention> other) {
        BigDecimal value = number.mention().value();
        BigDecimal written = digits(number);
        BigDecimal beside = digits(other);
        boolean plain = written != null && written.compareTo(value) == 0 && value.signum() > 0;
        if (!plain || written == null || beside == null || beside.signum() == 0) {
            return value;
        }
        BigDecimal scale = other.mention().value().divide(beside, MathContext.DECIMAL64);
        boolean near = written.compareTo(beside.multiply(FARTHEST_BESIDE)) <= 0
                && beside.compareTo(written.multiply(FARTHEST_BESIDE)) <= 0;
        boolean shared = scale.compareTo(BigDecimal.ONE) > 0 && written.compareTo(scale) < 0 && near;
        return shared ? value.multiply(scale) : value;
    }

    private static boolean isPowerOfThousand(BigDecimal value, BigDecimal digits) {
        BigDecimal scaled = digits;
        for (int i = 0; i <= MOST_THOUSANDS; i++) {
            if (scaled.compareTo(value) == 0) {
                return true;
            }
            scaled = scaled.movePointRight(3);
        }
        return false;
    }
}
