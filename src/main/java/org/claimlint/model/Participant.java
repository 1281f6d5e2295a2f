package org.claimlint.model;

/**
 * The fact that somebody took part in what a claim tells.
 *
 * @param key the same for all claims that name this person or group: the id, else the normalized name without its rank
 * @param full whether nobody else is likely to have the name: it has an id, or two words and more beside a kunya
 */
public record Participant(String claimId, ActorRole role, String key, boolean full) {}
