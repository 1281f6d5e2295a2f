package org.claimlint.model;

/** The fact that one actor is part of another: an army of a coalition. */
public record Membership(String memberId, String groupId) {}
