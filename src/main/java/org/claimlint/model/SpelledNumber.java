package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A number that a text writes in words and in digits: "five (5) fighters".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param words what the words say
 * @param digits what the digits say
 * @param quoted whether it stands in direct quotation
 */
public record SpelledNumber(
        String id,
        String reportId,
        int position,
        BigDecimal words,
        BigDecimal digits,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
