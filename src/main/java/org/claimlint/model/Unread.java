package org.claimlint.model;

/**
 * The fact that something in a report looks like a date or a number and could not be read.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 */
public record Unread(String id, String reportId, int position, UnreadMention.Kind kind, String text, Span span)
        implements Written {}
