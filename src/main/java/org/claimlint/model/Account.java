package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** The names that this program itself gives to accounts of one event: {@link Claim#eventRef}s that no extractor wrote. */
public final class Account {
    private static final String MARK = "#account-";

    private Account() {}

    /** A name that no other report uses, for equal references are one event whatever report they stand in. */
    public static String name(Report report, int number) {
        return report.name() + MARK + number;
    }

    /** Whether this program gave the name, so that it may also take it back. */
    public static boolean isOwn(@Nullable String eventRef) {
        return eventRef != null && eventRef.contains(MARK);
    }
}
