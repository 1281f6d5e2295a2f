package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** A fact that stands at a place in its report: what a finding can point at. */
public sealed interface Anchored permits Claim, TimeMention, Suppression, Written {
    /** Unique in a run. */
    String id();

    /** The {@link Report#id} it belongs to. */
    String reportId();

    /** Its place among the facts of its kind in its report, from 0. */
    int position();

    /** Where it stands in the text of its report, or null when the text is not known. */
    @Nullable
    Span span();
}
