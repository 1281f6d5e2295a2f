package org.claimlint.rules;

import org.claimlint.model.Severity;

/**
 * What makes a finding less than certain. The severity of a finding is the lowest of its rule's ceiling and of the caps that apply to what it
 * joins; a cap counts only for the slot that the rule compares. A rule changes a cap with {@code @caps("source: warning; roles: none")}.
 */
public enum Cap {
    INFERRED(Severity.WARNING, "a part of a date was worked out, not written"),
    ROLES(Severity.WARNING, "the dates are of different kinds, or of an unknown kind"),
    VAGUE(Severity.WARNING, "the text is vague"),
    APPROXIMATE(Severity.WARNING, "a rounded figure is off by a quarter or less"),
    AS_OF(Severity.WARNING, "it is not known which report came first"),
    KIND(Severity.WARNING, "the places may be the ends of an extent"),
    SOURCE(Severity.NOTE, "different sources answer for the two"),
    OUTLET(Severity.NOTE, "two outlets report it"),
    QUOTED(Severity.NOTE, "it stands in a quotation");

    private final Severity most;
    private final String reason;

    Cap(Severity most, String reason) {
        this.most = most;
        this.reason = reason;
    }

    /** What it lowers a finding to. */
    public Severity most() {
        return most;
    }

    /** Why, in words for people. */
    public String reason() {
        return reason;
    }
}
