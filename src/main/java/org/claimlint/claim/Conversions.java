package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Scale;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Conversion;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds amounts that a text converts: "100 km (62 miles)", "40 acres, or 16 hectares,". */
final class Conversions {
    private static final String OPEN = "([";
    private static final String CLOSE = ")]";
    private static final String SLASH = "/";
    private static final String ENDS = ",;.)\u060C\u061B-\u2013\u2014";
    /** "or", a comma, "that is". In tokens. */
    private static final int FARTHEST = 4;

    private final NumberText text;
    private final Tokens tokens;

    private Conversions(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<Conversion> of(NumberText text) {
        return new Conversions(text).find();
    }

    private List<Conversion> find() {
        List<Conversion> found = new ArrayList<>();
        List<Placed<QuantityMention>> counts = text.quantities();
        for (int i = 0; i + 1 < counts.size(); i++) {
            Placed<QuantityMention> first = counts.get(i);
            Placed<QuantityMention> second = counts.get(i + 1);
            boolean converts =
                    Units.areScales(first.mention().unitId(), second.mention().unitId())
                            && second.from() - first.to() <= FARTHEST
                            && areOne(first.to(), second);
            Quantity one = converts ? amount(first) : null;
            Quantity other = converts ? amount(second) : null;
            if (one != null && other != null) {
                Span span = tokens.span(first.from(), text.closed(first.from(), second.to()));
                found.add(new Conversion(
                        text.id("v", found.size()),
                        text.report().id(),
                        found.size(),
                        one,
                        other,
                        text.quoted().get(first.from()),
                        tokens.words(span),
                        span));
            }
        }
        return found;
    }

    /** Whether the second amount, and nothing else, stands in brackets or between commas behind the first, or behind a slash. */
    private boolean areOne(int from, Placed<QuantityMention> second) {
        int to = second.to();
        if (text.beginsLine(second.from())) {
            return false;
        }
        if (text.isMark(from, OPEN)) {
            return from + 1 == second.from() && text.isMark(to, CLOSE);
        }
        if (text.isMark(from, SLASH)) {
            return from + 1 == second.from();
        }
        boolean comma = text.isMark(from, ENDS) || tokens.get(from).isArabic();
        boolean ends = to >= tokens.size() || text.beginsLine(to) || text.isMark(to, ENDS);
        return comma && ends && from + 1 < second.from() && Equations.isBetween(tokens, from, second.from(), null);
    }

    /** An amount on the common scale, as wide as its last digit. */
    private @Nullable Quantity amount(Placed<QuantityMention> count) {
        Placed<NumberMention> number = text.numberOf(count);
        Scale scale = Units.scale(count.mention().unitId());
        if (number == null || scale == null) {
            return null;
        }
        BigDecimal value = number.mention().value();
        BigDecimal half = text.halfOfLastDigit(number);
        return new Quantity(
                scale.least(value.subtract(half)).max(BigDecimal.ZERO), scale.most(value.add(half)), false, false);
    }
}
