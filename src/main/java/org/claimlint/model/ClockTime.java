package org.claimlint.model;

/**
 * A clock time that a text tells with a part of the day: "at 10:30 in the morning".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param hour 0 to 23
 * @param otherHour the other hour of the twelve-hour clock that may be meant; the same one where there is none
 * @param part the hours that people call so
 * @param quoted whether it stands in direct quotation
 */
public record ClockTime(
        String id,
        String reportId,
        int position,
        int hour,
        int otherHour,
        HourInterval part,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
