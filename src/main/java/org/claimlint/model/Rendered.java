package org.claimlint.model;

/** The slot of a claim, or a date, that the other text of a translation bears out where it translates the passage. */
public record Rendered(String id, String slot) {
    public Rendered {
        TranslationPair.requireSlot(slot);
    }
}
