package org.claimlint.model;

/** How a date of figures is written: which of 02/04/2018 is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
