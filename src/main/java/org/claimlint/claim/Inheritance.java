package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Actor;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.Place;
import org.claimlint.model.Section;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives claims the time, the place and the participants of the event that they tell more of: a result those of its cause ("overran the camp
 * in May, killing 7"), and a noun with an article those of the event told last of its kind ("the attack").
 */
final class Inheritance {
    /** "The attack" may be any of these. */
    private static final Set<String> ATTACKS = Set.of("attack", "shelling", "airstrike", "explosion");

    private static final String ATTACK = "attack";
    /** It takes its place later, and elsewhere. */
    private static final String BURIAL = "burial";

    /** A definite noun further behind is told of another event. In sentences. */
    private static final int FARTHEST_ANTECEDENT = 8;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Statement> statements;
    private final List<Claim> claims;
    private final int[] sentenceOf;
    private final int[] paragraphOf;
    private final ContentWords words;
    private final BitSet recalling = new BitSet();

    /**
     * The claims with what they inherit.
     *
     * @param recalling which of them have it from an event told in another sentence
     */
    record Completed(List<Claim> claims, BitSet recalling) {}

    /**
     * @param claims one for each statement, in the same order
     */
    private Inheritance(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> claims,
            ContentWords words) {
        this.words = words;
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.statements = statements;
        this.claims = new ArrayList<>(claims);
        this.sentenceOf = new int[statements.size()];
        this.paragraphOf = new int[statements.size()];
        int paragraph = 0;
        for (int i = 0; i < sentenceOf.length; i++) {
            int anchor = statements.get(i).anchor();
            sentenceOf[i] = layout.sentenceOf(anchor);
            while (paragraph + 1 < layout.paragraphs().size()
                    && layout.paragraphs().get(paragraph + 1).from() <= anchor) {
                paragraph++;
            }
            paragraphOf[i] = paragraph;
        }
    }

    /**
     * The claims with what they inherit.
     *
     * @param claims one for each statement, in the same order
     */
    static Completed complete(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> claims,
            ContentWords words) {
        Inheritance inheritance = new Inheritance(tokens, layout, clauses, statements, claims, words);
        inheritance.run();
        return new Completed(inheritance.claims, inheritance.recalling);
    }

    private void run() {
        int from = 0;
        while (from < claims.size()) {
            int to = from + 1;
            while (to < claims.size() && sentenceOf[to] == sentenceOf[from]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (isUnplaced(i) && isToldAgain(i)) {
                    int antecedent = antecedent(i);
                    if (antecedent >= 0) {
                        recalling.set(i);
                        take(i, antecedent);
                    }
                }
            }
            for (int i = from; i < to; i++) {
                if (isResult(claims.get(i)) && (lacksTime(i) || lacksPlace(i))) {
                    inheritInSentence(i, from, to);
                }
            }
            from = to;
        }
    }

    /** A result has what the cause has that stands before it in its sentence, or behind it ("... when shells hit the town"). */
    private void inheritInSentence(int result, int from, int to) {
        if (opens(result, Clue.BEFORE_OR_AFTER) || isMore(result, from) || isOther(result)) {
            return;
        }
        for (int i = result - 1; i >= from; i--) {
            if (mayGive(i, result) && !isAside(i, result) && !opens(i, Clue.BEFORE_OR_AFTER)) {
                takeUnlessTold(result, i, from);
            }
        }
        for (int i = result + 1; i < to; i++) {
            if (mayGive(i, result) && opens(i, Clue.WHEN) && !isAside(i, result)) {
                takeUnlessTold(result, i, from);
            }
        }
    }

    private boolean mayGive(int giver, int taker) {
        Claim claim = claims.get(giver);
        return (isCause(claim) || isResult(claim) && !BURIAL.equals(claim.event()))
                && claim.asserted()
                && claim.sourceKey().equals(claims.get(taker).sourceKey())
                && !claim.cumulative()
                && !claims.get(taker).cumulative()
                && (claim.time() == null || claim.timeRole() == TimeRole.HAPPENED);
    }

    /** "The camp, which was raided in 2011, was shelled": the raid is told in passing, unless the result is told in the same breath. */
    private boolean isAside(int giver, int taker) {
        int clause = clauses.of(anchor(giver));
        return clause != clauses.of(anchor(taker))
                && clauses.hasBetween(clauses.first(clause), anchor(giver), Clue.RELATIVE);
    }

    private int anchor(int index) {
        Statement statement = statements.get(index);
        return statement.event() != null ? statement.event().from() : statement.anchor();
    }

    private boolean opens(int index, Clue clue) {
        int clause = clauses.of(anchor(index));
        return clauses.hasBetween(clauses.first(clause), anchor(index), clue);
    }

    /** "Another 3 were killed": on top of those that were told before. */
    private boolean isMore(int index, int from) {
        Statement statement = statements.get(index);
        Placed<?> count = statement.quantity();
        if (count == null || !clauses.hasBetween(count.from() - 1, count.to() + 2, Clue.MORE)) {
            return false;
        }
        for (int i = index - 1; i >= from; i--) {
            if (claims.get(i).quantity() != null
                    && claims.get(i).measure() == claims.get(index).measure()) {
                return true;
            }
        }
        return false;
    }

    /** Two counts of the same people and the same fate in one sentence count two things; only one of them may lie where the event does. */
    private void takeUnlessTold(int taker, int giver, int from) {
        Claim claim = claims.get(taker);
        for (int i = from; i < claims.size() && sentenceOf[i] == sentenceOf[taker]; i++) {
            Claim other = claims.get(i);
            boolean alike = i != taker
                    && other.quantity() != null
                    && claim.quantity() != null
                    && other.measure() == claim.measure()
                    && (Objects.equals(other.unitId(), claim.unitId())
                            || Units.overlap(other.unitId(), claim.unitId()));
            if (alike && (other.place() != null || other.time() != null)) {
                return;
            }
        }
        take(taker, giver);
    }

    private void take(int taker, int giver) {
        Claim claim = claims.get(taker);
        Claim from = claims.get(giver);
        TimeMention time = lacksTime(taker) ? from.time() : claim.time();
        boolean sameTime =
                claim.days() == null || from.days() != null && claim.days().daysApart(from.days()) == 0;
        Place place = lacksPlace(taker) && sameTime && isPoint(from.place()) ? from.place() : claim.place();
        List<Actor> actors = claim.actors().isEmpty() ? from.actors() : claim.actors();
        claims.set(taker, claim.completed(time, place, actors));
    }

    private static boolean isPoint(@Nullable Place place) {
        return place != null && place.at() != null && place.from() == null && place.to() == null;
    }

    private boolean lacksTime(int index) {
        return claims.get(index).time() == null;
    }

    private boolean lacksPlace(int index) {
        return claims.get(index).place() == null;
    }

    private boolean isUnplaced(int index) {
        return lacksTime(index) && lacksPlace(index);
    }

    /** "the attack": a noun with an article, that no word beside it makes another one. */
    private boolean isToldAgain(int index) {
        Placed<EventMention> event = statements.get(index).event();
        if (event == null || !event.mention().isNoun() || claims.get(index).section() == Section.TITLE) {
            return false;
        }
        return Definite.isEvent(tokens, clauses, event) && !isOther(index);
    }

    private boolean isOther(int index) {
        Placed<?> word = statements.get(index).event();
        int from = word == null ? anchor(index) : word.from();
        int to = word == null ? anchor(index) : word.to();
        return claims.get(index).cues().contains(CueKind.AGAIN) || Definite.isOther(clauses, from, to);
    }

    /** The event of that kind told last, when nothing speaks for two of them; else -1. */
    private int antecedent(int index) {
        int found = -1;
        for (int i = index - 1; i >= 0 && sentenceOf[index] - sentenceOf[i] <= FARTHEST_ANTECEDENT; i--) {
            Claim claim = claims.get(i);
            boolean fits = mayName(claims.get(index).event(), claim.event())
                    && claim.asserted()
                    && !isUnplaced(i)
                    && (claim.time() == null || claim.timeRole() == TimeRole.HAPPENED);
            if (fits && found < 0) {
                found = i;
            } else if (fits && paragraphOf[i] == paragraphOf[found] && areDistinct(claims.get(found), claim)) {
                return -1;
            } else if (fits && paragraphOf[found] != paragraphOf[index] && areDistinct(claims.get(found), claim)) {
                return -1;
            }
        }
        return found < 0 || isElsewhere(index, found) ? -1 : found;
    }

    /** "The assault on the resort" is not the attack on the barracks. */
    private boolean isElsewhere(int index, int antecedent) {
        Placed<EventMention> event = statements.get(index).event();
        Set<String> target = event == null ? Set.of() : Definite.target(clauses, words, event);
        return !target.isEmpty() && words.shared(target, sentenceOf[antecedent]) == 0;
    }

    private static boolean mayName(@Nullable String noun, @Nullable String event) {
        return noun != null && (noun.equals(event) || noun.equals(ATTACK) && event != null && ATTACKS.contains(event));
    }

    private static boolean areDistinct(Claim one, Claim other) {
        boolean elsewhere =
                one.place() != null && other.place() != null && !one.place().equals(other.place());
        boolean then = one.days() != null && other.days() != null && one.days().daysApart(other.days()) > 0;
        return elsewhere || then;
    }

    private static boolean isCause(Claim claim) {
        return EventKin.isCause(claim.event());
    }

    private static boolean isResult(Claim claim) {
        boolean fate = claim.measure() != null
                && claim.measure() != Measure.MOVED
                && claim.measure() != Measure.PRESENT
                && claim.measure() != Measure.NONE;
        return claim.event() == null ? fate : EventKin.isResult(claim.event());
    }
}
