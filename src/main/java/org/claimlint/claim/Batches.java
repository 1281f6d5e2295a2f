package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimlint.model.NumberMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Which group of a series a count is of: "the second convoy". A group holds until the sentence ends or another one is named. */
final class Batches {
    private static final String POSSESSIVE = "'s";

    private final Layout layout;
    private final List<Batch> batches = new ArrayList<>();

    private record Batch(int token, @Nullable String name) {}

    /**
     * @param numbers all numbers of the text, in their order
     */
    Batches(Tokens tokens, Layout layout, Clauses clauses, List<Placed<NumberMention>> numbers) {
        this.layout = layout;
        for (int i = clauses.find(0, tokens.size(), Clue.BATCH);
                i >= 0;
                i = clauses.find(i + 1, tokens.size(), Clue.BATCH)) {
            if (isNew(tokens, i)) {
                batches.add(new Batch(i, null));
            }
        }
        for (Placed<NumberMention> number : numbers) {
            boolean ordinal = number.mention().kind() == NumberMention.Kind.ORDINAL;
            if (ordinal && tokens.get(number.to()).isDigits() && !batches.isEmpty()) {
                batches.add(new Batch(number.from(), name(number))); // "the second 34 lorries"
            } else if (ordinal && clauses.has(number.from() - 1, Clue.BATCH)) {
                batches.add(new Batch(number.from() - 1, name(number)));
            } else if (ordinal && clauses.has(number.to(), Clue.BATCH)) {
                batches.add(new Batch(number.to(), name(number)));
            }
        }
        batches.sort(Comparator.comparingInt(Batch::token));
    }

    /** "Today's convoy", "a convoy": none that was named before. In Arabic, one without the article. */
    private static boolean isNew(Tokens tokens, int at) {
        String before = at == 0 ? "" : tokens.form(at - 1);
        return tokens.get(at).isArabic()
                ? !tokens.form(at).contains(ArabicLetters.ARTICLE)
                : before.equals("a") || before.equals(POSSESSIVE);
    }

    private static String name(Placed<NumberMention> number) {
        return number.mention().value().toPlainString();
    }

    /** The number of the group, or null. */
    @Nullable
    String of(Statement statement) {
        if (batches.isEmpty() || statement.quantity() == null) {
            return null;
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(statement.anchor()));
        String named = null;
        for (Batch batch : batches) {
            if (sentence.holds(batch.token()) && batch.token() < statement.anchor()) {
                named = batch.name();
            }
        }
        return named;
    }
}
