package org.claimlint.model;

/** The part an actor plays in an event: who did it, who took it, or neither. */
public enum ActorRole {
    AGENT,
    PATIENT,
    OTHER
}
