package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** What became of the counted: twelve civilians <em>killed</em>, forty <em>wounded</em>. */
public enum Measure {
    KILLED,
    WOUNDED,
    CASUALTIES,
    MISSING,
    CAPTURED,
    DISPLACED,
    MOVED,
    PRESENT,
    NONE;

    /** Whether it tells of harm: the killed are not the wounded, whereas one and the same family may be told to be displaced, housed and fed. */
    public static boolean isFate(@Nullable Measure measure) {
        return measure == KILLED
                || measure == WOUNDED
                || measure == CASUALTIES
                || measure == MISSING
                || measure == CAPTURED;
    }

    /** Whether what was measured as {@code part} belongs to what was measured as {@code whole}; an unknown measure belongs to any. */
    public static boolean covers(@Nullable Measure whole, @Nullable Measure part) {
        return whole == null
                || part == null
                || whole == part
                || (whole == CASUALTIES && (part == KILLED || part == WOUNDED));
    }
}
