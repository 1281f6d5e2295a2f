package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** The names that this program itself gives to accounts of one event: {@link Claim#eventRef}s that no extractor wrote. */
public final class Account {
    private static final String MARK = "#account-";
    private static final String ENTRY = "#entry-";
    private static final String NUMBERED = "#numbered";

    private Account() {}

    /** A name that no other report uses, for equal references are one event whatever report they stand in. */
    public static String name(Report report, int number) {
        return report.name() + MARK + number;
    }

    /** A name that no other claim has: what an entry of a list tells is told there only. */
    public static String entry(Report report, int number) {
        return report.name() + ENTRY + number;
    }

    /** The name of the news of a headline, where the text says which one of a series it is. */
    public static String numbered(Report report) {
        return report.name() + NUMBERED;
    }

    /** Whether the reference says nothing about the event but which claims tell it: this program gave it, as an account or an entry. */
    public static boolean isBare(@Nullable String eventRef) {
        return isOwn(eventRef) || eventRef != null && (eventRef.contains(ENTRY) || eventRef.endsWith(NUMBERED));
    }

    /** Whether this program gave the name, so that it may also take it back. */
    public static boolean isOwn(@Nullable String eventRef) {
        return eventRef != null && eventRef.contains(MARK);
    }
}
