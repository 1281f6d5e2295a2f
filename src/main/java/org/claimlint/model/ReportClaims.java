package org.claimlint.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report with everything it claims: what the reading stages, or a claims file, hand to linking.
 *
 * @param parents which place the text puts in which
 * @param unread what looks like a date or a number and could not be read; empty when the claims come from somebody else
 * @param copies what the text repeats nearly word by word
 * @param names who is named how
 * @param figures what the text says twice in other words
 * @param topics what the passages of its claims are about, by the id of the claim; empty when the claims come from somebody else
 * @param suppressions what a person says is no contradiction
 * @param coverage how much of the text was read, or null when the claims come from somebody else
 */
public record ReportClaims(
        Report report,
        List<Claim> claims,
        List<TimeMention> times,
        List<Part> parts,
        List<Share> shares,
        List<Change> changes,
        List<Order> orders,
        List<StatedParent> parents,
        List<Unread> unread,
        Copies copies,
        Names names,
        Figures figures,
        Map<String, Topic> topics,
        List<Suppression> suppressions,
        @Nullable Coverage coverage) {

    /** Claims that somebody else read. */
    public ReportClaims(
            Report report,
            List<Claim> claims,
            List<TimeMention> times,
            List<Part> parts,
            List<Share> shares,
            List<Change> changes,
            List<Order> orders) {
        this(report, claims, times, parts, shares, changes, orders, List.of(), List.of(), null);
    }

    /** Claims of a text in which nothing is known to be repeated. */
    public ReportClaims(
            Report report,
            List<Claim> claims,
            List<TimeMention> times,
            List<Part> parts,
            List<Share> shares,
            List<Change> changes,
            List<Order> orders,
            List<StatedParent> parents,
            List<Unread> unread,
            @Nullable Coverage coverage) {
        this(
                report,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                Copies.NONE,
                Names.NONE,
                Figures.NONE,
                Map.of(),
                List.of(),
                coverage);
    }

    public ReportClaims {
        claims = List.copyOf(claims);
        times = List.copyOf(times);
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
        orders = List.copyOf(orders);
        parents = List.copyOf(parents);
        unread = List.copyOf(unread);
        topics = Map.copyOf(topics);
        suppressions = List.copyOf(suppressions);
    }

    /** The same with other knowledge of the report. */
    public ReportClaims withReport(Report known) {
        return new ReportClaims(
                known,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                copies,
                names,
                figures,
                topics,
                suppressions,
                coverage);
    }

    /** The same with other claims. */
    public ReportClaims withClaims(List<Claim> others) {
        return new ReportClaims(
                report,
                others,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                copies,
                names,
                figures,
                topics,
                suppressions,
                coverage);
    }

    /** The same with what its text repeats. */
    public ReportClaims withCopies(Copies found) {
        return new ReportClaims(
                report,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                found,
                names,
                figures,
                topics,
                suppressions,
                coverage);
    }

    /** The same with the names of its text. */
    public ReportClaims withNames(Names found) {
        return new ReportClaims(
                report,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                copies,
                found,
                figures,
                topics,
                suppressions,
                coverage);
    }

    /** The same with what its text says twice in other words. */
    public ReportClaims withFigures(Figures found) {
        return new ReportClaims(
                report,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                copies,
                names,
                found,
                topics,
                suppressions,
                coverage);
    }

    /** The same with what a person says is no contradiction. */
    public ReportClaims withSuppressions(List<Suppression> others) {
        return new ReportClaims(
                report, claims, times, parts, shares, changes, orders, parents, unread, copies, names, figures, topics,
                others, coverage);
    }

    /** The same with what its passages are about. */
    public ReportClaims withTopics(Map<String, Topic> passages) {
        return new ReportClaims(
                report,
                claims,
                times,
                parts,
                shares,
                changes,
                orders,
                parents,
                unread,
                copies,
                names,
                figures,
                passages,
                suppressions,
                coverage);
    }

    /** What the passage of a claim is about, as far as that is known. */
    public Topic topic(Claim claim) {
        return topics.getOrDefault(claim.id(), Topic.NONE);
    }
}
