package org.claimlint.link;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of one report that tell one account in the same words, and names each account by a common {@link Claim#eventRef}: so
 * the claims say by themselves what only the text could tell. A reference that an extractor gave stays as it is.
 */
public final class CopiedAccounts {
    private final ReportClaims report;
    private final List<Claim> claims;
    private final DisjointSets accounts;

    private CopiedAccounts(ReportClaims report) {
        this.report = report;
        this.claims = report.claims().stream()
                .sorted(Comparator.comparingInt(Claim::position))
                .toList();
        this.accounts = new DisjointSets(claims.size());
    }

    /** The same report, the claims of each account with a common reference; a report without a text as it is. */
    public static ReportClaims named(ReportClaims report) {
        String text = report.report().text();
        if (text == null || report.claims().size() < 2) {
            return report;
        }
        CopiedAccounts copied = new CopiedAccounts(report);
        copied.joinReferences();
        if (!copied.joinCopies(Words.of(text, copied.claims))) {
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
        Blocks<Long, Integer> blocks = new Blocks<>();
        for (int i = 0; i < claims.size(); i++) {
            Set<Long> shingles = new HashSet<>();
            for (int anchor : Anchors.of(claims.get(i), words)) {
                shingles.addAll(CommonRuns.shingles(words, anchor));
            }
            for (int earlier : blocks.earlier(shingles, i)) {
                Claim one = claims.get(earlier);
                Claim two = claims.get(i);
                if (!sharePassage(one, two, words)
                        && mayJoin(one, two)
                        && Comparison.oneAccount(one, two, Anchors.commonWords(one, words, two, words))) {
                    accounts.join(earlier, i);
                    joined = true;
                }
            }
        }
        return joined;
    }

    /** Two claims about the same words are no two tellings. */
    private static boolean sharePassage(Claim one, Claim two, Words words) {
        return Anchors.of(one, words).equals(Anchors.of(two, words));
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
