package org.claimlint.model;

/** How much of what a text holds was read: unread is not the same as right. Dates that are read but not anchored count as read. */
public record Coverage(Count dates, Count durations, Count numbers) {
    /**
     * @param seen passages that look like one
     * @param read those whose value is known
     */
    public record Count(int seen, int read) {}
}
