package org.claimlint.model;

/** Two things told in passages that translate each other, each of them borne out nowhere in the other passage, that cannot both be true. */
public record RenderedOtherwise(String firstId, String secondId, String slot) {
    public RenderedOtherwise {
        TranslationPair.requireSlot(slot);
    }
}
