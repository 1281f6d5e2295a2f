package org.claimlint.model;

import java.math.BigDecimal;

/**
 * How long something took: "48 hours".
 *
 * @param seconds its length; a month counts 30 days, a year 365
 * @param timex the value of TIMEX3: {@code PT48H}
 */
public record DurationExpression(Span span, BigDecimal seconds, String timex) implements Mention {}
