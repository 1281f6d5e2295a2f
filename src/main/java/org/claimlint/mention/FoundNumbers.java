package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The numbers and quantities that were found, and which tokens cannot belong to any. */
final class FoundNumbers {
    private final Tokens tokens;
    private final BitSet taken;
    private final List<Mention> mentions = new ArrayList<>();

    FoundNumbers(Tokens tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The quantity that was found last, or null. */
    @Nullable
    QuantityMention lastQuantity() {
        for (int i = mentions.size() - 1; i >= 0 && i >= mentions.size() - 2; i--) {
            if (mentions.get(i) instanceof QuantityMention quantity) {
                return quantity;
            }
        }
        return null;
    }

    /** Whether a token between two (the second exclusive) belongs to a date. */
    boolean isTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken.get(i)) {
                return true;
            }
        }
        return false;
    }

    void number(Numeral number, BigDecimal value, boolean name) {
        mentions.add(new NumberMention(
                new Span(number.start(), tokens.get(number.to() - 1).end()),
                NumberMention.Kind.NUMBER,
                value,
                number.other(),
                name));
    }

    void number(Span span, BigDecimal value) {
        mentions.add(new NumberMention(span, NumberMention.Kind.NUMBER, value, null, false));
    }

    void ordinal(Span span, BigDecimal value, boolean name) {
        mentions.add(new NumberMention(span, NumberMention.Kind.ORDINAL, value, null, name));
    }

    void percent(int start, Numeral number, int to) {
        mentions.add(new NumberMention(
                new Span(start, tokens.get(to - 1).end()),
                NumberMention.Kind.PERCENT,
                number.value(),
                number.other(),
                false));
    }

    void percentQuantity(Numeral number, Bound bound, int start, int to) {
        if (number.value().signum() >= 0) {
            mentions.add(new QuantityMention(
                    new Span(start, tokens.get(to - 1).end()),
                    bound.quantity(number.value(), number.step()),
                    "percent",
                    null,
                    new Span(number.start(), tokens.get(number.to() - 1).end())));
        }
    }

    void quantity(Span span, Quantity quantity, @Nullable Counted counted, @Nullable Span number) {
        mentions.add(new QuantityMention(
                span,
                quantity,
                counted == null ? null : counted.unitId(),
                counted == null ? null : counted.measure(),
                number));
    }

    /** Digits of which no number can be made. */
    void unread(int from, int to) {
        mentions.add(new UnreadMention(tokens.span(from, to), UnreadMention.Kind.NUMBER));
    }

    /** Digits that are a name. */
    void name(int at, BigDecimal value) {
        mentions.add(new NumberMention(tokens.span(at, at + 1), NumberMention.Kind.NUMBER, value, null, true));
    }
}
