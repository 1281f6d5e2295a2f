package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorRole;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Section;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a report comes back to an event that it told before: "the eleven passengers who were killed in the raid", "the sinking of the
 * Sfax boat". A word with an article is no proof: the words, places, days and participants that the two tellings share must speak for it,
 * the more of them the more the two differ elsewhere.
 */
final class Retellings {
    /** So many claims back an event is looked for. */
    private static final int MOST_CANDIDATES = 64;

    /** Dates given to so many days tell two events apart; a whole month does not. */
    private static final int CLOSE_DAYS = 3;

    /** Who errs about a day does not err by weeks. */
    private static final int FARTHEST_DAY = 14;

    private static final int WORD = 2;
    private static final int MOST_WORDS = 4;
    private static final int SAME_PLACE = 3;
    private static final int PLACE_WITHIN = 1;
    private static final int SAME_DAY = 3;
    private static final int SAME_ACTOR = 2;
    private static final int TELLING_COUNT = 3;
    private static final int SMALL_COUNT = 1;
    private static final int SAME_UNIT = 1;
    private static final int ONLY_EVENT = 2;
    /** "The fire, in which nine died": both sentences tell what came of it. */
    private static final int SAME_RESULT = 3;

    private static final int SAME_VICTIM = 4;
    private static final int SAME_SUFFERER = 3;
    /** What befalls a thing, so that the noun behind tells which: the army's attacks may be many. */
    private static final Set<String> BEFALLING = Set.of(
            "accident",
            "collapse",
            "explosion",
            "disaster",
            "fire",
            "destruction",
            "opening",
            "launch",
            "closure",
            "robbery");

    /** Behind the verb. In tokens. */
    private static final int LONGEST_VICTIM = 2;

    private static final int LONGEST_DESCRIPTION = 14;
    private static final String KILLING = "killing";
    private static final String EXECUTION = "execution";
    private static final int ARTICLE = 1;
    /** So many words and events must two counts share that are told by no event of their own. */
    private static final int RECOUNTED = 2;

    private static final int DEMONSTRATIVE = 2;

    /** What must speak for one event when nothing speaks against it, one slot does, or two do. */
    private static final int[] ENOUGH = {4, 7, 9};
    /** How many words the two tellings must share then. */
    private static final int[] ENOUGH_WORDS = {0, 2, 3};

    /** So many shared words stand for one event though its days differ, where it is told in passing. */
    private static final int MANY_WORDS = 3;
    /** "The two boys who": in tokens. */
    private static final int FARTHEST_ARTICLE = 4;

    private static final String SUBJECT_PRONOUN = "subject-pronoun";
    private static final String OF_WHOLE = "of-whole";
    private static final String RUNNING = "running";
    private static final Set<String> ANYBODY = Set.of("person", "man", "woman");

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Statement> statements;
    private final List<Claim> told;
    private final List<Claim> claims;
    private final BitSet recalling;
    private final Ordinals ordinals;
    private final Set<Statement> parts;
    private final ContentWords words;
    private final BitSet others;

    /**
     * A later claim and the earlier one that tells of the same event.
     *
     * @param recalled whether the later one only recalls it ("the attack of Monday"): such words are the outlet's own, whoever speaks
     */
    record Pair(int earlier, int later, boolean recalled) {}

    private enum Form {
        NONE,
        /** A verb behind "had" that tells when something else took place: "hours after soldiers had stormed the camp". */
        PERFECT,
        /** Such a verb of somebody known: "when they were taken from the house". */
        CLAUSE,
        /** A noun that is made definite by what follows it ("the ambush" is ARTICLE, "JNIM's ambush" is not). */
        CONSTRUCT,
        ARTICLE
    }

    /**
     * @param told the claims with what their own clauses say
     * @param claims the same claims with what they have from the events around them
     * @param recalling which of them have it from another sentence
     */
    Retellings(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> told,
            List<Claim> claims,
            BitSet recalling,
            Ordinals ordinals,
            Set<Statement> parts,
            ContentWords words) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.statements = statements;
        this.told = told;
        this.claims = claims;
        this.recalling = recalling;
        this.ordinals = ordinals;
        this.parts = parts;
        this.words = words;
        this.others = others();
    }

    /** The claims that come back to an earlier one, each with it, in their order. */
    List<Pair> find() {
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, Integer> causes = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            int apposed = mayTell(i) ? apposed(i) : -1;
            if (apposed >= 0) {
                pairs.add(new Pair(apposed, i, true));
                continue;
            }
            int recounted = mayTell(i) ? recounted(i) : -1;
            if (recounted >= 0) {
                pairs.add(new Pair(recounted, i, true));
                continue;
            }
            Form form = form(i);
            if (form == Form.NONE || !mayTell(i)) {
                continue;
            }
            if (others.get(i) && !ordinals.identifies(statements.get(i)) || isBeforeNumbered(i)) {
                continue;
            }
            int earlier = antecedent(i, form);
            if (earlier >= 0) {
                causes.put(i, earlier);
                int same = sameCount(i, earlier);
                if (same >= 0 && differ(claims.get(same), claims.get(i))) {
                    pairs.add(new Pair(same, i, true));
                }
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            int numbered = causes.containsKey(i) || !mayTell(i) ? -1 : numbered(i, causes);
            if (numbered >= 0) {
                pairs.add(new Pair(numbered, i, true));
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            if (!causes.containsKey(i) && claims.get(i).quantity() != null && mayTell(i) && !isKnownGroup(i)) {
                int cause = causeOf(i, causes);
                int same = cause < 0 ? -1 : sameCount(i, Objects.requireNonNull(causes.get(cause)));
                if (same >= 0 && differ(claims.get(same), claims.get(i))) {
                    int first = clauses.first(clauses.of(statements.get(i).anchor()));
                    // "the fire, in which nine died, was set, he said": who says so says nothing of the nine
                    pairs.add(new Pair(same, i, clauses.has(first, Clue.RELATIVE)));
                }
            }
        }
        return pairs;
    }

    /** What is told again in the same way needs no account: it is a reference back, and nothing to add up. */
    private static boolean differ(Claim one, Claim other) {
        return one.quantity() == null
                || other.quantity() == null
                || !one.quantity().sameFigure(other.quantity())
                || one.placeAt() != null
                        && other.placeAt() != null
                        && !one.placeAt().equals(other.placeAt())
                || one.days() != null && other.days() != null && one.days().daysApart(other.days()) > 0;
    }

    /** "The suburb's four schools" are no result of an event that stands before them; what is told of them says which they are. */
    private boolean isKnownGroup(int index) {
        Statement statement = statements.get(index);
        return claims.get(index).measure() == null
                && Definite.isCount(tokens, clauses, Objects.requireNonNull(statement.quantity()));
    }

    /**
     * "After the storming of the guesthouse, in this second clash of the year": what is numbered beside an event that is told again is of the
     * same sentence as that event was; else -1.
     */
    private int numbered(int index, Map<Integer, Integer> causes) {
        if (claims.get(index).ordinal() == null || !ordinals.identifies(statements.get(index))) {
            return -1;
        }
        for (int i = index - 1; i >= 0 && sentence(i) == sentence(index); i--) {
            Integer before = causes.get(i);
            int same = before == null ? -1 : ofClass(before, claims.get(index).event());
            if (same >= 0) {
                return same;
            }
        }
        return -1;
    }

    /** The event of a class that the sentence of a claim tells, or -1. */
    private int ofClass(int index, @Nullable String event) {
        for (int i = firstOf(index); i < claims.size() && sentence(i) == sentence(index); i++) {
            if (event != null && event.equals(claims.get(i).event())) {
                return i;
            }
        }
        return -1;
    }

    /** The event told again that a count is a result of: it stands before it in its sentence, with no other event between. */
    private int causeOf(int index, Map<Integer, Integer> causes) {
        // "the second operation, after five were arrested in May": of another day
        if (clauses.has(clauses.first(clauses.of(statements.get(index).anchor())), Clue.BEFORE_OR_AFTER)) {
            return -1;
        }
        for (int i = index - 1; i >= 0 && sentence(i) == sentence(index); i--) {
            if (causes.containsKey(i)) {
                boolean same =
                        claims.get(i).sourceKey().equals(claims.get(index).sourceKey());
                return same && claims.get(i).quantity() == null ? i : -1;
            }
            if (claims.get(i).event() != null && claims.get(i).measure() == null) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * "The city's seven schools that the storm flooded": the only count of such things told before whose sentence shares words and events
     * with it, if it differs; else -1. What they did or suffered is told by no word of the tables, so their kind must tell enough.
     */
    private int recounted(int index) {
        Claim claim = claims.get(index);
        Statement statement = statements.get(index);
        Placed<QuantityMention> count = statement.quantity();
        if (count == null
                || statement.event() != null
                || claim.unitId() == null
                || ANYBODY.contains(claim.unitId()) && claim.measure() == null
                || !Units.isAdditive(claim.unitId())
                || !count.mention().quantity().isFigure()
                || !Definite.isCount(tokens, clauses, count)) {
            return -1;
        }
        int clause = clauses.of(count.from());
        int end = clauses.end(clause);
        boolean told = end < tokens.size() && clauses.has(end, Clue.RELATIVE) && clauses.continues(clauses.of(end));
        end = told ? clauses.end(clauses.of(end)) : end;
        Set<String> own = words.within(count.from() + 1, end);
        Set<String> happenings = eventsWithin(index, count.from(), end);
        int only = -1;
        for (int i = index - 1; i >= Math.max(0, index - MOST_CANDIDATES); i--) {
            Claim earlier = claims.get(i);
            if (only < 0 && sentence(i) != sentence(index) && isBareTelling(earlier, claim)) {
                return -1; // "four are still missing ... the four coins"
            }
            boolean alike = sentence(i) != sentence(index)
                    && earlier.quantity() != null
                    && claim.unitId().equals(earlier.unitId())
                    && claim.measure() == earlier.measure();
            if (!alike) {
                continue;
            }
            Layout.Stretch sentence = layout.sentences().get(sentence(i));
            Set<String> shared = eventsWithin(i, sentence.from(), sentence.to());
            shared.retainAll(happenings);
            boolean same = mayTell(i) && shared.size() + words.shared(own, sentence(i)) >= RECOUNTED;
            if (same && only >= 0) {
                return -1;
            }
            only = same ? i : only;
        }
        return only >= 0 && differ(claims.get(only), claim) ? only : -1;
    }

    /** Whether the same number was told before without a noun, of those whom something befell. */
    private static boolean isBareTelling(Claim earlier, Claim claim) {
        return earlier.quantity() != null
                && earlier.measure() != null
                && (earlier.unitId() == null || ANYBODY.contains(earlier.unitId()))
                && earlier.quantity().sameFigure(claim.quantity());
    }

    /** The classes of the events between two tokens of the sentence of a claim. @param to exclusive */
    private Set<String> eventsWithin(int index, int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = firstOf(index); i < statements.size() && sentence(i) == sentence(index); i++) {
            Placed<EventMention> event = statements.get(i).event();
            if (event != null && event.from() >= from && event.from() < to) {
                found.add(event.mention().event());
            }
        }
        return found;
    }

    private boolean mayTell(int index) {
        return mayBeTold(index) && !claims.get(index).cues().contains(CueKind.AGAIN);
    }

    /** Whether a later claim may come back to a claim: to a separate event as well. */
    private boolean mayBeTold(int index) {
        Claim claim = claims.get(index);
        return claim.section() != Section.TITLE
                && claim.asserted()
                && !claim.cumulative()
                && !claim.quoted()
                && claim.eventRef() == null
                && !claim.cues().contains(CueKind.RISE)
                && !parts.contains(statements.get(index))
                && !isPart(statements.get(index))
                && !isCorrection(sentence(index));
    }

    /** What is corrected, and what it is corrected to, differ by right. */
    private boolean isCorrection(int sentence) {
        Layout.Stretch stretch = layout.sentences().get(sentence);
        return clauses.hasBetween(stretch.from(), stretch.to(), Clue.CORRECTION);
    }

    /** "Two of the dead", "the death toll". */
    private boolean isPart(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        Placed<EventMention> event = statement.event();
        boolean moved = event != null && event.mention().measure() == Measure.MOVED; // "12 people out of the town"
        return count != null
                        && (!moved && ScopeWords.find(OF_WHOLE, tokens, count.from(), count.to() + 1) >= 0
                                || ScopeWords.find(OF_WHOLE, tokens, count.from(), count.to()) >= 0
                                || clauses.hasBetween(count.from(), count.to() + 1, Clue.PART))
                || event != null && ScopeWords.at(RUNNING, tokens, event.to()) != null;
    }

    /** The claim without what it has from an event told in another sentence, which may not be the one that it comes back to. */
    private Claim own(int index) {
        return recalling.get(index) ? told.get(index) : claims.get(index);
    }

    private Form form(int index) {
        Statement statement = statements.get(index);
        Placed<QuantityMention> count = statement.quantity();
        Placed<EventMention> event = statement.event();
        if (count != null && event != null && Definite.isCount(tokens, clauses, count)) {
            return Form.ARTICLE;
        }
        if (event != null && Definite.isRelative(tokens, clauses, event)) {
            return isOfEarlier(index, event) ? Form.NONE : Form.ARTICLE;
        }
        if (event == null) {
            return Form.NONE;
        }
        if (!event.mention().isNoun()) {
            return subordinate(event);
        }
        if (ordinals.identifies(statement)) {
            return Form.ARTICLE;
        }
        if (Definite.isEvent(tokens, clauses, event)) {
            return Form.ARTICLE;
        }
        return Definite.isConstruct(tokens, clauses, event) ? Form.CONSTRUCT : Form.NONE;
    }

    /** "It is the second fire after a fire in April that killed 82": what is told by the verb is told of the fire before. */
    private boolean isOfEarlier(int index, Placed<EventMention> verb) {
        for (int i = index - 1; i >= 0 && sentence(i) == sentence(index); i--) {
            Placed<EventMention> noun = statements.get(i).event();
            if (noun == null || !noun.mention().isNoun() || noun.from() >= verb.from()) {
                continue;
            }
            return !Definite.isEvent(tokens, clauses, noun)
                    && clauses.hasBetween(clauses.first(clauses.of(noun.from())), noun.from(), Clue.BEFORE_OR_AFTER);
        }
        return false;
    }

    /** "The second fire of the month, after the fire at the paint works": the one behind "after" went before the one that is news. */
    private boolean isBeforeNumbered(int index) {
        Placed<EventMention> event = statements.get(index).event();
        for (int i = index - 1; event != null && i >= 0 && sentence(i) == sentence(index); i--) {
            Placed<EventMention> numbered = statements.get(i).event();
            if (claims.get(i).ordinal() != null
                    && numbered != null
                    && numbered.to() <= event.from()
                    && clauses.hasBetween(numbered.to(), event.from(), Clue.BEFORE_OR_AFTER)
                    && EventKin.mayBeOne(
                            numbered.mention().event(), event.mention().event())) {
                return true;
            }
        }
        return false;
    }

    /** How a past verb tells of what is known already behind "when", "before", "after" or "who". */
    private Form subordinate(Placed<EventMention> event) {
        int first = clauses.first(clauses.of(event.from()));
        if (event.mention().form() != EventMention.Form.PAST
                || tokens.get(event.from()).isArabic()) {
            return Form.NONE;
        }
        int when = clauses.find(first, event.from(), Clue.WHEN);
        int opener = when >= 0 ? when : clauses.find(first, event.from(), Clue.BEFORE_OR_AFTER);
        if (opener < 0) {
            boolean whose = first > 0
                    && clauses.has(first, Clue.RELATIVE)
                    && tokens.get(first - 1).isWord()
                    && clauses.hasBetween(first - FARTHEST_ARTICLE, first, Clue.DEFINITE);
            return whose ? Form.CLAUSE : Form.NONE;
        }
        int subject = clauses.behind(opener);
        boolean known = clauses.has(subject, Clue.DEFINITE) || ScopeWords.at(SUBJECT_PRONOUN, tokens, subject) != null;
        return known ? Form.CLAUSE : clauses.hasBetween(opener, event.from(), Clue.EARLIER) ? Form.PERFECT : Form.NONE;
    }

    /** The claims that are told as those of another event, or are results of one: "a former raid". */
    private BitSet others() {
        BitSet found = new BitSet(claims.size());
        for (int from = 0; from < claims.size(); ) {
            int to = from;
            boolean cause = false;
            for (; to < claims.size() && sentence(to) == sentence(from); to++) {
                if (isCalledOther(to)) {
                    found.set(to);
                    cause |= EventKin.isCause(claims.get(to).event());
                }
            }
            for (int i = from; cause && i < to; i++) {
                if (claims.get(i).measure() != null) {
                    found.set(i);
                }
            }
            from = to;
        }
        return found;
    }

    private boolean isCalledOther(int index) {
        Placed<EventMention> event = statements.get(index).event();
        int from = event == null ? statements.get(index).anchor() : event.from();
        int to = event == null ? from : event.to();
        return Definite.isOther(clauses, from, to) && !(event != null && Definite.isEvent(tokens, clauses, event));
    }

    private int sentence(int index) {
        return layout.sentenceOf(statements.get(index).anchor());
    }

    /** "Tuesday's raid, the second attack of the month": the event that the words right before the comma name; else -1. */
    private int apposed(int index) {
        Placed<EventMention> event = statements.get(index).event();
        if (event == null || claims.get(index).ordinal() == null) {
            return -1;
        }
        int first = clauses.first(clauses.of(event.from()));
        for (int i = index - 1; i >= 0 && sentence(i) == sentence(index); i--) {
            Placed<EventMention> before = statements.get(i).event();
            if (before != null
                    && before.to() == first - 1
                    && EventKin.mayBeOne(
                            before.mention().event(), event.mention().event())) {
                return i;
            }
        }
        return -1;
    }

    /** What a claim says, with the clauses around it. */
    private Set<String> wordsOf(int index) {
        Statement statement = statements.get(index);
        Placed<EventMention> event = statement.event();
        int anchor = statement.anchor();
        int first = event == null ? anchor : Math.min(anchor, event.from());
        int last = event == null ? anchor : Math.max(anchor, event.from());
        int clause = clauses.of(first);
        int from = clauses.first(clause);
        if (clauses.has(from, Clue.RELATIVE) && clauses.continues(clause)) {
            from = clauses.first(clause - 1); // "the boat, which sank": what it is told of
        }
        return words.within(from, clauses.end(clauses.of(last)));
    }

    private int antecedent(int index, Form form) {
        Set<String> own = wordsOf(index);
        Set<String> target = targetOf(index);
        Set<String> sufferer = form == Form.CONSTRUCT ? suffererOf(index) : Set.of();
        List<Telling> tellings = new ArrayList<>();
        for (int i = index - 1; i >= Math.max(0, index - MOST_CANDIDATES); i--) {
            if (sentence(i) == sentence(index) || !mayBeTold(i) || !areAlike(index, i)) {
                continue;
            }
            if (tellings.isEmpty() || tellings.get(tellings.size() - 1).sentence != sentence(i)) {
                int shared = words.shared(own, sentence(i));
                boolean elsewhere = !target.isEmpty() && words.shared(target, sentence(i)) == 0;
                boolean bound = !sufferer.isEmpty() && words.shared(sufferer, sentence(i)) > 0;
                boolean result = form == Form.ARTICLE && sharesResult(index, i);
                tellings.add(new Telling(sentence(i), shared, elsewhere, bound, sharesCount(index, i), result));
            }
            tellings.get(tellings.size() - 1).add(index, i);
        }
        Telling best = null;
        int bestPoints = 0;
        int second = 0;
        for (Telling telling : tellings) {
            boolean only = isOnly(telling, tellings);
            int points = telling.points() + articles(index, form) + (only ? ONLY_EVENT : 0);
            if (!telling.suffices(points, form) && !(only && telling.sameClass && isTheNews(index, telling.claim))) {
                continue;
            }
            if (points > bestPoints) {
                second = bestPoints;
                bestPoints = points;
                best = telling;
            } else {
                second = Math.max(second, points);
            }
        }
        return best != null && bestPoints > second ? best.claim : -1;
    }

    /**
     * "The theft that took place on 7 May", in a report whose headline is a theft and that tells of one only: another day, close to the day
     * told before, is the day of that one.
     */
    private boolean isTheNews(int index, int earlier) {
        Placed<EventMention> event = statements.get(index).event();
        DateInterval day = own(index).days();
        DateInterval before = claims.get(earlier).days();
        if (event == null
                || day == null
                || before == null
                || day.days() > CLOSE_DAYS
                || before.days() > CLOSE_DAYS
                || day.daysApart(before) > FARTHEST_DAY
                || own(index).placeAt() != null) {
            return false;
        }
        int first = layout.sentences().get(sentence(index)).from();
        boolean took = clauses.has(event.to(), Clue.RELATIVE) && clauses.has(event.to() + 1, Clue.TOOK_PLACE);
        return took
                && Definite.isEvent(tokens, clauses, event)
                && !clauses.hasBetween(first, event.from(), Clue.BEFORE_OR_AFTER)
                && isOfHeadline(event.mention().event());
    }

    private boolean isOfHeadline(String event) {
        for (int i = 0; i < claims.size() && claims.get(i).section() == Section.TITLE; i++) {
            if (event.equals(claims.get(i).event())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence comes back to a telling count of the other one: "the coalition's 35 trucks". */
    private boolean sharesCount(int index, int earlier) {
        for (int i = firstOf(index); i < claims.size() && sentence(i) == sentence(index); i++) {
            Placed<QuantityMention> count = statements.get(i).quantity();
            if (count == null || !count.mention().quantity().isTelling() || !Definite.isCount(tokens, clauses, count)) {
                continue;
            }
            for (int k = firstOf(earlier); k < claims.size() && sentence(k) == sentence(earlier); k++) {
                Placed<QuantityMention> told = statements.get(k).quantity();
                if (told != null
                        && Objects.equals(claims.get(k).unitId(), claims.get(i).unitId())
                        && told.mention().quantity().sameNumber(count.mention().quantity())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether another count of the sentence tells of what another count told there: "the raid, in which 32 were freed". */
    private boolean sharesResult(int index, int earlier) {
        Placed<EventMention> event = statements.get(index).event();
        if (event == null || tokens.get(event.from()).isArabic()) {
            return false;
        }
        for (int i = firstOf(index); i < claims.size() && sentence(i) == sentence(index); i++) {
            if (i == index || !isResultOf(event, i)) {
                continue;
            }
            for (int k = firstOf(earlier); k < claims.size() && sentence(k) == sentence(earlier); k++) {
                boolean alike = claims.get(k).quantity() != null
                        && claims.get(k).measure() == claims.get(i).measure()
                        && EventKin.mayBeOne(
                                claims.get(k).event(), claims.get(i).event());
                if (alike) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a count stands behind an event in its clause, or in the relative clause that follows it. */
    private boolean isResultOf(Placed<EventMention> event, int index) {
        Claim claim = claims.get(index);
        int anchor = statements.get(index).anchor();
        int first = clauses.first(clauses.of(anchor));
        boolean follows = clauses.of(first) == clauses.of(event.from()) + 1 && clauses.has(first, Clue.RELATIVE);
        return claim.quantity() != null
                && claim.event() != null
                && anchor >= event.to()
                && (first <= event.from() || follows);
    }

    /** The first claim of the sentence of a claim. */
    private int firstOf(int index) {
        int first = index;
        while (first > 0 && sentence(first - 1) == sentence(index)) {
            first--;
        }
        return first;
    }

    private int articles(int index, Form form) {
        Placed<EventMention> event = statements.get(index).event();
        boolean shown = event != null && clauses.has(event.from() - 1, Clue.SHOWN);
        return shown || ordinals.identifies(statements.get(index)) ? DEMONSTRATIVE : form == Form.ARTICLE ? ARTICLE : 0;
    }

    /** Whether no other sentence tells of an event that it may be; one of another day or place is no rival of one that fits. */
    private static boolean isOnly(Telling telling, List<Telling> tellings) {
        for (Telling other : tellings) {
            boolean rival = other.words > 0 || telling.words < 2;
            if (other != telling && !other.other && rival && (telling.conflicts() > 0 || other.conflicts() == 0)) {
                return false;
            }
        }
        return !telling.other;
    }

    /** "The collapse of the dam": what it befell, where that has an article, for it was told before. */
    private Set<String> suffererOf(int index) {
        Placed<EventMention> event = statements.get(index).event();
        return event != null
                        && BEFALLING.contains(event.mention().event())
                        && event.to() < tokens.size()
                        && tokens.form(event.to()).startsWith(ArabicLetters.ARTICLE)
                ? words.stems(event.to(), event.to() + 1)
                : Set.of();
    }

    private Set<String> targetOf(int index) {
        Placed<EventMention> event = statements.get(index).event();
        return event == null ? Set.of() : Definite.target(clauses, words, event);
    }

    /** What one sentence tells of an event that a later claim may come back to. */
    private final class Telling {
        private final int sentence;
        private final int words;
        private final boolean elsewhere;
        /** Whether it tells of what the event befell. */
        private final boolean bound;
        /** Whether both tell what came of it. */
        private final boolean result;
        /** Whether it tells of another event by its own word. */
        private boolean other = true;

        private int claim = -1;
        private boolean sameClass;
        private boolean claimOfDay;
        private @Nullable Boolean place;
        private boolean within;
        private @Nullable Boolean day;
        private boolean year;
        private @Nullable Boolean actor;
        private int count;
        private boolean unit;
        private boolean victim;

        Telling(int sentence, int words, boolean elsewhere, boolean bound, boolean counted, boolean result) {
            this.result = result;
            this.bound = bound;
            this.sentence = sentence;
            this.words = words;
            this.elsewhere = elsewhere;
            this.count = counted ? TELLING_COUNT : 0;
        }

        void add(int index, int earlier) {
            Claim one = own(index);
            Claim before = claims.get(earlier);
            other &= others.get(earlier);
            boolean same = one.event() != null && one.event().equals(before.event());
            boolean sameDay =
                    one.days() != null && before.days() != null && one.days().daysApart(before.days()) == 0;
            if (claim < 0 || same && !sameClass || same == sameClass && sameDay && !claimOfDay) {
                claim = earlier;
                sameClass = same;
                claimOfDay = sameDay;
            }
            victim |= shareVictim(index, earlier);
            places(one.placeAt(), before.placeAt());
            if (one.days() != null && before.days() != null) {
                boolean agrees = one.days().daysApart(before.days()) == 0;
                boolean close = one.days().days() <= CLOSE_DAYS && before.days().days() <= CLOSE_DAYS;
                day = agrees ? close ? Boolean.TRUE : day : (Boolean) Boolean.TRUE.equals(day);
                year = one.days().daysApartWithinYear(before.days()) == 0;
            }
            if (areSwapped(one, before)) {
                actor = Boolean.TRUE.equals(actor);
            } else if (shareActor(one, before)) {
                actor = true;
            }
            if (one.quantity() != null && before.quantity() != null) {
                if (one.quantity().sameNumber(before.quantity())) {
                    count = Math.max(count, one.quantity().isTelling() ? TELLING_COUNT : SMALL_COUNT);
                }
                unit |= one.unitId() != null && one.unitId().equals(before.unitId()) && !ANYBODY.contains(one.unitId());
            }
        }

        private void places(@Nullable String here, @Nullable String there) {
            if (here == null || there == null) {
                return;
            }
            within |= !here.equals(there) && (isWithin(here, there) || isWithin(there, here));
            place = here.equals(there) || within || Boolean.TRUE.equals(place);
        }

        int conflicts() {
            return (Boolean.FALSE.equals(place) ? 1 : 0)
                    + (Boolean.FALSE.equals(day) ? 1 : 0)
                    + (Boolean.FALSE.equals(actor) ? 1 : 0);
        }

        int points() {
            return WORD * Math.min(words, MOST_WORDS)
                    + (Boolean.TRUE.equals(place) ? within ? PLACE_WITHIN : SAME_PLACE : 0)
                    + (Boolean.TRUE.equals(day) ? SAME_DAY : 0)
                    + (Boolean.TRUE.equals(actor) ? SAME_ACTOR : 0)
                    + count
                    + (victim ? SAME_VICTIM : 0)
                    + (result ? SAME_RESULT : 0)
                    + (bound && sameClass ? SAME_SUFFERER : 0)
                    + (unit ? SAME_UNIT : 0);
        }

        boolean suffices(int points, Form form) {
            int conflicts = conflicts();
            if (conflicts >= ENOUGH.length || elsewhere || other && words == 0) {
                return false;
            }
            boolean otherDay = Boolean.FALSE.equals(day) && !year;
            boolean bare = words == 0 && place == null && day == null;
            boolean vague = switch (form) {
                case CONSTRUCT -> bare || otherDay && !(bound && sameClass);
                case CLAUSE -> bare || otherDay && words < MANY_WORDS;
                case PERFECT -> bare || Boolean.FALSE.equals(day);
                default -> false;
            };
            int enough = ENOUGH[conflicts] - (Boolean.FALSE.equals(day) && year ? 1 : 0);
            boolean sameGroup = count == TELLING_COUNT && sameClass && unit;
            boolean known =
                    words >= ENOUGH_WORDS[conflicts] || (victim || sameGroup || bound && sameClass) && conflicts < 2;
            return points >= enough && known && !vague;
        }
    }

    private boolean areAlike(int index, int earlier) {
        Claim one = claims.get(index);
        Claim other = claims.get(earlier);
        boolean fate = one.quantity() != null && one.measure() != null && one.measure() == other.measure();
        return fate || EventKin.mayBeOne(one.event(), other.event());
    }

    /** "The operation that killed al-Anbari": nobody is killed twice. */
    private boolean shareVictim(int index, int earlier) {
        Placed<EventMention> one = statements.get(index).event();
        Placed<EventMention> other = statements.get(earlier).event();
        boolean killed =
                one != null && other != null && isDeathOfOne(claims.get(index)) && isDeathOfOne(claims.get(earlier));
        if (!killed || one == null || other == null) {
            return false;
        }
        Set<String> victim = words.stems(one.to(), one.to() + LONGEST_VICTIM);
        victim.retainAll(words.stems(
                other.to(), Math.min(other.to() + LONGEST_DESCRIPTION, clauses.end(clauses.of(other.from())))));
        return !victim.isEmpty();
    }

    private static boolean isDeathOfOne(Claim claim) {
        return claim.quantity() == null && (KILLING.equals(claim.event()) || EXECUTION.equals(claim.event()));
    }

    private static boolean isWithin(String place, String wider) {
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int one = gazetteer.find(withoutSide(place));
        int other = gazetteer.find(withoutSide(wider));
        return one >= 0 && other >= 0 && gazetteer.isWithin(one, other);
    }

    /** "South of the town" may be told as "in the town". */
    private static String withoutSide(String place) {
        int side = place.indexOf('@');
        return side < 0 ? place : place.substring(0, side);
    }

    private static boolean areSwapped(Claim one, Claim other) {
        return one.agent() != null && one.agent().equals(other.victim())
                || one.victim() != null && one.victim().equals(other.agent());
    }

    private static boolean shareActor(Claim one, Claim other) {
        for (Actor actor : one.actors()) {
            for (Actor known : other.actors()) {
                boolean same = actor.key() != null && actor.key().equals(known.key());
                boolean role = actor.role() == known.role()
                        || actor.role() == ActorRole.OTHER
                        || known.role() == ActorRole.OTHER;
                if (same && role) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The count, told with an earlier event, that a count may repeat; for a bare event the event itself. Negative when there are several. */
    private int sameCount(int index, int earlier) {
        Claim claim = claims.get(index);
        if (claim.quantity() == null || isSame(claim, claims.get(earlier))) {
            return earlier;
        }
        int found = -1;
        for (int i = earlier - 1; i >= 0 && sentence(i) == sentence(earlier); i--) {
            if (mayTell(i) && isSame(claim, claims.get(i))) {
                found = found < 0 ? i : -2;
            }
        }
        for (int i = earlier + 1; i < index && sentence(i) == sentence(earlier); i++) {
            if (mayTell(i) && isSame(claim, claims.get(i))) {
                found = found == -1 ? i : -2;
            }
        }
        return found == -1 && claims.get(earlier).quantity() == null ? earlier : found;
    }

    private static boolean isSame(Claim claim, Claim other) {
        return other.quantity() != null
                && claim.measure() == other.measure()
                && (Objects.equals(claim.unitId(), other.unitId()) || Units.overlap(claim.unitId(), other.unitId()));
    }
}
