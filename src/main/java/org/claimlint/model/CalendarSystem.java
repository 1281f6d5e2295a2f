package org.claimlint.model;

/** The calendar a written year belongs to. Academic and fiscal years are no civil years. */
public enum CalendarSystem {
    GREGORIAN,
    HIJRI,
    ACADEMIC,
    FISCAL
}
