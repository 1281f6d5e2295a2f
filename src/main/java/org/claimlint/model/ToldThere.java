package org.claimlint.model;

/**
 * The relation of a thing that a text comes back to with one of the places where it was told before: it is the same place, or lies in it or around it.
 *
 * @param knownId the telling that comes back to it
 */
public record ToldThere(String knownId) {}
