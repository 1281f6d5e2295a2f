package org.claimlint.model;

/**
 * A clock time beside a part of the day: "at 10:30 in the morning".
 *
 * @param hour 0 to 23
 * @param otherHour the other hour of the twelve-hour clock that may be meant; the same one where there is none
 * @param part the hours that people call so
 */
public record ClockExpression(Span span, int hour, int otherHour, HourInterval part) implements Mention {}
