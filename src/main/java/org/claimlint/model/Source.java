package org.claimlint.model;

import org.jspecify.annotations.Nullable;

/** Who answers for a claim in the end. */
public record Source(@Nullable String id, @Nullable String name, SourceKind kind) {
    /** The outlet's own voice, for which its anonymous sources count as well. */
    public static final Source OUTLET = new Source(null, null, SourceKind.OUTLET);

    /** The same for all claims that one voice answers for. */
    public String key() {
        String named = id != null ? id : name;
        return kind == SourceKind.NAMED && named != null ? named : "";
    }

    /** Whether the outlet itself answers. */
    public boolean isOutlet() {
        return key().isEmpty();
    }
}
