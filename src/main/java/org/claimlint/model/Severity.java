package org.claimlint.model;

import java.util.Locale;

/** How serious a finding is. Declared from the least to the most serious. */
public enum Severity {
    /** Good to know; never a reason to stop. */
    NOTE,
    /** An editor must decide. */
    WARNING,
    /** Both passages cannot be true: safe to fail a build. */
    ERROR;

    /** The less serious of the two. */
    public Severity atMost(Severity cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }

    /** The more serious of the two. */
    public Severity atLeast(Severity floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }

    /** Its name on the command line, in JSON and in case files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
