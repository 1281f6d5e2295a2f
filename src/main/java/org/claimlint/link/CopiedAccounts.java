package org.claimlint.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimlint.model.Account;
import org.claimlint.model.Claim;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of one report that tell one account in the same words, and names each account by a common {@link Claim#eventRef}: so
 * the claims say by themselves what only the text could tell. A reference that an extractor gave stays as it is.
 */
public final class CopiedAccounts {
    private final ReportClaims report;
    private final Tokens tokens;
    private final Layout layout;
    private final List<Claim> claims;
    private final DisjointSets accounts;
    /** Laid out once it is asked for. */
    private @Nullable Surroundings surroundings;

    private CopiedAccounts(ReportClaims report, Tokens tokens, Layout layout) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.claims = report.claims().stream()
                .sorted(Comparator.comparingInt(Claim::position))
                .toList();
        this.accounts = new DisjointSets(claims.size());
    }

    /**
     * The same report, the claims of each account with a common reference.
     *
     * @param tokens the words of its text, and its sentences
     */
    public static ReportClaims named(ReportClaims report, Tokens tokens, Layout layout) {
        if (report.claims().size() < 2) {
            return report;
        }
        CopiedAccounts copied = new CopiedAccounts(report, tokens, layout);
        copied.joinReferences();
        if (!copied.joinCopies(Words.of(tokens, layout, copied.claims))) {
            return report;
        }
        if (copied.severalAccounts()) {
            copied.joinLinked();
        }
        return report.withClaims(copied.renamed());
    }

    private void joinReferences() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String reference = claims.get(i).eventRef();
            Integer known = reference == null ? null : first.putIfAbsent(reference, i);
            if (known != null) {
                accounts.join(known, i);
            }
        }
    }

    /** Whether anything was joined. */
    private boolean joinCopies(Words words) {
        boolean joined = false;
        List<int[]> differing = new ArrayList<>();
        Blocks<Long, Integer> blocks = Blocks.ofFew();
        List<List<Integer>> anchors = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Set<Long> shingles = new HashSet<>();
            anchors.add(Anchors.of(claims.get(i), words));
            for (int anchor : anchors.get(i)) {
                shingles.addAll(CommonRuns.shingles(words, anchor));
            }
            for (int earlier : blocks.earlier(shingles, i)) {
                Claim one = claims.get(earlier);
                Claim two = claims.get(i);
                // Two claims about the same words are no two tellings.
                if (accounts.rootOf(earlier) != accounts.rootOf(i)
                        && !anchors.get(earlier).equals(anchors.get(i))
                        && mayJoin(one, two)
                        && Comparison.oneAccount(one, two, Anchors.commonWords(one, words, two, words))) {
                    if (differ(one, two)) {
                        differing.add(new int[] {earlier, i});
                    } else {
                        accounts.join(earlier, i);
                        joined = true;
                    }
                }
            }
        }
        return joinDiffering(differing) || joined;
    }

    private static boolean differ(Claim one, Claim two) {
        return one.quantity() != null
                        && two.quantity() != null
                        && one.quantity().clashes(two.quantity())
                || haveOtherDays(one, two);
    }

    private static boolean haveOtherDays(Claim one, Claim two) {
        return one.days() != null && two.days() != null && one.days().daysApart(two.days()) > 0;
    }

    /**
     * Joins copies that differ, unless they are entries of a list or three and more of them differ from each other: then a form was filled
     * in, once for each of several events.
     */
    private boolean joinDiffering(List<int[]> pairs) {
        Map<Integer, Set<Integer>> others = new HashMap<>();
        for (int[] pair : pairs) {
            others.computeIfAbsent(pair[0], any -> new HashSet<>()).add(pair[1]);
            others.computeIfAbsent(pair[1], any -> new HashSet<>()).add(pair[0]);
        }
        boolean joined = false;
        for (int[] pair : pairs) {
            Set<Integer> ofOne = others.getOrDefault(pair[0], Set.of());
            Set<Integer> ofTwo = others.getOrDefault(pair[1], Set.of());
            if (Collections.disjoint(ofOne, ofTwo) && !areSetApart(claims.get(pair[0]), claims.get(pair[1]))) {
                accounts.join(pair[0], pair[1]);
                joined = true;
            }
        }
        return joined;
    }

    private boolean areSetApart(Claim one, Claim two) {
        if (one.span() == null || two.span() == null) {
            return false;
        }
        if (surroundings == null) {
            surroundings = new Surroundings(tokens, layout);
        }
        return surroundings.areEntries(one.span().start(), two.span().start(), haveOtherDays(one, two));
    }

    private static boolean mayJoin(Claim one, Claim two) {
        String first = one.eventRef();
        String second = two.eventRef();
        return first == null || second == null || first.equals(second) || Account.isOwn(first) || Account.isOwn(second);
    }

    /** Accounts of different names are never linked: those that their slots would link become one. */
    private void joinLinked() {
        Map<String, Integer> places = new HashMap<>();
        List<Claim> bare = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            places.put(claim.id(), i);
            bare.add(Account.isOwn(claim.eventRef()) ? claim.withEventRef(null) : claim);
        }
        int[] sizes = sizes();
        for (Links.Component component :
                EventLinker.link(List.of(report.withClaims(bare))).components()) {
            for (SameEvent link : component.links()) {
                int one = Objects.requireNonNull(places.get(link.firstId()));
                int two = Objects.requireNonNull(places.get(link.secondId()));
                if (sizes[one] > 1 && sizes[two] > 1 && mayJoin(claims.get(one), claims.get(two))) {
                    accounts.join(one, two);
                }
            }
        }
    }

    private boolean severalAccounts() {
        int[] sizes = sizes();
        return IntStream.range(0, sizes.length)
                        .filter(i -> sizes[i] > 1)
                        .map(accounts::rootOf)
                        .distinct()
                        .count()
                > 1;
    }

    private int[] sizes() {
        int[] counted = new int[claims.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[accounts.rootOf(i)]++;
        }
        int[] sizes = new int[claims.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = counted[accounts.rootOf(i)];
        }
        return sizes;
    }

    private List<Claim> renamed() {
        int[] sizes = sizes();
        Map<Integer, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            String reference = claims.get(i).eventRef();
            if (reference != null) {
                names.putIfAbsent(accounts.rootOf(i), reference);
                taken.add(reference);
            }
        }
        int number = 1;
        List<Claim> renamed = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (sizes[i] < 2 || isForeign(claim.eventRef())) {
                renamed.add(claim);
                continue;
            }
            String name = names.get(accounts.rootOf(i));
            if (name == null) {
                do {
                    name = Account.name(report.report(), number++);
                } while (taken.contains(name));
                names.put(accounts.rootOf(i), name);
            }
            renamed.add(claim.withEventRef(name));
        }
        return renamed;
    }

    private static boolean isForeign(@Nullable String eventRef) {
        return eventRef != null && !Account.isOwn(eventRef);
    }
}
