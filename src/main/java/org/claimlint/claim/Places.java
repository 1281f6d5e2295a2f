package org.claimlint.claim;

import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.EventMention;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds where a statement takes place: at a point, on a way from one place to another, or along an extent. */
final class Places {
    /** Only these go from one place to another; "from ... to ..." of any other event tells how far it extends. */
    private static final Set<String> MOVEMENTS =
            Set.of("movement", "return", "withdrawal", "displacement", "reinforcement");

    private static final List<String> TRAVELLERS = List.of("person", "family", "vehicle");

    private static final int FARTHEST_PREPOSITION = 5;
    /** In tokens. */
    private static final int NEAREST = 2;
    /** In tokens. */
    private static final int LONGEST_PASSAGE = 16;

    private static final String OFFICE = "office";
    /** "The centre for earthquakes in": in tokens. */
    private static final int FARTHEST_OFFICE = 5;

    private final Layout.@Nullable Stretch dateline;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;
    private final List<Placed<PlaceMention>> places;

    /** @param dateline where the report says where it was written */
    Places(
            Tokens tokens,
            Clauses clauses,
            List<Placed<EventMention>> events,
            List<Placed<PlaceMention>> places,
            Layout.@Nullable Stretch dateline) {
        this.dateline = dateline;
        this.tokens = tokens;
        this.clauses = clauses;
        this.events = events;
        this.places = places;
    }

    /** The places of a statement, or null when none is named. */
    @Nullable
    Place of(Statement statement) {
        Placed<EventMention> event = statement.event();
        Way way = new Way();
        boolean moves = event != null && MOVEMENTS.contains(event.mention().event());
        collect(event == null ? statement.anchor() : event.from(), event, statement, moves, way);
        for (Placed<EventMention> again : statement.again()) {
            collect(again.from(), again, statement, moves, way);
        }
        return way.place(moves || event == null && travel(statement) && way.from != null && way.to != null);
    }

    /** "38 patients were taken from A to B", whatever the verb: people and vehicles are moved, what extends is something else. */
    private static boolean travel(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        String unit = count == null ? null : count.mention().unitId();
        return unit != null && TRAVELLERS.stream().anyMatch(kind -> Units.isUnder(unit, kind));
    }

    private static final class Way {
        private @Nullable String at;
        private @Nullable String from;
        private @Nullable String to;
        private int firstToken = Integer.MAX_VALUE;
        private int lastToken;
        private int start = Integer.MAX_VALUE;
        private int end;
        private @Nullable String name;

        /** An editor is shown one passage: a place that is told much later is left out of it. */
        private void add(Placed<PlaceMention> place) {
            int first = Math.min(firstToken, place.from());
            int last = Math.max(lastToken, place.to());
            if (end == 0 || last - first <= LONGEST_PASSAGE) {
                name = end == 0 ? place.mention().name() : null;
                firstToken = first;
                lastToken = last;
                start = Math.min(start, place.mention().span().start());
                end = Math.max(end, place.mention().span().end());
            }
        }

        private @Nullable Place place(boolean moves) {
            if (end == 0) {
                return null;
            }
            boolean both = from != null && to != null;
            PlaceKind kind = from == null && to == null
                    ? PlaceKind.POINT
                    : moves ? PlaceKind.MOVEMENT : both ? PlaceKind.EXTENT : PlaceKind.POINT;
            return new Place(at, from, to, kind, new Span(start, end), name);
        }
    }

    /** Takes the places of the clause that holds the event, and of those behind it up to the next that tells another event. */
    private void collect(int token, @Nullable Placed<EventMention> event, Statement statement, boolean moves, Way way) {
        int clause = clauses.of(token);
        int from = clauses.first(clause);
        int to = clauses.end(clause);
        while (to < clauses.tokens() && clauses.continues(clauses.of(to)) && !tellsAnother(clauses.of(to), statement)) {
            to = clauses.end(clauses.of(to));
        }
        to = Math.max(to, beforeParticiple(to, statement));
        for (Placed<PlaceMention> place : Placed.within(places, from, to)) {
            if (dateline != null && dateline.holds(place.from())) {
                continue;
            }
            int preposition =
                    moves || !clauses.hasBetween(Math.max(from, place.from() - NEAREST), place.from(), Clue.NEAR)
                            ? preposition(place, from)
                            : -1;
            boolean origin = preposition >= 0 && clauses.has(preposition, Clue.FROM);
            // "left A for B"
            boolean goal = preposition >= 0 && clauses.has(preposition, Clue.TO)
                    || way.from != null && clauses.has(place.from() - 1, Clue.FOR);
            String id = place.mention().id();
            if (origin && way.from == null && (moves || hasGoalBehind(place, to))) {
                way.from = id;
                way.add(place);
            } else if (goal && way.to == null && (moves || way.from != null)) {
                way.to = id;
                way.add(place);
            } else if (way.at == null
                    && (!origin && !goal || moves && origin && !id.equals(way.from))
                    && !isOfEventBefore(place, token, to)
                    && !isOfSubject(place, event)
                    && !isOfOffice(place, from, to)) {
                way.at = id;
                way.add(place);
            }
        }
        Placed<PlaceMention> where = way.end == 0 && clauses.has(from, Clue.THERE) ? rightBefore(from) : null;
        if (where != null) {
            way.at = where.mention().id();
            way.add(where);
        }
    }

    /** "In X, where nine died": the place before the clause, with a mark between at most. */
    private @Nullable Placed<PlaceMention> rightBefore(int clause) {
        int index = Placed.indexFrom(places, clause) - 1;
        return index >= 0 && clause - places.get(index).to() <= 1 ? places.get(index) : null;
    }

    /** "The office in X opened a file on the sinking": the place of those who did something about the event is not that of the event. */
    private boolean isOfSubject(Placed<PlaceMention> place, @Nullable Placed<EventMention> event) {
        return event != null
                && event.mention().isNoun()
                && place.to() <= event.from()
                && hasVerb(place.to(), event.from());
    }

    /** "A quake that the centre in X put at 5.9 shook Y": where those are who speak of it, beside where it was. */
    private boolean isOfOffice(Placed<PlaceMention> place, int from, int to) {
        int first = Math.max(from, place.from() - FARTHEST_OFFICE);
        int office = ScopeWords.find(OFFICE, tokens, first, place.from());
        return office >= 0
                && !hasMark(office, place.from())
                && Placed.within(places, office, place.from()).isEmpty()
                && Placed.within(places, from, to).size() > 1;
    }

    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark()) {
                return true;
            }
        }
        return false;
    }

    /** "Attacked X and shelled Y": the first place is not where the second event was. */
    private boolean isOfEventBefore(Placed<PlaceMention> place, int token, int end) {
        return place.to() <= token
                && hasVerb(clauses.first(clauses.of(token)), place.from())
                && hasVerb(place.to(), token + 1)
                && Placed.first(places, token, end) != null;
    }

    private boolean hasVerb(int from, int to) {
        for (Placed<EventMention> event : Placed.within(events, from, to)) {
            if (!event.mention().isNoun()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasGoalBehind(Placed<PlaceMention> place, int end) {
        for (Placed<PlaceMention> other :
                Placed.within(places, place.to(), Math.min(end, place.to() + FARTHEST_PREPOSITION))) {
            int preposition = preposition(other, place.to());
            if (preposition >= 0 && clauses.has(preposition, Clue.TO)) {
                return true;
            }
        }
        return false;
    }

    /** The last "from" or "to" in front of a place, when no other place stands between; else -1. */
    private int preposition(Placed<PlaceMention> place, int first) {
        int index = Placed.indexFrom(places, place.from());
        int earliest = Math.max(first, place.from() - FARTHEST_PREPOSITION);
        if (index > 0) {
            earliest = Math.max(earliest, places.get(index - 1).to());
        }
        for (int i = place.from() - 1; i >= earliest; i--) {
            if (clauses.has(i, Clue.FROM) || clauses.has(i, Clue.TO)) {
                return i;
            }
        }
        return -1;
    }

    /** "Stormed the camp, near the ford on Monday, killing four": what stands before the participle is where the camp was stormed. */
    private int beforeParticiple(int to, Statement statement) {
        if (statement.event() == null || to >= clauses.tokens() || !clauses.continues(clauses.of(to))) {
            return to;
        }
        Placed<EventMention> next = Placed.first(events, to, clauses.end(clauses.of(to)));
        return next != null && next.mention().form() == EventMention.Form.PRESENT && !clauses.has(to, Clue.CLAUSE)
                ? next.from()
                : to;
    }

    private boolean tellsAnother(int clause, Statement statement) {
        for (Placed<EventMention> event : Placed.within(events, clauses.first(clause), clauses.end(clause))) {
            if (event != statement.event() && !statement.again().contains(event)) {
                return true;
            }
        }
        return false;
    }
}
