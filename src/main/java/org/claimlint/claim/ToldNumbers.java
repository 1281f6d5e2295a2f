package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.ToldNumber;

/** The numbers of a text that a reader compares with others, each told once. */
final class ToldNumbers {
    private final NumberText text;
    private final String kind;
    private final List<ToldNumber> numbers = new ArrayList<>();
    private final Map<Integer, ToldNumber> byToken = new HashMap<>();

    /** @param kind the letters of their ids */
    ToldNumbers(NumberText text, String kind) {
        this.text = text;
        this.kind = kind;
    }

    /** A number with the words that stand for it and what it counts. */
    ToldNumber of(Placed<NumberMention> number) {
        return byToken.computeIfAbsent(number.from(), from -> {
            Placed<QuantityMention> count = text.countOf(number);
            BigDecimal value = number.mention().value();
            Quantity quantity = count == null
                    ? new Quantity(value, value, false, false)
                    : count.mention().quantity();
            Span span =
                    count == null ? number.mention().span() : count.mention().span();
            ToldNumber told = new ToldNumber(
                    text.id(kind, numbers.size()),
                    text.report().id(),
                    numbers.size(),
                    quantity,
                    text.tokens().words(span),
                    span);
            numbers.add(told);
            return told;
        });
    }

    /** All of them, in the order in which they were asked for. */
    List<ToldNumber> facts() {
        return numbers;
    }
}
