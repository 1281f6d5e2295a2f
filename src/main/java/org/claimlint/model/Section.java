package org.claimlint.model;

/** Where in its report a claim stands. */
public enum Section {
    TITLE,
    LEAD,
    BODY
}
