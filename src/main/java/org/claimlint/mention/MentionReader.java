package org.claimlint.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.DateOrder;
import org.claimlint.model.Mention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the mentions of a text: dates first, then the numbers that belong to none, then names and events. */
public final class MentionReader {
    private MentionReader() {}

    /**
     * Reads a text.
     *
     * @param published the publication date, against which "yesterday" is resolved; null when it is not known
     */
    public static Mentions read(Tokens tokens, Layout layout, @Nullable LocalDate published) {
        return read(tokens, layout, published, null);
    }

    /** The same. @param order how dates of figures are written, or null where the language tells */
    public static Mentions read(
            Tokens tokens, Layout layout, @Nullable LocalDate published, @Nullable DateOrder order) {
        List<Mention> found = new ArrayList<>();
        // Tokens that belong to a date or a name: their digits are no numbers, their words no events.
        BitSet taken = new BitSet(tokens.size());
        Leads leads = Leads.of(tokens);
        found.addAll(TimeRecognizer.read(tokens, layout, leads, published, order, taken));
        found.addAll(QuantityRecognizer.read(tokens, leads, taken));
        found.addAll(ActorRecognizer.read(tokens, leads, taken));
        found.addAll(PlaceRecognizer.read(tokens, leads, taken));
        found.addAll(EventRecognizer.read(tokens, leads, taken));
        return new Mentions(found);
    }
}
