package org.claimlint.lexicon;

import java.util.List;

/**
 * An actor that a user adds to the tables, or more names of one that they have.
 *
 * @param kind what it is: one of {@link #KINDS}
 * @param groups ids of the actors that it is part of
 * @param names how it is written
 */
public record OwnActor(String id, String kind, List<String> groups, List<String> names) {
    /** What actors are. */
    public static final List<String> KINDS =
            List.of("agency", "armed", "army", "coalition", "monitor", "office", "police");

    public OwnActor {
        groups = List.copyOf(groups);
        names = List.copyOf(names);
    }
}
