package org.claimlint.claim;

import org.claimlint.model.Source;
import org.claimlint.model.TimeRole;
import org.jspecify.annotations.Nullable;

/**
 * Who tells what, and when: "the Observatory had obtained on 2 April information about ...".
 *
 * @param from the first token of what is told
 * @param to the token behind the last one told (exclusive)
 * @param head the clause in which the verb of saying stands
 * @param role what the date of the verb is the date of
 * @param time the place of that date in the list of all dates, or -1
 * @param source who answers for what is told
 * @param earlier whether it was told before: "had published"
 */
record Frame(int from, int to, int verb, int head, @Nullable TimeRole role, int time, Source source, boolean earlier) {
    /** Whether the attribution stands behind what is told, "..., the ministry said": then the words are the outlet's own. */
    boolean trails() {
        return to == verb;
    }

    boolean holds(int token) {
        return from <= token && token < to;
    }
}
