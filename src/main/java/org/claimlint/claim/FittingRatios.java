package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.FittingRatio;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Span;
import org.claimlint.model.ToldShare;
import org.claimlint.text.Layout;

/**
 * Finds which percentages other numbers beside them bear out: "fell from 64 million to 48 million, or 25 percent", "holds 300; 155 were in it, and 130
 * came, so that it is 95 percent full". What fits so is right, whatever its part and whole were taken for.
 */
final class FittingRatios {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Of more numbers some always fit. */
    private static final int MOST = 6;

    private final NumberText text;

    private FittingRatios(NumberText text) {
        this.text = text;
    }

    /** Finds them. @param facts those that tell percentages apart from part and whole, among others */
    static List<Object> of(NumberText text, List<?> facts) {
        FittingRatios reader = new FittingRatios(text);
        List<Object> found = new ArrayList<>();
        for (Object fact : facts) {
            if (fact instanceof ToldShare percent && reader.fits(percent.span())) {
                found.add(new FittingRatio(percent.id()));
            }
        }
        return found;
    }

    private boolean fits(Span span) {
        int token = text.tokens().at(span.start());
        Placed<NumberMention> percent = Placed.first(text.numbers(), token, token + 1);
        if (percent == null) {
            return false;
        }
        Layout.Stretch sentence = text.sentenceAt(token);
        int before =
                sentence.from() == 0 ? 0 : text.sentenceAt(sentence.from() - 1).from();
        List<BigDecimal> own = numbers(sentence.from(), sentence.to());
        List<BigDecimal> near = numbers(before, sentence.to());
        BigDecimal value = percent.mention().value().abs();
        BigDecimal slack = text.halfOfLastDigit(percent);
        return own.size() <= MOST && isChange(own, value, slack)
                || near.size() <= MOST && isOfTwoTogether(near, value, slack);
    }

    private List<BigDecimal> numbers(int from, int to) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Placed<NumberMention> mention : Placed.within(text.numbers(), from, to)) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            if (number != null && number.mention().value().signum() > 0) {
                numbers.add(number.mention().value());
            }
        }
        return numbers;
    }

    /** Whether one is so much more or less than another one, or the difference of two is so much of a third. */
    private static boolean isChange(List<BigDecimal> numbers, BigDecimal percent, BigDecimal slack) {
        for (BigDecimal one : numbers) {
            for (BigDecimal other : numbers) {
                BigDecimal difference = one.subtract(other).abs();
                if (difference.signum() > 0 && isShare(difference, other, percent, slack)) {
                    return true;
                }
                // "16,377 finished, 535 fewer": of those who started, a part that was taken off
                boolean taken = one.compareTo(other) < 0 && numbers.contains(other.subtract(one));
                if (taken && isShare(one, other, percent, slack)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfTwoTogether(List<BigDecimal> numbers, BigDecimal percent, BigDecimal slack) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int k = i + 1; k < numbers.size(); k++) {
                BigDecimal both = numbers.get(i).add(numbers.get(k));
                for (BigDecimal whole : numbers) {
                    if (whole.compareTo(both) > 0 && isShare(both, whole, percent, slack)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isShare(BigDecimal part, BigDecimal whole, BigDecimal percent, BigDecimal slack) {
        BigDecimal share = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        return share.subtract(percent).abs().compareTo(slack) <= 0;
    }
}
