package org.claimlint.claim;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A verb of any kind, with whom or what it tells of.
 *
 * @param at its first token
 * @param keys what stands for its meaning: its stem, the groups of verbs it belongs to, the class of events it tells of
 * @param event the class of events, or "" where the tables know none
 * @param once whether such a thing befalls anything but once
 * @param undergoer whom or what it befell; the subject, where there is no object
 * @param agent who did it, where somebody else underwent it
 * @param recalls whether the words tell it as known: "since gunmen stormed it"
 * @param passing whether something else is told beside it: "when it sank, the sea was calm"
 * @param where the names and numbers of the places it is told of
 */
record Predicate(
        int at,
        Set<String> keys,
        String event,
        boolean once,
        Argument undergoer,
        Argument agent,
        boolean recalls,
        boolean passing,
        Set<String> where) {

    /**
     * A noun phrase beside a verb.
     *
     * @param stems the stems of its words
     * @param heads those of them that it may be about: "the <em>head</em> of the mission"
     * @param names those of them that are written as names are
     * @param more the stems of what a preposition adds: "the talks between <em>the teams</em>"
     * @param definite whether an article, a pronoun or a name says that it is known
     * @param pronoun whether only a pronoun stands for it, or a word like "the building", or the word of what happened
     */
    record Argument(
            Set<String> stems,
            Set<String> heads,
            Set<String> names,
            Set<String> more,
            boolean definite,
            boolean pronoun) {
        static final Argument NONE = new Argument(Set.of(), Set.of(), Set.of(), Set.of(), false, false);
        static final Argument PRONOUN = new Argument(Set.of(), Set.of(), Set.of(), Set.of(), true, true);

        boolean isNamed() {
            return !stems.isEmpty();
        }

        /** Whether what one is about is among the words of the other, and the other way round, and no two names tell them apart. */
        boolean mayBe(Argument other) {
            boolean others = !names.isEmpty() && !other.names.isEmpty() && Collections.disjoint(names, other.names);
            return !others && !Collections.disjoint(heads, other.stems) && !Collections.disjoint(other.heads, stems);
        }

        boolean clashes(Argument other) {
            return isNamed() && other.isNamed() && Collections.disjoint(stems, other.stems);
        }

        /** The same, where it is what happened: "the strike (began)". */
        Argument itself() {
            return new Argument(stems, heads, names, more, definite, definite);
        }

        Argument with(Set<String> words) {
            return new Argument(stems, heads, names, words, definite, pronoun);
        }
    }

    /** The same, told as known. */
    Predicate known() {
        return new Predicate(at, keys, event, once, undergoer, agent, true, true, where);
    }

    /** Whether both have one meaning, and nobody did one and somebody else the other. */
    boolean mayBe(Predicate other) {
        Set<String> shared = new HashSet<>(keys);
        shared.retainAll(other.keys);
        return !shared.isEmpty() && !isElsewhere(other) && !agent.clashes(other.agent);
    }

    /** Whether both name places, and none that is the same. */
    boolean isElsewhere(Predicate other) {
        return !where.isEmpty() && !other.where.isEmpty() && Collections.disjoint(where, other.where);
    }
}
