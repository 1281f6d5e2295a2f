package org.claimlint.model;

import java.math.BigDecimal;

/** "30 of the 60 (40 %)": the percentage the text gives for a part of a whole. */
public record Share(String partId, String wholeId, BigDecimal percent) {}
