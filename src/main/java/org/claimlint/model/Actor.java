package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** A participant of an event. The id is language-neutral where the extractor knows one. */
public record Actor(
        ActorRole role, @Nullable String id, @Nullable String name) {
    /** The name, else the id: what a person reads. */
    public @Nullable String words() {
        return name != null ? name : id;
    }

    /** The id, else the name: what two claims share when they speak of one actor. */
    public @Nullable String key() {
        return id != null ? id : name;
    }
}
