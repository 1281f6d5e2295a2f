package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedMean;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds means of counts, and how many were counted: "the 20 families have 3.48 children on average". */
final class Means {
    private static final String RATE = "rate";
    private static final String AVERAGE = "average";
    private static final String PER = "per";
    private static final String WITHIN = "within";
    /** Between "average" and the mean. In tokens. */
    private static final int FARTHEST_AVERAGE = 6;
    /** Between the mean and how many were counted. In tokens. */
    private static final int FARTHEST_COUNT = 4;
    /** Letters that two forms of one noun share. */
    private static final int SAME_LETTERS = 3;

    private final NumberText text;
    private final Tokens tokens;

    private Means(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<StatedMean> of(NumberText text) {
        return new Means(text).find();
    }

    private List<StatedMean> find() {
        List<StatedMean> found = new ArrayList<>();
        for (Placed<QuantityMention> count : text.quantities()) {
            Placed<NumberMention> mean = isMean(count) ? text.numberOf(count) : null;
            BigDecimal half = mean == null ? BigDecimal.ZERO : text.halfOfLastDigit(mean);
            Placed<QuantityMention> all = mean != null && half.compareTo(NumberText.HALF) < 0 ? counted(count) : null;
            Placed<NumberMention> number = all == null ? null : text.numberOf(all);
            if (mean != null && all != null && number != null) {
                Span span = tokens.span(Math.min(count.from(), all.from()), Math.max(count.to(), all.to()));
                found.add(new StatedMean(
                        text.id("mean", found.size()),
                        text.report().id(),
                        found.size(),
                        mean.mention().value(),
                        half,
                        number.mention().value(),
                        text.quoted().get(count.from()),
                        tokens.words(span),
                        span));
            }
        }
        return found;
    }

    /** A count of whole things that is called a mean. */
    private boolean isMean(Placed<QuantityMention> count) {
        String unit = count.mention().unitId();
        if (!Units.isAdditive(unit) || Units.isScale(unit) || isRough(count)) {
            return false;
        }
        Layout.Stretch sentence = text.sentenceAt(count.from());
        for (int i = Math.max(sentence.from(), count.from() - FARTHEST_AVERAGE);
                i < Math.min(sentence.to(), count.to() + FARTHEST_COUNT);
                i++) {
            Lexicon.Match<String> average = tokens.get(i).isWord() ? ScopeWords.at(RATE, tokens, i) : null;
            if (average != null && average.value().equals(AVERAGE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRough(Placed<QuantityMention> count) {
        return !count.mention().quantity().isFigure()
                || count.mention().quantity().approx();
    }

    /** The only other count of the sentence, where it is what the mean is of: "in 20 families", "3.48 a family ... 20 families". */
    private @Nullable Placed<QuantityMention> counted(Placed<QuantityMention> mean) {
        Layout.Stretch sentence = text.sentenceAt(mean.from());
        Placed<QuantityMention> only = null;
        for (Placed<QuantityMention> other : Placed.within(text.quantities(), sentence.from(), sentence.to())) {
            if (other != mean && other.mention().unitId() != null) {
                if (only != null) {
                    return null;
                }
                only = other;
            }
        }
        if (only == null || isRough(only) || only.mention().quantity().min().compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        Lexicon.Match<String> per = ScopeWords.at(PER, tokens, mean.to());
        if (per != null) {
            return isNounOf(only, per.to()) ? only : null;
        }
        boolean opens = only.from() - sentence.from() <= 1;
        boolean within = only.from() >= mean.to()
                && only.from() - mean.to() <= FARTHEST_COUNT
                && ScopeWords.find(WITHIN, tokens, mean.to(), only.from()) >= 0;
        return opens || within ? only : null;
    }

    /** Whether a count counts what a noun names. */
    private boolean isNounOf(Placed<QuantityMention> count, int noun) {
        String one = tokens.form(noun);
        for (int i = count.from(); i < count.to(); i++) {
            String other = tokens.form(i);
            if (one.length() >= SAME_LETTERS
                    && other.length() >= SAME_LETTERS
                    && other.startsWith(one.substring(0, SAME_LETTERS))) {
                return true;
            }
        }
        return false;
    }
}
