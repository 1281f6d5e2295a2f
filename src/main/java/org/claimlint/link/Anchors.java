package org.claimlint.link;

import java.util.List;
import org.claimlint.model.Claim;
import org.claimlint.model.Span;

/** The words by which the passages of two claims are laid side by side: the count and the last word of the claim, else its first and its last. */
final class Anchors {
    private Anchors() {}

    /** The anchors of a claim in its text; empty when it is not known where it stands. */
    static List<Integer> of(Claim claim, Words words) {
        Span count = claim.quantitySpan();
        Span span = claim.span();
        if (words.size() == 0) {
            return List.of();
        }
        if (span == null) {
            return count == null ? List.of() : List.of(words.at(count.start()));
        }
        int first = words.at(count == null ? span.start() : count.start());
        int last = words.at(Math.max(span.start(), span.end() - 1));
        return first == last ? List.of(first) : List.of(first, last);
    }

    /** How many words in a row two passages share around an anchor of both; 0 when one has a count and the other has none. */
    static int commonWords(Claim claim, Words words, Claim other, Words otherWords) {
        if ((claim.quantitySpan() == null) != (other.quantitySpan() == null)) {
            return 0;
        }
        List<Integer> anchors = of(claim, words);
        List<Integer> others = of(other, otherWords);
        int longest = 0;
        for (int i = 0; i < Math.min(anchors.size(), others.size()); i++) {
            longest = Math.max(longest, CommonRuns.longest(words, anchors.get(i), otherWords, others.get(i)));
        }
        return longest;
    }
}
