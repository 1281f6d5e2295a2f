package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.PersonNames;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorRole;
import org.claimlint.model.EventMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds those of whom a text tells what befell them: in Arabic those who are {@link Described}, in English those whom it names in full and of
 * whom it tells that they were killed or taken, with what they do elsewhere in it:
 * "the mayor, Ann Harrow, was shot dead", "Harrow told a radio station on Friday". Nobody else is looked for, so that names that are no
 * persons cost nothing.
 */
final class Persons {
    /** What befalls people, a town that is captured with them: whether it is one of the two, the name tells. */
    private static final Set<String> FATES =
            Set.of("killing", "execution", "drowning", "arrest", "capture", "abduction", "territory");

    private static final String AT_LARGE = "at-large";
    private static final String STATEMENT = "statement";
    private static final int LONGEST_NAME = 6;
    /** ", who has led the council for eleven years,": in tokens. */
    private static final int LONGEST_APPOSITION = 18;
    /** "killed the head of the council, Ann Harrow": in tokens. */
    private static final int FARTHEST_OBJECT = 10;

    private static final int MOST_AUXILIARIES = 4;
    /** What is only said of somebody stands right before the verb: "was reported killed". In tokens. */
    private static final int FARTHEST_HEARSAY = 5;

    private static final String ACT = "act";
    private static final String AUXILIARY = "auxiliary";
    private static final String PASSIVE = "passive";
    private static final String HEARSAY = "hearsay";
    private static final String RELATION = "relation";
    private static final String TITLE = "name-title";
    private static final String PARTICLE = "name-particle";
    private static final String OF = "belongs";
    private static final String POSSESSIVE = "'s";
    private static final String COMMA = ",";

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final BitSet dates;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final Map<Integer, Named> byFirst = new HashMap<>();
    private final Map<Integer, Named> byEnd = new HashMap<>();
    /** What is told of somebody, by the word that tells it. */
    private final Map<Placed<EventMention>, Told> told = new HashMap<>();

    private final List<Statement> acts = new ArrayList<>();
    private final Map<Statement, Told> ofStatement = new IdentityHashMap<>();

    /** Somebody named. @param id of whom the text only says what he is, else null. @param to exclusive */
    private record Named(@Nullable String id, String name, int from, int to) {
        Named(String name, int from, int to) {
            this(null, name, from, to);
        }
    }

    private record Told(
            Named person, ActorRole role, @Nullable Placed<TimeExpression> time) {}

    Persons(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
        this.times = text.times();
        this.dates = text.dates();
        this.events = text.events();
        Map<Placed<EventMention>, Named> fates = fates();
        Set<String> names = new HashSet<>();
        fates.values().forEach(person -> names.add(person.name()));
        Set<String> active = readDeeds(names);
        fates.forEach((event, person) -> {
            if (active.contains(person.name())) {
                told.put(event, new Told(person, ActorRole.PATIENT, null));
            }
        });
        Described.of(tokens, layout, clauses, quoted, events).forEach((event, whom) -> {
            boolean free = event.mention().event().equals(AT_LARGE);
            Named person =
                    new Named(whom.id(), tokens.words(tokens.span(whom.from(), whom.to())), whom.from(), whom.to());
            told.put(event, new Told(person, free ? ActorRole.AGENT : ActorRole.PATIENT, null));
        });
    }

    /** The acts of persons that no word of the tables tells: what they said. */
    List<Statement> acts() {
        return acts;
    }

    /** The person of whom a statement tells, or null. */
    @Nullable
    Actor of(Statement statement) {
        Told one = find(statement);
        return one == null
                ? null
                : new Actor(one.role(), one.person().id(), one.person().name());
    }

    /** Where the person of a statement is named, or null. */
    @Nullable
    Span span(Statement statement) {
        Told one = find(statement);
        return one == null
                ? null
                : tokens.span(one.person().from(), one.person().to());
    }

    /** When somebody did it, or null where the statement itself must tell. */
    @Nullable
    Placed<TimeExpression> time(Statement statement) {
        Told one = find(statement);
        return one == null ? null : one.time();
    }

    /** Whether a statement tells of somebody here that he is at large. */
    boolean tellsAtLarge(int token) {
        Placed<EventMention> event = Placed.first(events, token, token + 1);
        return event != null && event.mention().event().equals(AT_LARGE) && told.containsKey(event);
    }

    private @Nullable Told find(Statement statement) {
        Told act = ofStatement.get(statement);
        return act != null || statement.event() == null ? act : told.get(statement.event());
    }

    private Map<Placed<EventMention>, Named> fates() {
        Map<Placed<EventMention>, Named> fates = new HashMap<>();
        boolean any = false;
        for (Placed<EventMention> event : events) {
            any |= FATES.contains(event.mention().event());
        }
        if (!any) {
            return fates;
        }
        readNames();
        for (Placed<EventMention> event : events) {
            boolean fate = FATES.contains(event.mention().event())
                    && !tokens.get(event.from()).isArabic()
                    && !quoted.get(event.from())
                    && ScopeWords.find(HEARSAY, tokens, event.from() - FARTHEST_HEARSAY, event.to() + 1) < 0;
            Named patient = fate ? patient(event) : null;
            if (patient != null) {
                fates.put(event, patient);
            }
        }
        return fates;
    }

    private @Nullable Named patient(Placed<EventMention> event) {
        if (event.mention().isNoun()) {
            int at = event.from() - 1;
            return tokens.form(at).equals(POSSESSIVE) ? endingAt(at) : isOf(event.to()) ? object(event.to() + 1) : null;
        }
        if (event.mention().form() != EventMention.Form.PAST) {
            return null;
        }
        boolean passive = ScopeWords.find(PASSIVE, tokens, event.from() - MOST_AUXILIARIES, event.from()) >= 0
                || ScopeWords.at(PASSIVE, tokens, event.from()) != null;
        return passive ? subject(event.from()) : object(event.to());
    }

    /** Those who did something, of those who also suffered something. */
    private Set<String> readDeeds(Set<String> names) {
        Set<String> active = new HashSet<>();
        if (names.isEmpty()) {
            return active;
        }
        for (Placed<EventMention> event : events) {
            EventMention mention = event.mention();
            boolean passive = ScopeWords.find(PASSIVE, tokens, event.from() - MOST_AUXILIARIES, event.from()) >= 0;
            boolean free = mention.event().equals(AT_LARGE);
            boolean deed =
                    free || !passive && !FATES.contains(mention.event()) && mention.form() == EventMention.Form.PAST;
            Named who = deed && isTold(event.from()) ? subject(event.from()) : null;
            if (who != null && names.contains(who.name())) {
                told.put(event, new Told(who, ActorRole.AGENT, null));
                active.add(who.name());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord() || ScopeWords.at(ACT, tokens, i) == null || !isTold(i)) {
                continue;
            }
            Named who = Placed.first(events, i, i + 1) == null ? subject(i) : null;
            Placed<TimeExpression> time = who == null || !names.contains(who.name()) ? null : time(i);
            if (who != null && time != null) {
                Token verb = tokens.get(i);
                EventMention said =
                        new EventMention(new Span(verb.start(), verb.end()), STATEMENT, null, EventMention.Form.PAST);
                Statement act = new Statement(new Placed<>(said, i, i + 1), null);
                acts.add(act);
                ofStatement.put(act, new Told(who, ActorRole.AGENT, time));
                active.add(who.name());
            }
        }
        return active;
    }

    /** Whether a verb tells what was done then, and not what had been done before. */
    private boolean isTold(int verb) {
        int first = clauses.first(clauses.of(verb));
        return !quoted.get(verb)
                && !tokens.get(verb).isArabic()
                && !clauses.hasBetween(first, verb, Clue.EARLIER)
                && !clauses.hasBetween(first, verb, Clue.BEFORE_OR_AFTER)
                && !clauses.hasBetween(first, verb, Clue.NEGATION);
    }

    /** The only day in the clause of a verb. */
    private @Nullable Placed<TimeExpression> time(int verb) {
        int clause = clauses.of(verb);
        List<Placed<TimeExpression>> own = Placed.within(times, clauses.first(clause), clauses.end(clause));
        return own.size() == 1
                        && Placed.first(
                                        events,
                                        clauses.first(clause),
                                        own.get(0).from())
                                == null
                ? own.get(0)
                : null;
    }

    /** Who stands before a verb, with no more than an apposition between. */
    private @Nullable Named subject(int verb) {
        int at = verb - 1;
        for (int i = 0; i < MOST_AUXILIARIES && ScopeWords.at(AUXILIARY, tokens, at) != null; i++) {
            at--;
        }
        if (clauses.has(at, Clue.RELATIVE)) {
            at--; // "Ann Harrow, who was killed"
            return endingAt(tokens.form(at).equals(COMMA) ? at : at + 1);
        }
        Named close = endingAt(at + 1);
        if (close != null || !tokens.form(at).equals(COMMA)) {
            return close;
        }
        Named apposed = endingAt(at);
        for (int i = at - 1; apposed == null && i > Math.max(0, at - LONGEST_APPOSITION); i--) {
            if (tokens.get(i).is(".") || tokens.get(i).beginsLine()) {
                return null;
            }
            if (tokens.get(i).is(COMMA)) {
                apposed = endingAt(i);
            }
        }
        return apposed;
    }

    /** Whom a verb or "the killing of" befell: the name right behind, or behind what he is ("the head of the brigade, Colonel Harrow"). */
    private @Nullable Named object(int at) {
        boolean ofOther = false;
        for (int i = at; i < Math.min(tokens.size(), at + FARTHEST_OBJECT); i++) {
            Named person = byFirst.get(i);
            if (person != null) {
                boolean ends =
                        tokens.get(person.to() - 1).end() == tokens.text().length()
                                || tokens.get(person.to()).isMark()
                                || ScopeWords.at(RELATION, tokens, person.to()) != null;
                return ends && (!ofOther || tokens.get(i - 1).is(COMMA)) ? person : null;
            }
            boolean of = isOf(i);
            boolean goesOn = tokens.get(i).isWord() || tokens.get(i).is(COMMA) && i > at;
            if (!goesOn || !of && ScopeWords.at(RELATION, tokens, i) != null) {
                return null;
            }
            ofOther |= of;
        }
        return null;
    }

    private boolean isOf(int at) {
        return ScopeWords.at(OF, tokens, at) != null;
    }

    /** The person whose name ends before a token, and of whom nobody else is told: "a spokesman for Ann Harrow". */
    private @Nullable Named endingAt(int to) {
        Named person = byEnd.get(to);
        return person == null || ScopeWords.at(RELATION, tokens, person.from() - 1) != null ? null : person;
    }

    private void readNames() {
        Map<String, String> surnames = new HashMap<>();
        List<Named> single = new ArrayList<>();
        for (Layout.Stretch sentence : layout.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                boolean titled = ScopeWords.at(TITLE, tokens, i) != null;
                int to = isName(i) && !titled && !clauses.hasAny(i) ? endOfName(i, sentence.to()) : i;
                if (to == i) {
                    continue;
                }
                Span span = tokens.span(i, to);
                String words = tokens.words(span);
                boolean full = PersonNames.of(words).full() && to - i > 1;
                Named person = new Named(words, i, to);
                if (full) {
                    add(person);
                    surnames.merge(tokens.form(to - 1), words, (one, other) -> one.equals(other) ? one : "");
                } else {
                    single.add(person);
                }
                i = to - 1;
            }
        }
        for (Named person : single) {
            String whole = surnames.get(tokens.form(person.to() - 1));
            if (whole != null && !whole.isEmpty()) {
                add(new Named(whole, person.from(), person.to()));
            }
        }
    }

    private void add(Named person) {
        byFirst.put(person.from(), person);
        byEnd.put(person.to(), person);
    }

    private int endOfName(int from, int end) {
        int to = from;
        int at = from;
        while (at < end && at - from < LONGEST_NAME) {
            Token token = tokens.get(at);
            boolean joined = at > from && token.isMark() && (token.is("-") || token.is(".") && isInitial(at - 1));
            boolean particle = at > from && token.isWord() && ScopeWords.at(PARTICLE, tokens, at) != null;
            if (isName(at) && (at == from || !tokens.get(at).beginsLine())) {
                to = at + 1;
            } else if (!joined && !particle) {
                break;
            }
            at++;
        }
        return to;
    }

    private boolean isInitial(int token) {
        return tokens.form(token).length() == 1 && tokens.get(token + 1).isGlued();
    }

    /** Whether a word may be one of a name, and is none of a date. */
    private boolean isName(int at) {
        return tokens.isCapital(at) && !dates.get(at);
    }
}
