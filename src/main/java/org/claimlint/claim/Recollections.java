package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.lexicon.EventKin;
import org.claimlint.model.DatedTwice;
import org.claimlint.model.EventMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates that stand with a word for what the report told and dated before: "since the explosion on Friday night", "since the crossing was
 * reopened on 14 April". The report must tell of no other event of that kind that has a date, and whatever the words add (a place, a name) must stand
 * with the first telling as well.
 */
final class Recollections {
    private static final String OF = "belongs";
    private static final String OWNER = "possessor";
    /** Between a noun and its date, or a verb and its date. In tokens. */
    private static final int FARTHEST = 7;

    private static final int SHORTEST_ARTICLE = 4;
    private static final int ENOUGH = 2;
    /** So many shared words stand for one event whatever it is. */
    private static final int MANY = 4;
    /** A report with more dates is a chronicle. */
    private static final int MOST_TELLINGS = 24;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final Datings datings;
    private final EventNouns nouns;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<QuantityMention>> quantities;
    private final ContentWords words;

    private Recollections(
            ReadText text, Datings datings, EventNouns nouns, List<Placed<TimeExpression>> times, ContentWords words) {
        this.quantities = text.quantities();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.datings = datings;
        this.nouns = nouns;
        this.times = times;
        this.events = text.events();
        this.words = words;
    }

    /** An event with its date. @param recalls whether the words say that it is known already */
    private record Telling(Placed<EventMention> event, Placed<TimeExpression> time, boolean recalls) {
        /** "The 19 July accident". */
        boolean isBehindDate() {
            return recalls && event.from() >= time.to();
        }
    }

    /**
     * Finds them.
     *
     * @param times the dates that are not those of reporting
     * @param ids the id of the date that stands at a place of the text
     */
    static List<DatedTwice> of(
            ReadText text,
            Datings datings,
            EventNouns nouns,
            List<Placed<TimeExpression>> times,
            ContentWords words,
            Function<Span, @Nullable String> ids) {
        return new Recollections(text, datings, nouns, times, words).find(ids);
    }

    private List<DatedTwice> find(Function<Span, @Nullable String> ids) {
        List<Telling> tellings = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            Telling telling = datings.mayDate(time) ? telling(time) : null;
            if (telling != null) {
                tellings.add(telling);
            }
        }
        List<DatedTwice> found = new ArrayList<>();
        for (int i = 1; i < tellings.size() && tellings.size() <= MOST_TELLINGS; i++) {
            boolean recalls = tellings.get(i).recalls()
                    && !datings.isJustTold(tellings.get(i).time(), times);
            Telling first = recalls ? recalled(tellings, i) : null;
            if (first != null) {
                add(first.time(), tellings.get(i).time(), ids, found);
            }
        }
        for (int i = 1; i < times.size() && times.size() <= MOST_TELLINGS; i++) {
            Placed<TimeExpression> first = datings.mayDate(times.get(i)) ? sameWords(i) : null;
            if (first != null) {
                add(first, times.get(i), ids, found);
            }
        }
        return found;
    }

    private static void add(
            Placed<TimeExpression> first,
            Placed<TimeExpression> second,
            Function<Span, @Nullable String> ids,
            List<DatedTwice> found) {
        String one = ids.apply(first.mention().span());
        String other = ids.apply(second.mention().span());
        DatedTwice twice = one == null || other == null ? null : new DatedTwice(one, other, "", "", true);
        if (twice != null && !found.contains(twice)) {
            found.add(twice);
        }
    }

    /** "Since the crossing at the ford was opened on 14 April": the date before that stands among the same words; null where there is none, or several. */
    private @Nullable Placed<TimeExpression> sameWords(int index) {
        Placed<TimeExpression> time = times.get(index);
        int first = windowFrom(time);
        boolean recalls = false;
        for (int i = first; i < time.from(); i++) {
            recalls |= clauses.has(i, Clue.SINCE) || clauses.has(i, Clue.BEFORE_OR_AFTER);
        }
        if (!recalls || isOfOther(time)) {
            return null;
        }
        Set<String> own = near(time);
        Placed<TimeExpression> found = null;
        for (int i = 0; i < index; i++) {
            Placed<TimeExpression> other = times.get(i);
            Set<String> shared = near(other);
            shared.retainAll(own);
            if (shared.size() < MANY || !datings.mayDate(other) || Datings.isDay(other) != Datings.isDay(time)) {
                continue;
            }
            if (found != null || isOfOther(other) || Datings.areOne(other, time)) {
                return null;
            }
            found = other;
        }
        return found != null && Datings.areClose(found, time) && !datings.areOfOneSentence(found, time) ? found : null;
    }

    private boolean isOfOther(Placed<TimeExpression> time) {
        int first = windowFrom(time);
        int end = Math.min(tokens.size(), time.to() + FARTHEST);
        return clauses.hasBetween(first, end, Clue.OTHER)
                || clauses.hasBetween(first, end, Clue.AGAIN)
                || clauses.hasBetween(first, end, Clue.PLANNED);
    }

    private int windowFrom(Placed<TimeExpression> time) {
        int sentence = layout.sentences().get(layout.sentenceOf(time.from())).from();
        return Math.max(sentence, time.from() - FARTHEST);
    }

    /** The words that stand close to a date in its sentence, verbs among them. */
    private Set<String> near(Placed<TimeExpression> time) {
        int to = Math.min(layout.sentences().get(layout.sentenceOf(time.from())).to(), time.to() + FARTHEST);
        Set<String> near = new HashSet<>();
        for (int i = windowFrom(time); i < to; i++) {
            String stem = i < time.from() || i >= time.to() ? ContentWords.stem(tokens.get(i)) : null;
            if (stem != null && Placed.first(times, i, i + 1) == null) {
                near.add(stem);
            }
        }
        return near;
    }

    private @Nullable Telling telling(Placed<TimeExpression> time) {
        int clause = clauses.of(time.from());
        int first = clauses.first(clause);
        int end = clauses.end(clause);
        Placed<EventMention> noun = nouns.of(time);
        if (noun != null) {
            return new Telling(noun, time, isKnown(noun, time));
        }
        Placed<EventMention> dated = nouns.behind(time);
        if (dated != null) {
            return new Telling(dated, time, !Definite.isOther(clauses, time.from(), dated.to()) && !isToldBefore(time));
        }
        Placed<EventMention> only = nouns.antecedent(first);
        for (Placed<EventMention> event : Placed.within(events, first, only == null ? end : first)) {
            if (only == null || event.gap(time) < only.gap(time)) {
                only = event;
            }
        }
        if (only == null || clauses.hasBetween(first, end, Clue.PLANNED)) {
            return null;
        }
        // what is told behind "when" may be news
        boolean opens = clauses.has(first, Clue.SINCE)
                || clauses.has(first, Clue.BEFORE_OR_AFTER)
                || clauses.hasBetween(Math.max(first, only.from() - 3), only.from(), Clue.SINCE);
        return new Telling(only, time, opens && !only.mention().isNoun());
    }

    /** Whether the report has the same date before, which a noun then takes up. */
    private boolean isToldBefore(Placed<TimeExpression> time) {
        for (Placed<TimeExpression> other : times) {
            if (other.from() >= time.from()) {
                return false;
            }
            if (Datings.isDay(other) == Datings.isDay(time) && Datings.areOne(other, time)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun is made definite, and its date is no date of what is told before it in the clause. */
    private boolean isKnown(Placed<EventMention> noun, Placed<TimeExpression> time) {
        boolean arabic = tokens.get(noun.from()).isArabic();
        boolean construct = arabic
                && noun.to() < time.from()
                && tokens.form(noun.to()).startsWith(ArabicLetters.ARTICLE)
                && tokens.form(noun.to()).length() >= SHORTEST_ARTICLE
                && !clauses.hasAny(noun.to());
        int head = clauses.first(clauses.of(noun.from()));
        // "they put out the fire on Monday": told of it, not its date
        if (arabic && noun.from() - 1 == head && !clauses.hasAny(head) && !FunctionWords.contains(tokens.form(head))) {
            return false;
        }
        boolean owned = ScopeWords.at(OWNER, tokens, noun.from() - 1) != null;
        if (!Definite.isEvent(tokens, clauses, noun) && !construct && !owned
                || Definite.isOther(clauses, noun.from(), noun.to())) {
            return false;
        }
        int clause = clauses.first(clauses.of(noun.from()));
        boolean since = clauses.has(noun.from() - 1, Clue.SINCE) || clauses.has(noun.from() - 2, Clue.SINCE);
        boolean of = time.from() - noun.to() == 1 && ScopeWords.endsBefore(OF, tokens, time.from(), 1);
        boolean after = Datings.isDay(time) && clauses.hasBetween(clause, noun.from(), Clue.BEFORE_OR_AFTER);
        boolean alone = Placed.first(events, clause, noun.from()) == null
                && !after
                && !clauses.hasBetween(clause, clauses.end(clauses.of(noun.from())), Clue.PLANNED);
        return since || of || alone && !clauses.hasBetween(clause, noun.from(), Clue.AGAIN);
    }

    /** The one telling before of which a later one may be the second; null where there is none, or several dates. */
    private @Nullable Telling recalled(List<Telling> tellings, int index) {
        Telling later = tellings.get(index);
        Telling found = null;
        for (int i = 0; i < tellings.size(); i++) {
            Telling other = tellings.get(i);
            boolean kin = i != index
                    && !Definite.isOther(
                            clauses, other.event().from(), other.event().to())
                    && Datings.isDay(other.time()) == Datings.isDay(later.time())
                    && EventKin.mayBeOne(
                            other.event().mention().event(),
                            later.event().mention().event());
            if (!kin) {
                continue;
            }
            // "Sunday's strike ... the strike on Thursday": told apart by their dates
            boolean apart = i != index && (other.isBehindDate() || later.isBehindDate() && other.recalls());
            if (apart) {
                return null;
            }
            if (found != null && !Datings.areOne(found.time(), other.time())
                    || Datings.areOne(other.time(), later.time())) {
                return null;
            }
            found = found == null && i < index ? other : found;
        }
        return found != null
                        && Datings.areClose(found.time(), later.time())
                        && !datings.areOfOneSentence(found.time(), later.time())
                        && isBacked(found, later)
                ? found
                : null;
    }

    /** Whether the words of the later telling speak for the earlier one, and none of them tells of something else. */
    private boolean isBacked(Telling first, Telling later) {
        int index = layout.sentenceOf(first.event().from());
        Set<String> told = new HashSet<>(words.stems(
                layout.sentences().get(index).from(),
                layout.sentences().get(index).to()));
        Layout.Stretch title = layout.title();
        if (title != null) {
            told.addAll(words.stems(title.from(), title.to()));
        }
        boolean noun = later.event().mention().isNoun() || later.isBehindDate();
        int clause = clauses.of(later.event().from());
        boolean behind = later.isBehindDate();
        int from = behind ? later.time().to() : noun ? later.event().to() : clauses.first(clause);
        int to = behind ? later.event().from() : noun ? later.time().from() : clauses.end(clause);
        Set<String> own = words.stems(from, to);
        int counted = 0;
        for (Placed<QuantityMention> count : Placed.within(quantities, from, to)) {
            own.removeAll(words.stems(count.from(), count.to()));
            if (isTold(count, layout.sentences().get(index))) {
                counted++;
            }
        }
        int all = own.size();
        own.retainAll(told);
        int shared = own.size() + counted;
        if (!noun) {
            return shared >= ENOUGH;
        }
        Layout.Stretch sentence =
                layout.sentences().get(layout.sentenceOf(later.event().from()));
        return own.size() == all
                && (shared > 0
                        || EventKin.isSingle(later.event().mention().event())
                        || all == 0 && behind
                        || all == 0 && !Collections.disjoint(told, words.within(sentence.from(), sentence.to())));
    }

    private boolean isTold(Placed<QuantityMention> count, Layout.Stretch sentence) {
        for (Placed<QuantityMention> other : Placed.within(quantities, sentence.from(), sentence.to())) {
            if (other.mention().quantity().sameNumber(count.mention().quantity())) {
                return true;
            }
        }
        return false;
    }
}
