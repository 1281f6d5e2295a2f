package org.claimlint.archive;

import java.time.LocalDate;
import java.util.Set;
import org.claimlint.lexicon.Events;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.PlaceIds;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Measure;
import org.claimlint.model.Question;
import org.claimlint.model.TimeRole;
import org.jspecify.annotations.Nullable;

/** How what a claim says fits what is asked. */
enum Fit {
    YES,
    /** It may or may not: it says less than is asked. */
    MAYBE,
    /** It does not say. */
    UNKNOWN,
    NO,
    /** One telling says yes and another says no. */
    BOTH;

    private static final char SIDE = '@';
    private static final String NAME = "name:";

    /** Whether it counts what is asked; {@link #MAYBE} where it counts also others. */
    static Fit count(Claim claim, Question question) {
        if (claim.quantity() == null || !isOfEvent(claim, question)) {
            return NO;
        }
        Measure wanted = measure(question);
        Measure told = claim.measure() == null ? Events.measure(claim.event()) : claim.measure();
        boolean measured = wanted == null || wanted == told;
        if (!measured && !Measure.covers(told, wanted) || told == null && wanted != null) {
            return NO;
        }
        String unit = claim.unitId();
        if (unit == null || Units.isUnder(question.unit(), unit)) {
            return MAYBE;
        }
        return Units.covers(question.unit(), unit) ? measured ? YES : MAYBE : NO;
    }

    /** What becomes of those who are counted, as asked or as the event has it; null where both leave it open. */
    static @Nullable Measure measure(Question question) {
        return question.measure() != null ? question.measure() : Events.measure(question.event());
    }

    private static boolean isOfEvent(Claim claim, Question question) {
        String wanted = question.event();
        String told = claim.event();
        if (wanted == null || wanted.equals(told)) {
            return true;
        }
        Measure measure = Events.measure(wanted);
        if (measure == null || claim.measure() != measure) {
            return false;
        }
        // of those that were killed it is not said how: an execution is one of many ways
        boolean oneOfMany = Events.ids().stream()
                .anyMatch(other -> Events.measure(other) == measure && Events.mayBeTold(wanted, other));
        return told == null ? !oneOfMany : Events.mayBeTold(told, wanted);
    }

    /** Whether it happened where is asked. */
    static Fit place(Claim claim, Question question) {
        String wanted = question.place();
        if (wanted == null) {
            return YES;
        }
        Fit best = UNKNOWN;
        for (String told : new @Nullable String[] {claim.placeAt(), claim.placeFrom(), claim.placeTo()}) {
            if (told != null) {
                Fit fit = place(told, wanted);
                best = best == UNKNOWN || fit.compareTo(best) < 0 ? fit : best;
            }
        }
        return best;
    }

    private static Fit place(String told, String wanted) {
        int side = told.indexOf(SIDE);
        String base = side < 0 ? told : told.substring(0, side);
        if (told.equals(wanted) || base.equals(wanted)) {
            return YES;
        }
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int place = gazetteer.find(base);
        int asked = gazetteer.find(wanted);
        if (place < 0 || asked < 0) {
            return PlaceIds.mayBeOne(told, wanted) ? YES : base.startsWith(NAME) && asked >= 0 ? MAYBE : NO;
        }
        return gazetteer.isWithin(place, asked) ? YES : gazetteer.isWithin(asked, place) ? MAYBE : NO;
    }

    /**
     * Whether it happened when is asked.
     *
     * @param published the day of its report, after which nothing happened that it tells; null when unknown
     */
    static Fit day(Claim claim, @Nullable LocalDate published, Question question) {
        DateInterval wanted = question.days();
        if (wanted == null) {
            return YES;
        }
        DateInterval told = happened(claim);
        if (told == null) {
            LocalDate first = question.from();
            return published != null && first != null && published.isBefore(first) ? NO : UNKNOWN;
        }
        if (wanted.daysApart(told) > 0) {
            return NO;
        }
        boolean beginsWithin = question.from() == null || wanted.contains(told.from());
        boolean endsWithin = question.to() == null || wanted.contains(told.to());
        return beginsWithin && endsWithin ? YES : MAYBE;
    }

    /** The days of the event itself, and not those on which it became known; null when unknown. */
    static @Nullable DateInterval happened(Claim claim) {
        TimeRole role = claim.timeRole();
        return role == null || role == TimeRole.HAPPENED ? claim.days() : null;
    }

    /** What all tellings of an event say together. */
    static Fit together(Set<Fit> tellings) {
        if (tellings.contains(YES)) {
            return tellings.contains(NO) ? BOTH : YES;
        }
        return tellings.contains(NO) ? NO : tellings.contains(MAYBE) ? MAYBE : UNKNOWN;
    }
}
