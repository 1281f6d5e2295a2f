package org.claimlint.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Units;
import org.claimlint.link.EventLinker.Telling;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of two reports share in telling words, and whether that may make them tellings of one event: two reports that both bring
 * news, days apart, bring two things, however alike; one that looks back ("the raid of Monday", "in which nine had died") may mean what the
 * other brought.
 *
 * @param weight how much the words say for one event
 * @param suffices whether they may decide
 */
record SharedTopic(int weight, boolean suffices) {
    static final SharedTopic NONE = new SharedTopic(0, false);

    private static final int WORD = 2;
    private static final int FIGURE = 3;
    private static final int MOST = 12;
    /** Fewer than three words, or one phrase and a word, say nothing. */
    static final int LEAST = 6;
    /** When the figures differ, words that come back by themselves are not enough. */
    private static final int LEAST_OF_OTHER_FIGURE = 8;

    /** News is told so soon after the event. In days. */
    private static final int FRESH_DAYS = 2;

    private static final Set<CueKind> OF_KNOWN = Set.of(
            CueKind.RECALLED, CueKind.BACK_REFERENCE, CueKind.CORRECTION, CueKind.UPDATE, CueKind.RISE, CueKind.FALL);

    /** What two tellings share. */
    static SharedTopic between(Telling first, Telling second, Topic one, Topic two) {
        Claim claim = first.claim();
        Claim other = second.claim();
        boolean alike = areAlike(claim, other);
        if (one.words().isEmpty()
                || two.words().isEmpty()
                || !alike && !EventKin.areCauseAndResult(claim.event(), other.event())) {
            return NONE;
        }
        int weight = 0;
        for (String word : one.words()) {
            weight += two.words().contains(word) ? WORD : 0;
        }
        String own = Topic.figure(claim);
        String its = Topic.figure(other);
        for (String figure : one.figures()) {
            weight += two.figures().contains(figure) && !figure.equals(own) && !figure.equals(its) ? FIGURE : 0;
        }
        // the figure itself is weighed as such, and yet helps to tell that the words are no chance
        int same = own != null && own.equals(its) ? FIGURE : 0;
        boolean clash =
                claim.quantity() != null && claim.quantity().clashes(other.quantity()) && !areOfOneDay(claim, other);
        int least = !alike ? MOST : clash ? LEAST_OF_OTHER_FIGURE : LEAST;
        return new SharedTopic(Math.min(MOST, weight), weight + same >= least && mayBeOne(first, second));
    }

    private static boolean areOfOneDay(Claim one, Claim two) {
        return one.days() != null && one.days().meets(two.days());
    }

    private static boolean areAlike(Claim one, Claim two) {
        boolean fate = one.measure() != null && one.measure() == two.measure();
        boolean kind = one.unitId() == null
                || two.unitId() == null
                || one.unitId().equals(two.unitId())
                || Units.overlap(one.unitId(), two.unitId())
                || Units.mayMean(one.unitId(), two.unitId());
        boolean figure = one.quantity() != null
                && one.quantity().isTelling()
                && one.quantity().sameFigure(two.quantity())
                && one.unitId() != null;
        return kind && (fate || figure || EventKin.mayBeOne(one.event(), two.event()));
    }

    private static boolean mayBeOne(Telling first, Telling second) {
        LocalDate then = first.source().published();
        LocalDate now = second.source().published();
        if (then == null || now == null) {
            return false;
        }
        DateInterval one = days(first.claim(), then);
        DateInterval two = days(second.claim(), now);
        if (one == null || two == null) {
            return true;
        }
        boolean news = isNews(first.claim(), then) && isNews(second.claim(), now);
        boolean dated = first.claim().days() != null && second.claim().days() != null;
        return one.daysApart(two) == 0 || !news && dated || !dated && one.daysApart(two) <= 1;
    }

    /** The days of a claim; for news without a date those before its report came out. */
    private static @Nullable DateInterval days(Claim claim, LocalDate published) {
        if (claim.days() != null) {
            return claim.days();
        }
        return isNews(claim, published)
                ? new DateInterval(published.minus(FRESH_DAYS, ChronoUnit.DAYS), published)
                : null;
    }

    private static boolean isNews(Claim claim, LocalDate published) {
        return claim.days() == null
                ? claim.cues().stream().noneMatch(OF_KNOWN::contains)
                : !claim.days().liesBefore(published, FRESH_DAYS);
    }
}
