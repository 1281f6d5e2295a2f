package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.NumberMention;
import org.claimlint.text.Layout;
import org.jspecify.annotations.Nullable;

/** Which group of a series a count is of: "the second convoy". A group holds until the sentence ends or another one is named. */
final class Batches {
    private final Layout layout;
    private final List<Batch> batches = new ArrayList<>();

    private record Batch(int token, String name) {}

    /**
     * @param numbers all numbers of the text, in their order
     */
    Batches(Layout layout, Clauses clauses, List<Placed<NumberMention>> numbers) {
        this.layout = layout;
        for (Placed<NumberMention> number : numbers) {
            boolean ordinal = number.mention().kind() == NumberMention.Kind.ORDINAL;
            if (ordinal && clauses.has(number.from() - 1, Clue.BATCH)) {
                batches.add(new Batch(number.from() - 1, name(number)));
            } else if (ordinal && clauses.has(number.to(), Clue.BATCH)) {
                batches.add(new Batch(number.to(), name(number)));
            }
        }
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
