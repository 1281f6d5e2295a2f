package org.claimlint.model;

/** Two things told in passages that translate each other and nowhere else in them, which cannot both be true, and nothing else is left over that either may mean. */
public record Mistranslated(String firstId, String secondId, String slot) {
    public Mistranslated {
        TranslationPair.requireSlot(slot);
    }
}
