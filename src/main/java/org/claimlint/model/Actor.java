package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** A participant of an event. The id is language-neutral where the extractor knows one. */
public record Actor(
        ActorRole role, @Nullable String id, @Nullable String name) {
    /** Begins the id of somebody who is told only by what he is: "the driver of the goods train". */
    public static final String DESCRIBED = "described:";

    /** Whether he is told by what he is, so that another description may mean him as well. */
    public boolean isDescribed() {
        return id != null && id.startsWith(DESCRIBED);
    }

    /** The name, else the id: what a person reads. */
    public @Nullable String words() {
        return name != null ? name : id;
    }

    /** The id, else the name: what two claims share when they speak of one actor. */
    public @Nullable String key() {
        return id != null ? id : name;
    }
}
