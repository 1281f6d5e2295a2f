package org.claimlint.model;

/** Who answers for a claim: the outlet itself, somebody it names, or somebody it does not name. */
public enum SourceKind {
    OUTLET,
    NAMED,
    ANONYMOUS
}
