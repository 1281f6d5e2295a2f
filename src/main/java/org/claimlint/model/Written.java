package org.claimlint.model;

/** A fact that some words of a text tell: what a finding quotes. */
public non-sealed interface Written extends Anchored {
    /** The words as they stand in the text. */
    String text();

    @Override
    Span span();
}
