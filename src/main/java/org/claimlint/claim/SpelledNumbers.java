package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.model.NumberMention;
import org.claimlint.model.SpelledNumber;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds numbers in words with the same number in digits behind them in brackets, or the other way round: "five (5) fighters". */
final class SpelledNumbers {
    private static final String OPEN = "([";
    private static final String CLOSE = ")]";
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);

    private final NumberText text;
    private final Tokens tokens;
    /** What stands alone in brackets behind no number: marks of notes. */
    private final Set<BigDecimal> notes = new HashSet<>();

    private SpelledNumbers(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<SpelledNumber> of(NumberText text) {
        return new SpelledNumbers(text).find();
    }

    private List<SpelledNumber> find() {
        List<Placed<NumberMention>> firsts = new ArrayList<>();
        for (Placed<NumberMention> number : text.numbers()) {
            Placed<NumberMention> first = text.numberAt(number.from());
            Placed<NumberMention> second = first == null ? null : inBrackets(first.to());
            boolean pair = first != null
                    && second != null
                    && isSpelled(first) != isSpelled(second)
                    && !areFarApart(first, second);
            if (pair && first != null) {
                firsts.add(first);
            } else if (text.isMark(number.from() - 1, OPEN) && text.isMark(number.to(), CLOSE)) {
                notes.add(number.mention().value());
            }
        }
        List<SpelledNumber> found = new ArrayList<>();
        for (Placed<NumberMention> first : firsts) {
            Placed<NumberMention> second = inBrackets(first.to());
            if (second != null && isBeforeNoun(second.to() + 1) && !isNote(second)) {
                found.add(fact(first, second, found.size()));
            }
        }
        return found;
    }

    /** "The other seven (9.5 million)": no slip makes one of the other. */
    private static boolean areFarApart(Placed<NumberMention> one, Placed<NumberMention> other) {
        BigDecimal less = one.mention().value().min(other.mention().value());
        BigDecimal more = one.mention().value().max(other.mention().value());
        return less.multiply(FAR).compareTo(more) < 0;
    }

    private SpelledNumber fact(Placed<NumberMention> first, Placed<NumberMention> second, int position) {
        Placed<NumberMention> words = isSpelled(first) ? first : second;
        Placed<NumberMention> digits = words == first ? second : first;
        // the digits stand behind the words of the same number, with what they count
        int to = second.to() + 1;
        int noun = tokens.get(to).isWord() ? to + 1 : to;
        return new SpelledNumber(
                text.id("s", position),
                text.report().id(),
                position,
                words.mention().value(),
                digits.mention().value(),
                text.quoted().get(first.from()),
                tokens.words(tokens.span(first.from(), noun)),
                tokens.span(first.from(), noun));
    }

    /** The number that fills the brackets that open at a token. */
    private @Nullable Placed<NumberMention> inBrackets(int token) {
        if (!text.isMark(token, OPEN) || text.beginsLine(token)) {
            return null;
        }
        Placed<NumberMention> number = text.numberAt(token + 1);
        return number != null && text.isMark(number.to(), CLOSE) ? number : null;
    }

    private boolean isSpelled(Placed<NumberMention> number) {
        return tokens.get(number.from()).isWord();
    }

    /** Behind the mark of a note a sentence goes on or ends, and nothing is counted. */
    private boolean isBeforeNoun(int token) {
        return !text.beginsLine(token) && tokens.get(token).isWord() && !FunctionWords.contains(tokens.form(token));
    }

    /** Notes are counted through. */
    private boolean isNote(Placed<NumberMention> second) {
        BigDecimal value = second.mention().value();
        return notes.contains(value.subtract(BigDecimal.ONE)) || notes.contains(value.add(BigDecimal.ONE));
    }
}
