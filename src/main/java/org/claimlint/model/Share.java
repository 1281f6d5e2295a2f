package org.claimlint.model;

import java.math.BigDecimal;

/** "30 of the 60 (40 %)": the percentage the text gives for a part of a whole. */
public record Share(String partId, String wholeId, BigDecimal percent) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The percentage as it may be before it was rounded. */
    public Quantity rounded() {
        return Quantity.within(percent, HALF);
    }
}
