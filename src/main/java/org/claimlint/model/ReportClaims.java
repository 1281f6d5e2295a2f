package org.claimlint.model;

import java.util.List;

/** A report with everything it claims: what the reading stages, or a claims file, hand to linking. */
public record ReportClaims(
        Report report,
        List<Claim> claims,
        List<TimeMention> times,
        List<Part> parts,
        List<Share> shares,
        List<Change> changes,
        List<Order> orders) {

    public ReportClaims {
        claims = List.copyOf(claims);
        times = List.copyOf(times);
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
        orders = List.copyOf(orders);
    }
}
