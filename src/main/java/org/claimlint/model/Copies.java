package org.claimlint.model;

import java.util.List;

/** What a report repeats nearly word by word. */
public record Copies(List<CopiedValue> values, List<CopiedPassage> passages, List<CopiedClaims> claims) {
    /** Nothing is repeated, or the text is not known. */
    public static final Copies NONE = new Copies(List.of(), List.of(), List.of());

    public Copies {
        values = List.copyOf(values);
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
    }
}
