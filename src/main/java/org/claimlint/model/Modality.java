package org.claimlint.model;

/** How sure the text is of its claim: only asserted claims can contradict each other. */
public enum Modality {
    ASSERTED,
    DENIED,
    PLANNED,
    POSSIBLE
}
