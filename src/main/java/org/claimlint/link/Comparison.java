package org.claimlint.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Actor;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Evidence;
import org.claimlint.model.HourInterval;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Place;
import org.claimlint.model.Quantity;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** Weighs two claims slot by slot. */
final class Comparison {
    private static final int CLOSE_DAYS = 3;
    /** What is learnt or published later than this after an event tells rather of another one. */
    private static final int LATEST_NEWS_DAYS = 31;

    private static final int HALF_A_YEAR = 183;

    /** April and June, of years that are not known. */
    private static final int DISTANT_MONTHS = 2;

    private static final int MONTHS = 12;
    private static final BigDecimal MEDIUM = BigDecimal.TEN;
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private final List<Evidence> evidence = new ArrayList<>();
    private double score;
    private int differences;
    /** Whether one is the headline of the other. */
    private boolean headline;
    /** Whether another class of events may tell of the same one. */
    private boolean kin;

    private Comparison() {}

    /**
     * The evidence when two claims tell of one event, or null when it does not suffice or something forbids it.
     *
     * @param commonWords how many words in a row the passages of the two share
     * @param headline how one of them is the headline of the other, or null
     * @param topic what words their passages share
     */
    static @Nullable List<Evidence> sameEvent(
            Claim one, Claim two, int commonWords, @Nullable SlotWeights headline, SharedTopic topic) {
        if (isForbidden(one, two, headline != null)) {
            return null;
        }
        List<Evidence> bySlots = sameEvent(one, two, commonWords, headline);
        if (bySlots != null || !topic.suffices()) {
            return bySlots;
        }
        Comparison comparison = new Comparison();
        comparison.kin = true;
        Evidence words = Evidence.topic(topic.weight());
        comparison.score += words.weight();
        comparison.evidence.add(words);
        comparison.weigh(one, two);
        return comparison.verdict();
    }

    private static @Nullable List<Evidence> sameEvent(
            Claim one, Claim two, int commonWords, @Nullable SlotWeights headline) {
        Comparison comparison = new Comparison();
        comparison.commonWords(commonWords);
        if (headline != null) {
            comparison.headline = true;
            comparison.add(headline, true);
        }
        comparison.weigh(one, two);
        return comparison.verdict();
    }

    private @Nullable List<Evidence> verdict() {
        return score >= SlotWeights.THRESHOLD && differences <= SlotWeights.MOST_DIFFERENCES ? evidence : null;
    }

    /**
     * Whether two claims of one report whose passages share so many words are two tellings of one account. When one slot differs, fewer
     * than {@value SlotWeights#MANY_WORDS} words do not suffice alone, for a form may be filled in twice: then they must also agree in
     * where it happened or in who took part.
     */
    static boolean oneAccount(Claim one, Claim two, int commonWords) {
        if (commonWords < CommonRuns.SHINGLE
                || isForbidden(one, two, false)
                || bothKnownAndDifferent(one.event(), two.event())
                || bothKnownAndDifferent(one.unitId(), two.unitId()) && !Units.overlap(one.unitId(), two.unitId())) {
            return false;
        }
        Comparison comparison = new Comparison();
        comparison.weigh(one, two);
        // Copied words tell of one event however long the news of it travelled.
        long differences = comparison.evidence.stream()
                .filter(reason -> !reason.agrees() && !reason.equals(SlotWeights.LATE_NEWS.evidence(false)))
                .count();
        boolean tied = comparison.agreesIn(SlotWeights.PLACE)
                || comparison.agreesIn(SlotWeights.WAY)
                || comparison.agreesIn(SlotWeights.ACTORS);
        return differences == 0
                || differences <= SlotWeights.MOST_DIFFERENCES && (tied || commonWords >= SlotWeights.MANY_WORDS);
    }

    /** @param headline whether one is the headline of the other: both are about the same, whatever came before */
    private static boolean isForbidden(Claim one, Claim two, boolean headline) {
        return !headline && one.cues().contains(CueKind.AGAIN)
                || two.cues().contains(CueKind.AGAIN)
                || one.cumulative() != two.cumulative()
                // the toll of one town and that of nobody knows where
                || one.cumulative() && (one.place() == null) != (two.place() == null)
                || bothKnownAndDifferent(one.batch(), two.batch());
    }

    private boolean agreesIn(SlotWeights slot) {
        return evidence.contains(slot.evidence(true));
    }

    private void commonWords(int words) {
        if (words >= CommonRuns.SHINGLE) {
            Evidence reason = SlotWeights.ofCommonWords(words);
            score += reason.weight();
            evidence.add(reason);
        }
    }

    private void weigh(Claim one, Claim two) {
        events(one, two);
        places(one.place(), two.place());
        if (differences > SlotWeights.MOST_DIFFERENCES) {
            return;
        }
        known(SlotWeights.SINCE, one.since(), two.since());
        known(SlotWeights.MEASURE, one.measure(), two.measure());
        figures(one.quantity(), two.quantity());
        dates(one, two);
        if (differences > SlotWeights.MOST_DIFFERENCES) {
            return;
        }
        units(one.unitId(), two.unitId());
        ordinals(one.ordinal(), two.ordinal());
        rarely(one, two);
        actors(one.actors(), two.actors());
    }

    private void events(Claim one, Claim two) {
        if (kin && bothKnownAndDifferent(one.event(), two.event())) {
            // alike, or their passages would share nothing: the attack and the raid, or counts of one fate
            add(SlotWeights.KIN, true);
        } else {
            known(SlotWeights.EVENT, one.event(), two.event());
        }
    }

    private static boolean bothKnownAndDifferent(@Nullable Object one, @Nullable Object two) {
        return one != null && two != null && !one.equals(two);
    }

    private void known(SlotWeights slot, @Nullable Object one, @Nullable Object two) {
        if (one != null && two != null) {
            add(slot, one.equals(two));
        }
    }

    private void add(SlotWeights slot, boolean agrees) {
        Evidence reason = slot.evidence(agrees);
        score += reason.weight();
        differences += agrees ? 0 : 1;
        evidence.add(reason);
    }

    private void units(@Nullable String one, @Nullable String two) {
        if (one == null || two == null || Units.overlap(one, two) || Units.mayMean(one, two)) {
            return;
        }
        if (Units.areScales(one, two)) {
            add(SlotWeights.SCALE, false);
        } else {
            add(SlotWeights.UNIT, one.equals(two));
        }
    }

    private void ordinals(@Nullable Ordinal one, @Nullable Ordinal two) {
        if (one != null && two != null && Objects.equals(one.series(), two.series())) {
            add(SlotWeights.ORDINAL, one.value() == two.value());
        }
    }

    /** The same number of the same at one place is told of one event, where only one of the two says of which. */
    private void rarely(Claim one, Claim two) {
        if ((one.event() == null) != (two.event() == null)
                && agreesIn(SlotWeights.PLACE)
                && one.quantity() != null
                && one.quantity().sameNumber(two.quantity())
                && one.quantity().isTelling()
                && one.unitId() != null
                && one.unitId().equals(two.unitId())) {
            add(SlotWeights.PLACE_AND_FIGURE, true);
        }
    }

    private void places(@Nullable Place one, @Nullable Place two) {
        if (one == null || two == null || PlaceRelations.sayNothing(one) || PlaceRelations.sayNothing(two)) {
            return;
        }
        int shared = PlaceRelations.shared(one, two);
        if (shared > 0) {
            add(shared > 1 ? SlotWeights.WAY : SlotWeights.PLACE, true);
        } else {
            switch (PlaceRelations.between(one, two)) {
                case WITHIN -> add(SlotWeights.PLACE_WITHIN, true);
                case APART -> {
                    // a headline names the region, and the text the village, of which the gazetteer may know neither
                    if (!headline || PlaceRelations.areKnown(one, two)) {
                        add(SlotWeights.PLACE, false);
                    }
                }
                case UNKNOWN -> {
                    // a name that the gazetteer does not have, beside one that it has: who knows
                }
            }
        }
    }

    private void figures(@Nullable Quantity one, @Nullable Quantity two) {
        if (one == null || two == null) {
            return;
        }
        boolean same = one.sameFigure(two);
        if (one.slipsByPowerOfTen(two) || one.exchangesDigits(two)) {
            add(SlotWeights.SLIPPED_FIGURE, false);
            return;
        }
        if (same || one.clashes(two)) {
            BigDecimal size = one.nominal().min(two.nominal());
            add(
                    size.compareTo(LARGE) >= 0
                            ? SlotWeights.LARGE_FIGURE
                            : size.compareTo(MEDIUM) >= 0 ? SlotWeights.MEDIUM_FIGURE : SlotWeights.SMALL_FIGURE,
                    same);
        }
    }

    private void dates(Claim one, Claim two) {
        DateInterval first = one.days();
        DateInterval second = two.days();
        if (first == null || second == null) {
            if (monthsApart(one.time(), two.time()) >= DISTANT_MONTHS) {
                add(SlotWeights.LATE_NEWS, false);
            }
            return;
        }
        boolean apart = first.daysApart(second) > 0;
        if (apart && one.timeRole() != two.timeRole()) {
            // When it happened and when it was published differ by right, but hardly by months.
            if (first.daysApartWithinYear(second) > LATEST_NEWS_DAYS) {
                add(SlotWeights.LATE_NEWS, false);
            }
            return;
        }
        if (apart && first.daysApartWithinYear(second) == 0) {
            add(SlotWeights.YEAR, false);
            return;
        }
        if (!apart && first.days() == 1 && second.days() == 1 && hoursApart(one.time(), two.time())) {
            add(SlotWeights.HOURS, false);
        }
        if (first.daysApart(second) > HALF_A_YEAR && first.daysApartWithinYear(second) > LATEST_NEWS_DAYS) {
            // another year and another month of it: two things differ
            differences++;
        }
        boolean close = first.days() <= CLOSE_DAYS && second.days() <= CLOSE_DAYS;
        add(close ? SlotWeights.CLOSE_DATE : SlotWeights.WIDE_DATE, !apart);
    }

    private static boolean hoursApart(@Nullable TimeMention one, @Nullable TimeMention two) {
        HourInterval first = one == null ? null : one.stated().hours();
        HourInterval second = two == null ? null : two.stated().hours();
        return first != null && second != null && first.isApartFrom(second);
    }

    /** How far the written months of two dates lie apart, whatever their years; 0 when that is not known. */
    private static int monthsApart(@Nullable TimeMention one, @Nullable TimeMention two) {
        if (one == null || two == null || one.calendar() != two.calendar()) {
            return 0;
        }
        Integer first = one.stated().month();
        Integer second = two.stated().month();
        if (first == null || second == null) {
            return 0;
        }
        int apart = Math.abs(first - second);
        return Math.min(apart, MONTHS - apart);
    }

    private void actors(List<Actor> one, List<Actor> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return;
        }
        Set<String> first = keys(one);
        Set<String> second = keys(two);
        if (!first.isEmpty() && !second.isEmpty()) {
            first.retainAll(second);
            add(SlotWeights.ACTORS, !first.isEmpty());
        }
    }

    private static Set<String> keys(List<Actor> actors) {
        Set<String> keys = new HashSet<>();
        for (Actor actor : actors) {
            String key = actor.key();
            if (key != null && !actor.isDescribed()) {
                keys.add(key);
            }
        }
        return keys;
    }
}
