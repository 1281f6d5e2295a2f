package org.claimlint.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells which event a count is a count of: in Arabic mostly the verb before it, in English the passive verb behind it or the active one before. */
final class Statements {
    private static final Set<String> BE = Set.of("was", "were", "been", "being", "is", "are", "be", "got");
    private static final Set<String> LEAVE = Set.of("leave", "leaves", "left", "leaving");
    private static final int FARTHEST_NOUN = 3;
    private static final int FARTHEST_RELATIVE_VERB = 4;
    private static final int MOST_INSERTIONS = 2;
    private static final int FARTHEST_VERB_BEHIND = 12;
    private static final String SOME_OF_THEM = "some-of-them";
    private static final String TALLY = "tally";
    private static final int FARTHEST_TALLY = 2;
    private static final String PERSON = "person";
    private static final String DURATION = "duration";
    private static final String PERCENT = "percent";
    private static final String AUXILIARY = "auxiliary";
    private static final int MOST_AUXILIARIES = 3;
    /** What only people meet with, whatever becomes of them. */
    private static final Set<String> OF_PEOPLE =
            Set.of("release", "rescue", "evacuation", "sentence", "infection", "vaccination");

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;
    private final List<Placed<QuantityMention>> quantities;

    Statements(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<EventMention>> events,
            List<Placed<QuantityMention>> quantities) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.events = events;
        this.quantities = quantities.stream().filter(this::counts).toList();
    }

    /** A count of something: a length of time is the time of an event, a percentage a share of it, and nobody knows what a bare number counts, unless the word before it does. */
    private boolean counts(Placed<QuantityMention> quantity) {
        String unit = quantity.mention().unitId();
        return quantity.mention().measure() != null
                || unit == null && (isBehindOutcome(quantity) || isBeforeOutcome(quantity) || isOfThem(quantity))
                || unit != null && !unit.equals(DURATION) && !unit.equals(PERCENT) && !Units.isUnder(unit, DURATION);
    }

    /** "19 of them": what was counted before. */
    private boolean isOfThem(Placed<QuantityMention> quantity) {
        return quantity.mention().number() != null && clauses.hasBetween(quantity.from() + 1, quantity.to(), Clue.PART);
    }

    /** Whom "of them" means: the people told last, unless they are too few and others told before are not. */
    private static @Nullable Statement holding(List<Statement> before, Placed<QuantityMention> part) {
        Statement last = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Placed<QuantityMention> count = before.get(i).quantity();
            if (count == null || !Units.isUnder(before.get(i).unitId(), PERSON)) {
                continue;
            }
            if (!count.mention().quantity().isBelow(part.mention().quantity())) {
                return before.get(i);
            }
            last = last == null ? before.get(i) : last;
        }
        return last;
    }

    /** The same count of what the one before it counted, where it says so: "24 workers, 19 of them released". */
    private Placed<QuantityMention> ofThem(Placed<QuantityMention> count, @Nullable Statement before) {
        QuantityMention told = count.mention();
        boolean people = before != null && Units.isUnder(before.unitId(), PERSON);
        return told.unitId() == null && told.measure() == null && people && before != null && isOfThem(count)
                ? new Placed<>(
                        new QuantityMention(told.span(), told.quantity(), before.unitId(), null, told.number()),
                        count.from(),
                        count.to())
                : count;
    }

    /** "Wounded 30", "52 others": the word right before says what became of them. */
    private boolean isBehindOutcome(Placed<QuantityMention> quantity) {
        int index = Placed.indexFrom(events, quantity.from()) - 1;
        if (index < 0 || events.get(index).to() != quantity.from()) {
            return false;
        }
        EventMention event = events.get(index).mention();
        // "freed 12", but not "freed 12 paintings"
        boolean people = OF_PEOPLE.contains(event.event())
                && !tokens.get(quantity.from()).isArabic()
                && endsThere(quantity.to());
        return people || event.measure() != null && event.measure() != Measure.MOVED;
    }

    /** Whether no noun follows that a number before it could count. */
    private boolean endsThere(int at) {
        return at >= tokens.size()
                || !tokens.get(at).isWord()
                || tokens.get(at).gap() == Token.Gap.PARAGRAPH
                || FunctionWords.contains(tokens.form(at));
    }

    /** "Sixteen drown", "nine were later freed": in English the verb right behind says it. */
    private boolean isBeforeOutcome(Placed<QuantityMention> quantity) {
        int at = quantity.to();
        if (tokens.get(quantity.from()).isArabic() || quantity.mention().number() == null) {
            return false;
        }
        for (int i = at; i < Math.min(tokens.size(), at + MOST_AUXILIARIES + 1); i++) {
            Placed<EventMention> event = Placed.first(events, i, i + 1);
            if (event != null) {
                EventMention verb = event.mention();
                return !verb.isNoun()
                        && (OF_PEOPLE.contains(verb.event())
                                || verb.measure() != null && verb.measure() != Measure.MOVED);
            }
            if (ScopeWords.at(AUXILIARY, tokens, i) == null) {
                return false;
            }
        }
        return false;
    }

    /** The statements of the text in the order in which they stand there. */
    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        for (Layout.Stretch sentence : layout.sentences()) {
            readSentence(sentence, statements);
        }
        return statements;
    }

    private void readSentence(Layout.Stretch sentence, List<Statement> statements) {
        int first = statements.size();
        Set<Placed<EventMention>> told = new HashSet<>();
        List<Placed<QuantityMention>> counts = Placed.within(quantities, sentence.from(), sentence.to());
        Statement last = null;
        for (Placed<QuantityMention> bareCount : counts) {
            Placed<QuantityMention> count =
                    ofThem(bareCount, holding(statements.subList(first, statements.size()), bareCount));
            Statement before = last != null && areJoined(last.quantity(), count) ? last : null;
            boolean joined = before != null;
            Placed<EventMention> event = before != null ? shared(before, count) : eventOf(count, sentence);
            if (event != null && (joined || event.from() >= count.to()) && Statement.differInHarm(count, event)) {
                event = null;
            }
            if (event != null) {
                told.add(event);
            }
            last = new Statement(event, count);
            statements.add(last);
        }
        List<Statement> bare = new ArrayList<>();
        for (Placed<EventMention> event : Placed.within(events, sentence.from(), sentence.to())) {
            if (told.contains(event)) {
                continue;
            }
            Statement same = event.mention().isNoun() && isDefinite(event)
                    ? earlier(statements.subList(first, statements.size()), event)
                    : null;
            if (same != null) {
                same.tellAgain(event);
            } else {
                bare.add(new Statement(event, null));
            }
        }
        statements.addAll(bare);
        statements
                .subList(first, statements.size())
                .sort((one, other) -> Integer.compare(one.anchor(), other.anchor()));
    }

    /** The event of two counts in a row, unless it is a word of the first one only: "68 rescued, four missing". */
    private static @Nullable Placed<EventMention> shared(Statement before, Placed<QuantityMention> count) {
        Placed<EventMention> event = before.event();
        Placed<QuantityMention> first = before.quantity();
        boolean own = event != null
                && first != null
                && count.mention().measure() != null
                && event.from() >= first.from()
                && event.to() <= first.to();
        return own ? null : event;
    }

    /** "the crossing", behind the crossing of 400: the same event, told on. */
    private static @Nullable Statement earlier(List<Statement> statements, Placed<EventMention> event) {
        Statement same = null;
        for (Statement statement : statements) {
            Placed<EventMention> other = statement.event();
            if (other != null
                    && other.from() < event.from()
                    && other.mention().event().equals(event.mention().event())) {
                same = statement;
            }
        }
        return same;
    }

    private boolean isDefinite(Placed<EventMention> event) {
        String form = tokens.form(event.from());
        return form.startsWith(ArabicLetters.ARTICLE)
                || tokens.form(event.from() - 1).equals("the");
    }

    /** "3 civilians and 4 soldiers": nothing but a conjunction or a comma stands between. */
    private boolean areJoined(@Nullable Placed<QuantityMention> one, Placed<QuantityMention> other) {
        if (one == null || other.from() - one.to() > 2) {
            return false;
        }
        for (int i = one.to(); i < other.from(); i++) {
            String form = tokens.form(i);
            boolean joins = form.equals("and")
                    || form.equals(",")
                    || form.equals(ArabicLetters.WAW)
                    || form.equals(ArabicLetters.COMMA);
            if (!joins) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Placed<EventMention> eventOf(Placed<QuantityMention> count, Layout.Stretch sentence) {
        Placed<EventMention> within = Placed.first(events, count.from(), count.to());
        if (within != null) {
            return within;
        }
        Placed<EventMention> relative = relativeVerb(count, sentence);
        if (relative != null) {
            return relative;
        }
        int clause = clauses.of(count.from());
        List<Placed<EventMention>> before = Placed.within(events, clauses.first(clause), count.from());
        Placed<EventMention> nearest = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean arabic = tokens.get(count.to() - 1).isArabic();
        // what has an article in Arabic governs nothing: "were killed in the clashes 14 soldiers"
        boolean closed =
                arabic && tokens.form(nearest == null ? 0 : nearest.to() - 1).startsWith(ArabicLetters.ARTICLE);
        if (nearest != null && nearest.mention().isNoun() && !closed && governs(nearest, count, arabic)) {
            Placed<EventMention> verb = before.size() > 1 ? before.get(before.size() - 2) : null;
            return arabic && verb != null && didIt(nearest, verb) ? verb : nearest;
        }
        return arabic ? arabicEvent(count, before, clause, sentence) : englishEvent(count, before, clause, sentence);
    }

    /** "the 60 fighters who crossed": those who are known already are told of by what they did. */
    private @Nullable Placed<EventMention> relativeVerb(Placed<QuantityMention> count, Layout.Stretch sentence) {
        if (!Definite.isCount(tokens, clauses, count) || !clauses.has(count.to(), Clue.RELATIVE)) {
            return null;
        }
        Placed<EventMention> verb =
                Placed.first(events, count.to(), Math.min(sentence.to(), count.to() + FARTHEST_RELATIVE_VERB));
        return verb == null || verb.mention().isNoun() ? null : verb;
    }

    /** "An air raid killed four", where Arabic has the verb first: the noun is what did it. */
    private static boolean didIt(Placed<EventMention> noun, Placed<EventMention> verb) {
        return !verb.mention().isNoun() && verb.mention().measure() != null && noun.from() == verb.to();
    }

    /** "the killing of 12": the noun stands right before what it counts. */
    private static boolean governs(Placed<EventMention> noun, Placed<QuantityMention> count, boolean arabic) {
        return count.from() - noun.to() <= (arabic ? 0 : 2);
    }

    private @Nullable Placed<EventMention> arabicEvent(
            Placed<QuantityMention> count, List<Placed<EventMention>> before, int clause, Layout.Stretch sentence) {
        // "the death of its passengers, whose number is 40"
        Placed<EventMention> last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean numbered = ScopeWords.find(TALLY, tokens, count.from() - FARTHEST_TALLY, count.from()) >= 0;
        if (numbered && last != null && last.mention().measure() != null) {
            return last;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!before.get(i).mention().isNoun()) {
                return before.get(i);
            }
        }
        if (!before.isEmpty()) {
            Placed<EventMention> noun = before.get(before.size() - 1);
            return count.from() - noun.to() <= FARTHEST_NOUN ? noun : null;
        }
        for (Placed<EventMention> event : Placed.within(events, count.to(), clauses.end(clause))) {
            if (!event.mention().isNoun()) {
                return isJoined(event, event.from()) || isOfSome(event) ? null : event;
            }
        }
        return verbThatOpens(clauses.end(clause), sentence);
    }

    /**
     * "about 400 fighters, of several nationalities, crossed": the verb opens the next clause, or the one behind an insertion that tells
     * no event.
     */
    private @Nullable Placed<EventMention> verbThatOpens(int from, Layout.Stretch sentence) {
        int first = from;
        for (int i = 0; i <= MOST_INSERTIONS && first < sentence.to(); i++) {
            int end = Math.min(clauses.end(clauses.of(first)), sentence.to());
            Placed<EventMention> event = Placed.first(events, first, end);
            if (event != null) {
                boolean opens = event.from() <= first + 1
                        && !event.mention().isNoun()
                        && !isJoined(event, first)
                        && !isOfSome(event);
                // "12 patrols, released were nine of them": the verb has its own count
                return opens && !(tokens.get(event.from()).isArabic() && hasCountBehind(event)) ? event : null;
            }
            if (Placed.first(quantities, first, end) != null) {
                return null;
            }
            first = end;
        }
        return null;
    }

    /** "36 patients were taken in, died one of them", Arabic: the verb tells of some only. */
    private boolean isOfSome(Placed<EventMention> event) {
        return tokens.get(event.from()).isArabic() && ScopeWords.at(SOME_OF_THEM, tokens, event.to()) != null;
    }

    /** ", and destroyed": tells something new, of nobody counted before. */
    private boolean isJoined(Placed<EventMention> event, int first) {
        return tokens.form(first).equals("and")
                || tokens.get(event.from()).isArabic()
                        && event.mention().span().start()
                                > tokens.get(event.from()).start();
    }

    private @Nullable Placed<EventMention> englishEvent(
            Placed<QuantityMention> count, List<Placed<EventMention>> before, int clause, Layout.Stretch sentence) {
        Placed<EventMention> behind = verbBehind(count, clause);
        if (behind != null && (isPassive(behind) || isSubject(count, behind))) {
            return behind;
        }
        Placed<EventMention> verb = null;
        for (Placed<EventMention> event : before) {
            verb = event.mention().isNoun() ? verb : event;
        }
        if (verb != null && count.mention().measure() != null && LEAVE.contains(tokens.form(verb.from()))) {
            // "left six dead": nobody moved
            return null;
        }
        if (verb != null && !isPassive(verb)) {
            return verb;
        }
        if (behind != null && behind.from() - count.to() <= FARTHEST_VERB_BEHIND && !hasCountBehind(behind)) {
            return behind;
        }
        return behind == null && before.isEmpty() ? verbThatOpens(clauses.end(clause), sentence) : null;
    }

    /** The first verb behind a count in its clause, when no other count stands between but that of a load: "36 lorries with 900 tonnes came". */
    private @Nullable Placed<EventMention> verbBehind(Placed<QuantityMention> count, int clause) {
        for (Placed<EventMention> event : Placed.within(events, count.to(), clauses.end(clause))) {
            if (!event.mention().isNoun()) {
                return Placed.within(quantities, count.to(), event.from()).stream()
                                .allMatch(load -> clauses.has(load.from() - 1, Clue.LOAD))
                        ? event
                        : null;
            }
        }
        return null;
    }

    /** "The boat sank and 14 passengers drowned": the count begins what is told next, and its verb stands right behind it. */
    private boolean isSubject(Placed<QuantityMention> count, Placed<EventMention> behind) {
        return tokens.form(count.from() - 1).equals("and") && behind.from() == count.to() && !hasCountBehind(behind);
    }

    /** "12 gunmen killed 3 soldiers": the first count is of those who did it. */
    private boolean hasCountBehind(Placed<EventMention> verb) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(verb.from()));
        return Placed.first(quantities, verb.to(), Math.min(verb.to() + 2, sentence.to())) != null;
    }

    private boolean isPassive(Placed<EventMention> verb) {
        for (int i = verb.from() - 1; i >= Math.max(0, verb.from() - 3); i--) {
            if (BE.contains(tokens.form(i))) {
                return true;
            }
        }
        return false;
    }
}
