package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Account;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.EventMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.Section;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the counts of one report that are told again and names them by a common {@link Claim#eventRef}: those that come back with an
 * article ("the 73 men killed in X"), those of one group of a series ("the first convoy"), and the count of the headline.
 */
final class Coreference {
    /** A smaller figure comes twice by itself. */
    private static final int SMALLEST_TELLING = 10;

    private static final int MOST_COUNTS = 64;
    /** What is older is no news. */
    private static final int NEWS_DAYS = 60;

    private static final double CLOSE = 0.25;
    /** What is done with people without being a fate of theirs. */
    private static final Set<String> TURNS = Set.of("rescue", "evacuation", "release", "escape");

    private static final String MAN = "man";
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Statement> statements;
    private final List<Claim> claims;
    private final Set<Statement> parts;
    private final int[] accounts;
    private final List<Retellings.Pair> retellings;

    private Coreference(
            Report report,
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> claims,
            Set<Statement> parts,
            List<Retellings.Pair> retellings) {
        this.retellings = retellings;
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.statements = statements;
        this.claims = claims;
        this.parts = parts;
        this.accounts = new int[claims.size()];
        Arrays.setAll(accounts, i -> i);
    }

    /**
     * The claims, those of one account with one reference.
     *
     * @param claims one for each statement, in the same order
     * @param parts the statements that count a part of what another counts
     * @param retellings the claims that come back to an earlier one
     */
    static List<Claim> named(
            Report report,
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> claims,
            Set<Statement> parts,
            List<Retellings.Pair> retellings) {
        return new Coreference(report, tokens, layout, clauses, statements, claims, parts, retellings).named();
    }

    private List<Claim> named() {
        boolean joined = false;
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (mayBeToldAgain(i)) {
                joined |= joinEarlier(i, counts);
                counts.add(i);
            }
        }
        joined |= joinTitle(counts);
        for (Retellings.Pair pair : retellings) {
            join(pair.earlier(), pair.later());
            joined = true;
        }
        return joined ? renamed() : claims;
    }

    private boolean mayBeToldAgain(int index) {
        Claim claim = claims.get(index);
        return claim.quantity() != null
                && claim.asserted()
                && claim.eventRef() == null
                && !claim.cumulative()
                && Units.isAdditive(claim.unitId())
                && !claim.cues().contains(CueKind.AGAIN)
                && !claim.cues().contains(CueKind.RISE);
    }

    /** Looks back no further than to the first that fits, and over few counts at a time. */
    private boolean joinEarlier(int index, List<Integer> counts) {
        Claim claim = claims.get(index);
        boolean ofDefinite = claim.section() != Section.TITLE && claim.placeAt() != null && isOfDefinite(index);
        boolean definite = ofDefinite || claim.section() != Section.TITLE && isDefinite(index);
        if (!definite && claim.batch() == null) {
            return false;
        }
        int last = Math.max(0, counts.size() - MOST_COUNTS);
        for (int i = counts.size() - 1; i >= last; i--) {
            Claim earlier = claims.get(counts.get(i));
            boolean there = !ofDefinite || Objects.equals(claim.placeAt(), earlier.placeAt());
            boolean same = definite && there && isSameCount(claim, earlier) || isSameBatch(index, counts.get(i));
            if (same) {
                join(counts.get(i), index);
                return true;
            }
        }
        return false;
    }

    private boolean isDefinite(int index) {
        return Definite.isCount(
                tokens, clauses, Objects.requireNonNull(statements.get(index).quantity()));
    }

    /** "The blast in X on 3 May killed 14": what is told of an event told before, if it is in the same place. */
    private boolean isOfDefinite(int index) {
        int sentence = layout.sentenceOf(statements.get(index).anchor());
        for (int i = index - 1; i >= 0 && layout.sentenceOf(statements.get(i).anchor()) == sentence; i--) {
            Placed<EventMention> event = statements.get(i).event();
            if (event != null && EventKin.isCause(event.mention().event())) {
                return Definite.isEvent(tokens, clauses, event);
            }
        }
        return false;
    }

    private static boolean isSameCount(Claim claim, Claim earlier) {
        Quantity one = claim.quantity();
        Quantity other = earlier.quantity();
        if (one == null || other == null || claim.event() == null || one.vague() || other.vague()) {
            return false;
        }
        boolean telling = one.nominal().intValue() >= SMALLEST_TELLING;
        boolean samePlace = claim.placeAt() != null && claim.placeAt().equals(earlier.placeAt());
        return one.nominal().compareTo(other.nominal()) == 0
                && claim.event().equals(earlier.event())
                && claim.measure() == earlier.measure()
                && Objects.equals(claim.batch(), earlier.batch())
                && maySpeakOfTheSame(claim.unitId(), earlier.unitId())
                && (telling || samePlace)
                && differ(claim, earlier);
    }

    /** What is told again in the same way needs no account: it is a reference back, and nothing to add up. */
    private static boolean differ(Claim one, Claim other) {
        boolean elsewhere = one.placeKind() != null
                && other.placeKind() != null
                && !(Objects.equals(one.placeAt(), other.placeAt())
                        && Objects.equals(one.placeFrom(), other.placeFrom())
                        && Objects.equals(one.placeTo(), other.placeTo()));
        return elsewhere
                || one.days() != null && other.days() != null && one.days().daysApart(other.days()) > 0;
    }

    private static boolean maySpeakOfTheSame(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) || Units.overlap(one, other) || MAN.equals(one) || MAN.equals(other);
    }

    /** Two close figures of the same group are two tellings of its size. */
    private boolean isSameBatch(int index, int before) {
        Claim claim = claims.get(index);
        Claim earlier = claims.get(before);
        Quantity one = claim.quantity();
        Quantity other = earlier.quantity();
        return claim.batch() != null
                && claim.batch().equals(earlier.batch())
                && one != null
                && other != null
                && !parts.contains(statements.get(index))
                && !parts.contains(statements.get(before))
                && Objects.equals(claim.unitId(), earlier.unitId())
                && claim.measure() == earlier.measure()
                // it leaves on one day and arrives on another
                && areOfOneTime(claim, earlier)
                && one.min().intValue() >= SMALLEST_TELLING
                && other.min().intValue() >= SMALLEST_TELLING
                && one.clashes(other)
                && one.gap(other) <= CLOSE;
    }

    /** The headline counts what the text counts, when the text counts such people once. */
    private boolean joinTitle(List<Integer> counts) {
        boolean joined = false;
        for (int title : counts) {
            Claim claim = claims.get(title);
            boolean outcome = claim.measure() != null || isTurn(claim);
            if (claim.section() == Section.TITLE && outcome && !isBorneOut(claim)) {
                int same = onlyCount(claim, counts, false);
                int body = same < 0 ? onlyCount(claim, counts, true) : same;
                if (body >= 0) {
                    join(title, body);
                    joined = true;
                }
            }
        }
        return joined;
    }

    /** The place of the only count of such people in the text, or a negative number: none, or several. */
    private int onlyCount(Claim title, List<Integer> counts, boolean kinds) {
        int only = NONE;
        for (int i : counts) {
            Claim claim = claims.get(i);
            boolean alike = claim.section() != Section.TITLE
                    && isOfSameKind(claim, title)
                    && (Objects.equals(claim.unitId(), title.unitId())
                            || kinds && Units.covers(title.unitId(), claim.unitId()))
                    && !parts.contains(statements.get(i));
            if (!alike) {
                boolean news = only == NONE && claim.section() != Section.TITLE && isOfSameKind(claim, title);
                if (news) {
                    // the news comes first, and it counts others
                    return SEVERAL;
                }
                continue;
            }
            if (Objects.requireNonNull(claim.quantity()).sameFigure(title.quantity())) {
                // borne out, wherever
                return SEVERAL;
            }
            boolean gaveWay =
                    claim.cues().contains(CueKind.PRELIMINARY) || claim.cues().contains(CueKind.BACK_REFERENCE);
            if (gaveWay || isLongAgo(claim) || isOfElsewhere(i, title)) {
                continue; // what was told before the news, or happened long before it or in another place
            }
            if (only == NONE) {
                only = i;
            } else if (areOfOneTime(claim, claims.get(only))) {
                return SEVERAL;
            }
            // else the first is the news, and this is what went before it
        }
        return only;
    }

    /** What became of the counted, or what was done with them where that is no fate: "68 rescued". */
    private static boolean isOfSameKind(Claim claim, Claim title) {
        return claim.measure() == title.measure()
                && (title.measure() != null || isTurn(title) && Objects.equals(title.event(), claim.event()));
    }

    private static boolean isTurn(Claim claim) {
        return claim.event() != null && TURNS.contains(claim.event());
    }

    /** "A similar blast in the east killed three": in another place, and recalled or called another one. */
    private boolean isOfElsewhere(int index, Claim title) {
        Claim claim = claims.get(index);
        int clause = clauses.of(statements.get(index).anchor());
        boolean other = claim.cues().contains(CueKind.RECALLED)
                || clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.OTHER);
        return other
                && claim.placeAt() != null
                && title.placeAt() != null
                && !claim.placeAt().equals(title.placeAt());
    }

    /** Whether the text has the count of a headline, as a toll that rose to it as well. */
    private boolean isBorneOut(Claim title) {
        return claims.stream()
                .anyMatch(claim -> claim.section() != Section.TITLE
                        && claim.quantity() != null
                        && claim.measure() == title.measure()
                        && claim.quantity().sameFigure(title.quantity()));
    }

    private boolean isLongAgo(Claim claim) {
        LocalDate last = claim.days() == null ? null : claim.days().to();
        return last != null
                && report.published() != null
                && last.isBefore(report.published().minusDays(NEWS_DAYS));
    }

    private static boolean areOfOneTime(Claim one, Claim other) {
        return one.days() == null || other.days() == null || one.days().daysApart(other.days()) == 0;
    }

    private void join(int one, int other) {
        int first = rootOf(one);
        int second = rootOf(other);
        accounts[Math.max(first, second)] = Math.min(first, second);
    }

    private int rootOf(int member) {
        int at = member;
        while (accounts[at] != at) {
            accounts[at] = accounts[accounts[at]];
            at = accounts[at];
        }
        return at;
    }

    private List<Claim> renamed() {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> several = new HashSet<>();
        for (int i = 0; i < accounts.length; i++) {
            if (!seen.add(rootOf(i))) {
                several.add(rootOf(i));
            }
        }
        List<Claim> renamed = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            Claim claim = claims.get(i);
            boolean named = several.contains(rootOf(i)) && claim.eventRef() == null;
            renamed.add(named ? claim.withEventRef(Account.name(report, rootOf(i) + 1)) : claim);
        }
        return renamed;
    }
}
