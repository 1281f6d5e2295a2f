package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.claimlint.model.Claim;
import org.claimlint.model.Passage;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.rules.RuleBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Slips of the pen, planted one at a time in the clean whole reports wherever a report tells one number of an event twice: most are found.
 * What is told twice is told by the claims alone (one event class, one unit, one measure, one value), not by the linking that is tried.
 */
class SlipTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private final CaseRunner runner = new CaseRunner(RuleBase.shipped());

    /** A slip and the least share of those planted that must be found: what was measured, rounded down. */
    private enum Slip {
        TEN_TIMES(0.5),
        A_TENTH_MORE(0.5);

        private final double least;

        Slip(double least) {
            this.least = least;
        }

        /** Whether it may happen to a number of so many digits. */
        boolean fits(int digits) {
            return digits >= (this == A_TENTH_MORE ? 2 : 1) && digits < 7;
        }
    }

    private record Share(int found, int planted) {
        Share with(boolean one) {
            return new Share(found + (one ? 1 : 0), planted + 1);
        }
    }

    @Test
    void most_slips_in_clean_reports_are_found() {
        Map<Slip, Share> shares = new EnumMap<>(Slip.class);
        Arrays.stream(Slip.values()).forEach(slip -> shares.put(slip, new Share(0, 0)));
        for (Case one : CaseRunner.casesIn(HERE, Path.of("cases/reports"), new ArrayList<>())) {
            if (!one.fires() && one.blocks().size() == 1 && one.blocks().get(0) instanceof Case.ReportBlock) {
                plantAll(one, shares);
            }
        }
        shares.forEach((slip, share) ->
                System.out.println("slips: " + slip + ": found " + share.found + " of " + share.planted));
        shares.forEach((slip, share) -> {
            assertThat(share.planted).as(slip.name()).isPositive();
            assertThat((double) share.found / share.planted).as(slip.name()).isGreaterThanOrEqualTo(slip.least);
        });
    }

    private void plantAll(Case one, Map<Slip, Share> shares) {
        ReportClaims report = CaseRunner.reports(one).get(0);
        List<Claim> claims = report.claims();
        for (int later = 1; later < claims.size(); later++) {
            for (Slip slip : Slip.values()) {
                Span span = span(claims.get(later));
                boolean again = span != null
                        && claims.subList(0, later).stream().anyMatch(isToldAgainBy(claims.get(later), span));
                String text = again
                        ? planted(slip, Objects.requireNonNull(report.report().text()), span)
                        : null;
                if (text != null) {
                    shares.compute(slip, (key, share) -> share.with(isFound(one, text, span.start())));
                }
            }
        }
    }

    private static @Nullable Span span(Claim claim) {
        return claim.quantity() != null && claim.quantity().isFigure() ? claim.quantitySpan() : null;
    }

    private static Predicate<Claim> isToldAgainBy(Claim later, Span span) {
        return earlier -> later.asserted()
                && earlier.asserted()
                && Objects.equals(earlier.event(), later.event())
                && Objects.equals(earlier.eventRef(), later.eventRef()) // each line of a list has one of its own
                && later.event() != null
                && span(earlier) != null
                && !span.equals(span(earlier))
                && Objects.equals(earlier.quantity(), later.quantity())
                && Objects.equals(earlier.unitId(), later.unitId())
                && earlier.measure() == later.measure();
    }

    /** The text with its slip, or null where there are no digits to slip on. */
    private static @Nullable String planted(Slip slip, String text, Span span) {
        int from = span.start();
        int to = from;
        while (to < span.end() && !(to > from && slip.fits(to - from))) {
            from = to;
            while (from < span.end() && !Character.isDigit(text.charAt(from))) {
                from++;
            }
            to = from;
            while (to < span.end() && Character.isDigit(text.charAt(to))) {
                to++;
            }
        }
        if (!slip.fits(to - from)) {
            return null;
        }
        int number = Integer.parseInt(text.substring(from, to));
        int slipped = switch (slip) {
            case TEN_TIMES -> number * 10;
            case A_TENTH_MORE -> number + number / 10;
        };
        return slipped == number ? null : text.substring(0, from) + slipped + text.substring(to);
    }

    private boolean isFound(Case one, String text, int at) {
        Case.ReportBlock block = (Case.ReportBlock) one.blocks().get(0);
        Case slipped = new Case(one.file(), one.line(), true, one.title(), List.of(block.withContent(text)), List.of());
        return runner.check(slipped).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .anyMatch(finding ->
                        touches(finding.at(), at) || finding.with().stream().anyMatch(p -> touches(p, at)));
    }

    private static boolean touches(Passage passage, int at) {
        return passage.span() != null
                && passage.span().start() <= at + 4
                && at <= passage.span().end();
    }
}
