package org.claimlint.io;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Span;

/** Where words stand in a text, whatever white space is between them. */
final class Quotes {
    /** A quote that stands more often is no quote. */
    private static final int MOST = 100;

    private final StringBuilder words = new StringBuilder();
    private final int[] offsets;

    /** @param from the offset at which the text proper begins */
    Quotes(String text, int from) {
        offsets = new int[text.length() - from + 1];
        boolean space = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = true;
                continue;
            }
            if (space && words.length() > 0) {
                offsets[words.length()] = i - 1;
                words.append(' ');
            }
            space = false;
            offsets[words.length()] = i;
            words.append(c);
        }
    }

    /** The passages with these words, in their order. */
    List<Span> find(String quote) {
        String wanted = collapsed(quote);
        List<Span> found = new ArrayList<>();
        for (int at = wanted.isEmpty() ? -1 : words.indexOf(wanted);
                at >= 0 && found.size() < MOST;
                at = words.indexOf(wanted, at + wanted.length())) {
            found.add(new Span(offsets[at], offsets[at + wanted.length() - 1] + 1));
        }
        return found;
    }

    private static String collapsed(String quote) {
        return String.join(" ", quote.strip().split("\\s+"));
    }
}
