package org.claimlint.claim;

import java.util.List;
import java.util.Set;
import org.claimlint.model.ActorMention;
import org.claimlint.model.ActorRole;
import org.claimlint.model.EventMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells who did it and whom it befell, where the order of the words leaves no doubt. */
final class Roles {
    private static final Set<String> BE = Set.of("was", "were", "been", "being", "is", "are", "be", "got");
    /** Behind these a verb without "was" is short for a passive: "soldiers killed in ambush". */
    private static final Set<String> BEHIND_PASSIVE =
            Set.of("in", "at", "on", "near", "by", "when", "as", "during", "after", "along", "outside", ".", ",");

    /** What one side does to another, and what is written otherwise when it is suffered (in Arabic "killed" is not). */
    private static final Set<String> DEEDS = Set.of(
            "attack", "shelling", "airstrike", "territory", "abduction", "release", "reinforcement", "withdrawal");

    private static final Set<String> FATES = Set.of("killing", "injury", "arrest", "capture", "execution");
    private static final int FARTHEST_SUBJECT = 4;
    private static final int FARTHEST_OBJECT = 3;
    /** "a guesthouse that belongs to an elder of": in tokens. */
    private static final int FARTHEST_OWNER = 7;
    /** "on a post of the army". */
    private static final int FARTHEST_TARGET = 5;
    /** "a column of the well-armed branch of": in tokens. */
    private static final int FARTHEST_MEMBER = 7;

    private static final String OF = "of";
    private static final String POSSESSIVE = "'s";
    private static final String MEMBERS = "members";
    private static final String OWNED = "owned";

    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;
    private final List<Placed<ActorMention>> actors;
    private final List<Placed<QuantityMention>> quantities;

    Roles(
            Tokens tokens,
            Clauses clauses,
            List<Placed<EventMention>> events,
            List<Placed<ActorMention>> actors,
            List<Placed<QuantityMention>> quantities) {
        this.tokens = tokens;
        this.clauses = clauses;
        this.events = events;
        this.actors = actors;
        this.quantities = quantities;
    }

    /** The part that an actor of the clause plays in a statement; "other" when that is not certain. */
    ActorRole of(Placed<ActorMention> actor, Statement statement) {
        if (clauses.has(actor.from() - 1, Clue.BY) || clauses.has(actor.from() - 2, Clue.BY)) {
            return ActorRole.AGENT;
        }
        Placed<EventMention> event = statement.event();
        if (event == null) {
            return ActorRole.OTHER;
        }
        String id = event.mention().event();
        if (!DEEDS.contains(id) && !FATES.contains(id)) {
            return ActorRole.OTHER;
        }
        if (FATES.contains(id) && isOfCounted(actor, statement)) {
            return ActorRole.PATIENT;
        }
        if (event.mention().isNoun()) {
            return DEEDS.contains(id) ? ofNoun(actor, event) : ActorRole.OTHER;
        }
        return tokens.get(event.from()).isArabic()
                ? DEEDS.contains(id) ? arabic(actor, event) : ActorRole.OTHER
                : english(actor, event);
    }

    /** "12 soldiers of the army", «12 ...» with "of" behind: the counted belong to the actor. */
    private boolean isOfCounted(Placed<ActorMention> actor, Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        return count != null
                && actor.from() >= count.to()
                && actor.from() - count.to() <= 2
                && (clauses.hasBetween(count.to(), actor.from(), Clue.FROM)
                        || tokens.form(count.to()).equals("of"));
    }

    /** "attack on the army" befalls it; the army's name right before "shelling" tells who shelled. */
    private ActorRole ofNoun(Placed<ActorMention> actor, Placed<EventMention> event) {
        boolean arabic = tokens.get(event.from()).isArabic();
        if (actor.to() <= event.from()) {
            boolean possessive = actor.to() + 1 == event.from() && isPossessive(actor.to());
            return !arabic && (actor.to() == event.from() || possessive) ? ActorRole.AGENT : ActorRole.OTHER;
        }
        int on = clauses.find(event.to(), actor.from(), Clue.ON);
        if (on >= 0) {
            boolean befallen = actor.from() - on <= FARTHEST_TARGET
                    && isNothingBetween(on + 1, actor.from())
                    && Placed.first(events, event.to(), on) == null;
            return befallen ? ActorRole.PATIENT : ActorRole.OTHER;
        }
        int gap = actor.from() - event.to();
        if (!arabic) {
            // "the rebels' ambush of the army"
            boolean of = isPossessive(event.from() - 1)
                    && tokens.form(event.to()).equals(OF)
                    && gap <= FARTHEST_OBJECT
                    && isNothingBetween(event.to(), actor.from());
            return of ? ActorRole.PATIENT : ActorRole.OTHER;
        }
        if (gap == 0 && actor.mention().isAdjective()) {
            return ActorRole.AGENT;
        }
        boolean plain = isPlain(actor);
        Placed<ActorMention> doer = arabicSubject(event);
        if (doer != null && doer.from() > event.to()) {
            return doer == actor ? ActorRole.AGENT : isArabicObject(doer, actor) ? ActorRole.PATIENT : ActorRole.OTHER;
        }
        boolean by = gap <= 1 && tokens.form(actor.from()).charAt(0) == ArabicLetters.LAM && !plain;
        // "the attack of the rebels on the army": whoever stands between the noun and "on" made it
        int target = clauses.find(actor.to(), actor.to() + 2, Clue.ON);
        return by || gap == 0 && plain && target >= 0 ? ActorRole.AGENT : ActorRole.OTHER;
    }

    private boolean isPossessive(int token) {
        return tokens.form(token).equals(POSSESSIVE);
    }

    /** The subject stands right behind the verb, in headlines right before it. */
    private ActorRole arabic(Placed<ActorMention> actor, Placed<EventMention> event) {
        if (isPlain(actor) && actor.to() == event.from()) {
            return ActorRole.AGENT;
        }
        Placed<ActorMention> subject = arabicSubject(event);
        if (subject == actor) {
            return ActorRole.AGENT;
        }
        return subject != null && isArabicObject(subject, actor) ? ActorRole.PATIENT : ActorRole.OTHER;
    }

    /** Whoever stands right behind the word of the event, or whose members do: "the X's gunmen", "gunmen of the X". */
    private @Nullable Placed<ActorMention> arabicSubject(Placed<EventMention> event) {
        int from = event.to();
        Placed<ActorMention> subject = Placed.first(actors, from, from + 1);
        // "forces" may be members, and may begin a name
        if (subject == null && from < tokens.size() && ScopeWords.at(MEMBERS, tokens, from) != null) {
            from += clauses.has(from + 1, Clue.FROM) ? 2 : 1;
            subject = Placed.first(actors, from, from + 1);
        }
        return subject != null && isPlain(subject) ? subject : null;
    }

    /** Whether an actor stands behind the subject as the object, or what was hit belongs to it: "attacked a house that belongs to the X". */
    private boolean isArabicObject(Placed<ActorMention> subject, Placed<ActorMention> actor) {
        if (!isPlain(actor) || actor.from() < subject.to() || !isNothingBetween(subject.to(), actor.from())) {
            return false;
        }
        int gap = actor.from() - subject.to();
        return gap <= FARTHEST_OBJECT || gap <= FARTHEST_OWNER && isOwned(subject.to(), actor.from());
    }

    /** "that belongs to": a thing, and to whom it belongs. */
    private boolean isOwned(int from, int to) {
        return ScopeWords.find(OWNED, tokens, from, to) >= 0;
    }

    /** Whether no preposition is glued to the name. */
    private boolean isPlain(Placed<ActorMention> actor) {
        return actor.mention().span().start() == tokens.get(actor.from()).start();
    }

    private ActorRole english(Placed<ActorMention> actor, Placed<EventMention> event) {
        boolean passive = false;
        for (int i = event.from() - 1; i >= Math.max(0, event.from() - FARTHEST_OBJECT); i--) {
            passive |= BE.contains(tokens.form(i));
        }
        boolean shortPassive = BEHIND_PASSIVE.contains(tokens.form(event.to()))
                && event.mention().form() == EventMention.Form.PAST;
        if (actor.to() <= event.from()) {
            boolean subject =
                    event.from() - actor.to() <= FARTHEST_SUBJECT && isNothingBetween(actor.to(), event.from());
            boolean ofOther = tokens.form(actor.from() - 1).equals(OF)
                    && ScopeWords.at(MEMBERS, tokens, actor.from() - 2) == null;
            if (!subject || ofOther || !passive && shortPassive) {
                return ActorRole.OTHER;
            }
            return passive ? ActorRole.PATIENT : ActorRole.AGENT;
        }
        int gap = actor.from() - event.to();
        boolean near = gap <= 1 || gap <= FARTHEST_MEMBER && isOfObject(event.to(), actor.from());
        boolean object = near && !passive && !shortPassive;
        return object ? ActorRole.PATIENT : ActorRole.OTHER;
    }

    /** "ambushed a column of the army": what was hit belongs to the actor. */
    private boolean isOfObject(int from, int to) {
        if (!tokens.form(from).equals("a") && !tokens.form(from).equals("an") && !clauses.has(from, Clue.DEFINITE)) {
            return false;
        }
        boolean of = false;
        for (int i = from + 1; i < to; i++) {
            of |= tokens.form(i).equals(OF);
            if (!tokens.get(i).isWord() && !tokens.form(i).equals("-")) {
                return false;
            }
        }
        return of && isNothingBetween(from, to);
    }

    private boolean isNothingBetween(int from, int to) {
        return Placed.first(events, from, to) == null
                && Placed.first(actors, from, to) == null
                && Placed.first(quantities, from, to) == null;
    }
}
