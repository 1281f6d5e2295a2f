package org.claimlint.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Account;
import org.claimlint.model.Claim;
import org.claimlint.model.Place;
import org.claimlint.model.Quantity;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/** Blocking keys: only claims that share one are compared, so that cost grows with matches and not with pairs. */
public final class EventKey {
    /** A claim meets so many at either end of all that share a key with it. */
    public static final int MOST_MET = Blocks.MANY;

    private static final String WORDS = "w|";
    private static final String REFERENCE = "r|";

    private EventKey() {}

    /** The keys of a claim; empty when it says too little to be found again. */
    public static List<String> of(Claim claim) {
        List<String> keys = new ArrayList<>(6);
        String event = claim.event() == null ? "" : claim.event();
        Place place = claim.place();
        if (place != null && !event.isEmpty()) {
            for (String id : new @Nullable String[] {place.at(), place.from(), place.to()}) {
                if (id != null) {
                    keys.add("p|" + event + '|' + id);
                }
            }
        }
        Quantity quantity = claim.quantity();
        if (quantity != null && !quantity.vague() && claim.unitId() != null) {
            keys.add("q|" + event + '|' + claim.unitId() + '|'
                    + quantity.nominal().stripTrailingZeros());
        }
        if (quantity != null && place != null && quantity.isFigure() && quantity.isTelling()) {
            for (String id : new @Nullable String[] {place.at(), place.from(), place.to()}) {
                if (id != null) {
                    keys.add("n|" + id + '|' + quantity.nominal().stripTrailingZeros());
                }
            }
        }
        // what a running total counts may be told of any event
        boolean tallied = claim.cumulative() || claim.days() != null;
        if (quantity != null && claim.measure() != null && place != null && place.at() != null && tallied) {
            keys.add("m|" + claim.measure() + '|' + place.at());
        }
        if (quantity != null && Units.isScale(claim.unitId())) {
            keys.add("u|" + event + '|' + quantity.nominal().stripTrailingZeros());
        }
        if (claim.since() != null && claim.unitId() != null) {
            keys.add("s|" + claim.since() + '|' + claim.unitId() + '|' + claim.measure());
        }
        return keys;
    }

    /**
     * For each claim of a report, in the order of {@link ReportClaims#claims}, all keys by which it meets the claims of other reports; those
     * for which {@link #ofWords} holds come from the words around it.
     */
    public static List<Set<String>> ofReport(ReportClaims report) {
        return ofReport(report, claim -> true);
    }

    /** The same for some claims only: the others have none. */
    public static List<Set<String>> ofReport(ReportClaims report, Predicate<Claim> some) {
        String text = report.report().text();
        Words words = text == null ? null : Words.of(text, report.claims());
        List<Set<String>> all = new ArrayList<>(report.claims().size());
        for (Claim claim : report.claims()) {
            Set<String> keys = new LinkedHashSet<>();
            if (some.test(claim)) {
                keys.addAll(of(claim, words));
                if (claim.eventRef() != null) {
                    keys.add(REFERENCE + claim.eventRef());
                }
            }
            all.add(keys);
        }
        return all;
    }

    /** Whether claims that share this key have words in a row in common. */
    public static boolean ofWords(String key) {
        return key.startsWith(WORDS);
    }

    /** Whether this key alone may tell that two claims are one event: by the word of an extractor, or by words in a row. */
    public static boolean isSure(String key) {
        return ofWords(key) || key.startsWith(REFERENCE);
    }

    /** The keys of a claim whose text is known: also the words around it, so that copied passages meet whatever was read in them. */
    static List<String> of(Claim claim, @Nullable Words words) {
        List<String> keys = of(claim);
        if (words != null) {
            for (int anchor : Anchors.of(claim, words)) {
                for (long shingle : CommonRuns.shingles(words, anchor)) {
                    keys.add(WORDS + shingle);
                }
            }
        }
        return keys;
    }

    /**
     * One line that tells an event from others in a fingerprint: the extractor's reference, else class and unit. Numbers of accounts
     * change with every edit, so they do not count.
     */
    public static String name(Claim claim) {
        return claim.eventRef() != null && !Account.isBare(claim.eventRef())
                ? claim.eventRef()
                : claim.event() + "|" + claim.unitId();
    }
}
