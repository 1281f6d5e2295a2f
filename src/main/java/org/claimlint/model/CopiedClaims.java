package org.claimlint.model;

import java.util.Set;

/**
 * The fact that two copied values are what two claims say: rules on claims know more about them than that they differ.
 *
 * @param firstId the {@link CopiedValue} of the passage that stands first
 * @param firstClaimId the claim, or for dates also the date, that it belongs to
 */
public record CopiedClaims(String firstId, String secondId, String firstClaimId, String secondClaimId) {
    /** Both copied values, as {@code Verdict.subjects} names them. */
    public Set<String> copies() {
        return Set.of(firstId, secondId);
    }

    /** Both claims, as {@code Verdict.subjects} names them. */
    public Set<String> claims() {
        return Set.of(firstClaimId, secondClaimId);
    }
}
