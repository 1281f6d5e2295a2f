package org.claimlint.cli;

import java.util.Collection;
import org.claimlint.text.Similar;

/** Advice for a word that names nothing. */
final class Nearest {
    private Nearest() {}

    /** {@code " Maybe X."} with the nearest candidate, or nothing when none is near. */
    static String maybe(String word, Collection<String> candidates) {
        String nearest = Similar.nearest(word, candidates, Math.max(2, word.length() / 3));
        return nearest == null ? "" : " Maybe " + nearest + ".";
    }
}
