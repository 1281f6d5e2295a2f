package org.claimlint.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and words that a user adds to the tables of this program. Like these tables they are those of the whole process: a run says which are in use
 * before it reads its first text.
 */
public final class OwnNames {
    /** Nothing but the tables of this program. */
    public static final OwnNames NONE = new OwnNames(List.of(), List.of(), List.of());

    private static volatile OwnNames inUse = NONE;

    /** Null where the user adds no places: most runs need not load it here. */
    private final @Nullable Gazetteer gazetteer;

    private final List<OwnActor> actors;
    private final List<OwnEvent> events;

    /**
     * Joins names to the tables.
     *
     * @throws IllegalArgumentException when a parent is unknown, or a place lies in itself
     */
    public OwnNames(List<OwnPlace> places, List<OwnActor> actors, List<OwnEvent> events) {
        this.gazetteer = places.isEmpty() ? null : Gazetteer.shipped().with(places);
        this.actors = List.copyOf(actors);
        this.events = List.copyOf(events);
    }

    /** Those in use. */
    public static OwnNames inUse() {
        return inUse;
    }

    /** Says which are in use from now on. */
    public static void use(OwnNames names) {
        inUse = names;
    }

    /** The gazetteer with the user's places. */
    public Gazetteer gazetteer() {
        return gazetteer == null ? Gazetteer.shipped() : gazetteer;
    }

    /** The user's actors. */
    public List<OwnActor> actors() {
        return actors;
    }

    /** The user's words for events. */
    public List<OwnEvent> events() {
        return events;
    }
}
