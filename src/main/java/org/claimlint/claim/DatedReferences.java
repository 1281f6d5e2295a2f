package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.lexicon.EventKin;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DatedTwice;
import org.claimlint.model.EventMention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates of what a report takes as known ("since the attack on the ferry of 16 May", "whose lorry went off the pass on 3 July", "until March
 * 2010, when the sea took the old pier") that differ from the date of the only telling that the same words speak for. What is taken as
 * known was told before, so its words are held against those of the tellings: the class of the event, its names, things and numbers.
 */
final class DatedReferences {
    /** A report with more dates is a chronicle. */
    private static final int MOST_DATES = 40;
    /** Who errs about a day does not err by weeks, nor about a year by many. */
    private static final int MOST_DAYS = 14;

    private static final int MOST_YEARS = 5;
    private static final int LONGEST_DAY = 2;
    /** A date behind "after the attack" may be that of what came after, which follows within days. */
    private static final int FEW_DAYS = 3;

    private static final String DAY_OF = "day-of";
    private static final String NO_EVENT = "no-event";
    private static final String PUBLISHED = "published";
    private static final String COMPARED = "held-against";
    private static final String WITHIN = "within";
    private static final String PRONOUN = "they";
    /** What makes a date one of an end or of a report stands so close before it. In tokens. */
    private static final int NEAREST = 3;
    /** "4 May" and "14 May". In days. */
    private static final int TEN = 10;
    /** So much the rest of the sentence may speak for a telling. In points. */
    private static final int MOST_CONTEXT = 2;
    /** From what opens a clause to its date. In tokens. */
    private static final int FARTHEST = 14;

    private static final int FARTHEST_BEHIND = 8;
    /** "The coach that": the thing before what is told of it. In tokens. */
    private static final int FARTHEST_ANTECEDENT = 3;
    /** Two words, two of the class of the event, a word and a number: each counts twice. In points. */
    private static final int ENOUGH = 4;
    /** In letters. */
    private static final int SHORTEST_ROOT = 3;
    /** A clause may say so many times more than the telling did. */
    private static final int MOST_UNMATCHED = 2;
    /** What more sentences have is the subject of the report and tells none of them from another. */
    private static final int MOST_SENTENCES = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final Datings datings;
    private final EventNouns nouns;
    private final BitSet dated;
    /** The tokens of events. */
    private final BitSet told = new BitSet();

    private final Map<String, Integer> frequency = new HashMap<>();
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<PlaceMention>> places;
    private final List<Placed<QuantityMention>> quantities;

    private DatedReferences(ReadText text, Datings datings, EventNouns nouns, List<Placed<TimeExpression>> times) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.events = text.events();
        this.places = text.places();
        this.quantities = text.quantities();
        this.datings = datings;
        this.nouns = nouns;
        this.dated = text.dates();
        events.forEach(event -> told.set(event.from(), event.to()));
        this.times = times;
    }

    /**
     * What is taken as known, with its date.
     *
     * @param from the first token of the words that tell what it is
     * @param to exclusive
     * @param noun whether it is called by a noun, and not told by a clause
     * @param after whether the date may be that of what came after
     */
    private record Reference(Placed<TimeExpression> time, int from, int to, boolean noun, boolean after) {}

    /** How well the words of a reference speak for a telling. */
    private record Evidence(int points, int matched, int unmatched) {}

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
            Function<Span, @Nullable String> ids) {
        List<Placed<TimeExpression>> dates = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            if (isDate(time) && !datings.quoted().get(time.from())) {
                dates.add(time);
            }
        }
        return dates.size() > MOST_DATES ? List.of() : new DatedReferences(text, datings, nouns, dates).find(ids);
    }

    private List<DatedTwice> find(Function<Span, @Nullable String> ids) {
        List<DatedTwice> found = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            boolean mayRefer = !isOfTitle(time)
                    && isAbsolute(time)
                    && !isEnd(time)
                    && !isToldBeside(time)
                    && !datings.isJustTold(time, times);
            Reference reference = mayRefer ? reference(time) : null;
            Placed<TimeExpression> told = reference == null ? null : telling(reference);
            if (told != null) {
                boolean before = told.from() < time.from();
                String one = ids.apply((before ? told : time).mention().span());
                String other = ids.apply((before ? time : told).mention().span());
                if (one != null && other != null) {
                    found.add(new DatedTwice(one, other, "", "", true));
                }
            }
        }
        return found;
    }

    private static boolean isDate(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        return days != null
                && time.mention().range() == null
                && (days.days() <= LONGEST_DAY || time.mention().stated().year() != null);
    }

    private static boolean isDay(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        return days != null && days.days() <= LONGEST_DAY;
    }

    /** What a weekday alone or a word like "yesterday" dates is news. */
    private static boolean isAbsolute(Placed<TimeExpression> time) {
        StatedDate stated = time.mention().stated();
        return stated.day() != null || stated.year() != null;
    }

    /** "Until Sunday 16 April", "that is on 21 February", "in our note of 3 April": what is no date of an event. */
    private boolean isEnd(Placed<TimeExpression> time) {
        if (time.to() + 1 < tokens.size() && tokens.get(time.to()).isMark() && clauses.has(time.to() + 1, Clue.WHEN)) {
            return false;
        }
        return has(NO_EVENT, Math.max(0, time.from() - NEAREST), time.from());
    }

    private boolean isOfTitle(Placed<TimeExpression> time) {
        Layout.Stretch title = layout.title();
        return title != null && title.holds(time.from());
    }

    /** Whether another sentence has the same date: what it tells may be what is meant. */
    private boolean isToldBeside(Placed<TimeExpression> time) {
        for (Placed<TimeExpression> other : times) {
            boolean named = !other.mention().stated().isEmpty();
            if (named && other != time && isDay(other) == isDay(time) && Datings.areOne(other, time)) {
                return true;
            }
        }
        return false;
    }

    /** What a date is said to be the date of, if that is taken as known. */
    private @Nullable Reference reference(Placed<TimeExpression> time) {
        Placed<EventMention> behind = nouns.behind(time);
        if (behind != null) {
            return Definite.isOther(clauses, time.from(), behind.to())
                    ? null
                    : new Reference(time, behind.from(), phraseEnd(behind.to()), true, false);
        }
        Placed<EventMention> noun = nouns.of(time);
        if (noun != null && isKnown(noun, time)) {
            int first = clauses.first(clauses.of(noun.from()));
            if (has(PUBLISHED, first, noun.from())) {
                return null;
            }
            boolean after = clauses.hasBetween(first, noun.from(), Clue.BEFORE_OR_AFTER)
                    && !clauses.hasBetween(first, noun.from(), Clue.SINCE)
                    && noun.to() < time.from();
            return new Reference(time, noun.from(), relativeEnd(time), true, after);
        }
        int before = time.from() - 1;
        boolean construct = before > 0
                && time.mention().stated().day() != null
                && (tokens.get(time.from()).isDigits() || Definite.hasArticle(tokens.form(time.from())))
                && time.mention().stated().weekday() == null
                && time.mention().stated().hours() == null
                && tokens.get(before).isArabic()
                && !Definite.hasArticle(tokens.form(before))
                && key(before) != null
                && !clauses.hasAny(before)
                && noun == null;
        if (construct) {
            return new Reference(time, before, relativeEnd(time), true, false);
        }
        Reference clause = clause(time);
        return clause == null || isNew(clause) ? null : clause;
    }

    /** Whether the words tell of something that is to come, or of another one. */
    private boolean isNew(Reference reference) {
        int from = Math.max(reference.from() - 1, 0);
        return clauses.hasBetween(from, reference.to(), Clue.PLANNED)
                || clauses.hasBetween(from, reference.to(), Clue.POSSIBLE)
                || clauses.hasBetween(from, reference.to(), Clue.AGAIN)
                || clauses.hasBetween(from, reference.to(), Clue.OTHER)
                || has(PUBLISHED, reference.from(), reference.to())
                || has(COMPARED, reference.from(), reference.to());
    }

    private boolean has(String role, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ScopeWords.at(role, tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "Since it was proclaimed, in May 2017", "the coach that crashed on 4 May", "until August 2009, when the stream took it". */
    private @Nullable Reference clause(Placed<TimeExpression> time) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
        int to = phraseBehind(time.to(), sentence.to());
        int comma = time.to() < sentence.to() && tokens.get(time.to()).isMark() ? time.to() + 1 : time.to();
        if (comma < sentence.to() && (clauses.has(comma, Clue.WHEN) || ScopeWords.at(DAY_OF, tokens, comma) != null)) {
            int last = comma + 1;
            while (last < Math.min(sentence.to(), comma + FARTHEST)
                    && !tokens.get(last).isMark()) {
                last++;
            }
            return new Reference(time, comma + 1, last, false, false);
        }
        boolean own = false;
        for (int i = time.from() - 1; i >= Math.max(sentence.from(), time.from() - FARTHEST); i--) {
            if (tokens.get(i).isMark()) {
                if (own
                        || time.from() - i > NEAREST - 1
                        || !tokens.get(i).is(',') && !tokens.get(i).is(ArabicLetters.COMMA)) {
                    return null;
                }
                continue;
            }
            boolean relative = clauses.has(i, Clue.RELATIVE) && !clauses.has(i, Clue.THERE);
            if (relative || opensClause(i)) {
                if (!own) {
                    return null;
                }
                int from = relative ? Math.max(sentence.from(), i - FARTHEST_ANTECEDENT) : i + 1;
                boolean after = clauses.has(i, Clue.BEFORE_OR_AFTER) && !clauses.has(i, Clue.SINCE);
                boolean noun = relative && clauses.has(i + 1, Clue.TOOK_PLACE);
                return new Reference(time, from, to, noun, after);
            }
            own |= ContentWords.stem(tokens.get(i)) != null;
        }
        return null;
    }

    /** "On 4 May near the ford": the end of what still belongs to a date. */
    private int phraseBehind(int from, int end) {
        boolean phrase = from < end
                && (clauses.has(from, Clue.NEAR)
                        || clauses.has(from, Clue.ON)
                        || clauses.has(from, Clue.BY)
                        || ScopeWords.at(WITHIN, tokens, from) != null);
        int to = from;
        while (phrase
                && to < Math.min(end, from + FARTHEST_BEHIND)
                && !tokens.get(to).isMark()
                && !opensClause(to)) {
            to++;
        }
        return to;
    }

    private boolean opensClause(int at) {
        return clauses.has(at, Clue.SINCE)
                || clauses.has(at, Clue.WHEN)
                || clauses.has(at, Clue.BEFORE_OR_AFTER)
                || ScopeWords.at(DAY_OF, tokens, at) != null;
    }

    /** "The blast of 16 June that hit a car": what is told in passing behind a date, or its end. */
    private int relativeEnd(Placed<TimeExpression> time) {
        int to = time.to();
        if (to < tokens.size() && clauses.has(to, Clue.RELATIVE)) {
            int end = Math.min(tokens.size(), to + FARTHEST_BEHIND);
            while (to < end && !tokens.get(to).isMark()) {
                to++;
            }
        }
        return to;
    }

    private int phraseEnd(int from) {
        return Math.min(clauses.end(clauses.of(Math.max(0, from - 1))), from + FARTHEST);
    }

    /** Whether a noun is made definite: by an article, by its owner, by a name or a date right behind it. */
    private boolean isKnown(Placed<EventMention> noun, Placed<TimeExpression> time) {
        if (Definite.isOther(clauses, noun.from(), noun.to())) {
            return false;
        }
        if (Definite.isEvent(tokens, clauses, noun)) {
            return true;
        }
        if (!tokens.get(noun.from()).isArabic()) {
            return false;
        }
        for (int i = noun.to(); i <= time.from() && i < tokens.size(); i++) {
            if (i == time.from()) {
                return i == noun.to() && isAbsolute(time);
            }
            if (clauses.hasAny(i) || FunctionWords.contains(tokens.form(i))) {
                return false;
            }
            if (Definite.hasArticle(tokens.form(i)) || Placed.first(places, i, i + 1) != null) {
                return true;
            }
        }
        return false;
    }

    /** The only date that the words of a reference speak for; null where there is none, or several. */
    private @Nullable Placed<TimeExpression> telling(Reference reference) {
        Placed<TimeExpression> found = null;
        int most = 0;
        boolean several = false;
        for (Placed<TimeExpression> other : times) {
            if (other == reference.time()
                    || isOfTitle(other)
                    || isEnd(other)
                    || isNewTelling(other)
                    || datings.areOfOneSentence(other, reference.time())
                    || !areComparable(other, reference)) {
                continue;
            }
            Evidence evidence = evidence(reference, other);
            boolean otherThing = reference.noun()
                    ? evidence.unmatched() * MOST_UNMATCHED > evidence.matched()
                    : evidence.unmatched() > evidence.matched() * MOST_UNMATCHED;
            if (otherThing || isElsewhere(reference, stretchOf(other))) {
                continue;
            }
            if (evidence.points() < ENOUGH || evidence.points() < most) {
                continue;
            }
            several = evidence.points() == most && found != null && !Datings.areOne(found, other);
            found = other;
            most = evidence.points();
        }
        return several ? null : found;
    }

    /** "In another incident on Sunday", "it is to meet on Saturday": what cannot be meant. */
    private boolean isNewTelling(Placed<TimeExpression> time) {
        Layout.Stretch stretch = stretchOf(time);
        int first = layout.sentences().get(layout.sentenceOf(time.from())).from();
        return clauses.hasBetween(first, stretch.to(), Clue.OTHER)
                || has(COMPARED, stretch.from(), stretch.to())
                || clauses.hasBetween(stretch.from(), stretch.to(), Clue.PLANNED);
    }

    private static boolean areComparable(Placed<TimeExpression> one, Reference reference) {
        Placed<TimeExpression> other = reference.time();
        DateInterval days = one.mention().interval();
        DateInterval others = other.mention().interval();
        if (days == null || others == null) {
            return false;
        }
        if (isDay(one) && isDay(other)) {
            long apart = days.daysApart(others);
            return apart >= (reference.after() ? FEW_DAYS : 1) && apart <= MOST_DAYS;
        }
        Integer year = one.mention().stated().year();
        Integer second = other.mention().stated().year();
        return year != null
                && second != null
                && !year.equals(second)
                && (Math.abs(year - second) <= MOST_YEARS || areTurned(year, second));
    }

    /** Counts what the words of a reference share with those around another date. */
    private Evidence evidence(Reference reference, Placed<TimeExpression> date) {
        Layout.Stretch sentence = stretchOf(date);
        Set<String> own = new HashSet<>();
        Set<String> rare = new HashSet<>();
        int counted = 0;
        int end = reference.to();
        for (int i = reference.from(); i < end; i++) {
            Placed<QuantityMention> count = Placed.first(quantities, i, i + 1);
            if (count != null) {
                counted += isTold(count, sentence) ? 1 : 0;
            }
            String key = key(i);
            if (key != null && !told.get(i) && !clauses.has(i, Clue.TOOK_PLACE)) {
                own.add(key);
            }
        }
        Set<String> others = keys(sentence.from(), sentence.to());
        int all = own.size();
        own.retainAll(others);
        int matched = own.size();
        if (!reference.noun() && hasPronoun(reference)) {
            int first =
                    layout.sentences().get(layout.sentenceOf(reference.from())).from();
            Set<String> meant = keys(Math.max(first, reference.from() - FARTHEST), reference.from());
            meant.retainAll(others);
            own.addAll(meant);
        }
        for (String key : own) {
            if (frequency().getOrDefault(key, 0) <= MOST_SENTENCES) {
                rare.add(key);
            }
        }
        int unmatched = all - matched;
        boolean kin = false;
        boolean single = false;
        boolean same = false;
        for (Placed<EventMention> event : Placed.within(events, reference.from(), end)) {
            for (Placed<EventMention> other : besides(date, sentence)) {
                boolean one = !isPast(other, date)
                        && EventKin.mayBeOne(
                                event.mention().event(), other.mention().event());
                kin |= one;
                same |= one && event.mention().event().equals(other.mention().event());
                single |= one
                        && event.mention().isNoun()
                        && EventKin.isSingle(event.mention().event());
            }
        }
        kin |= !kin && haveOneRoot(reference, sentence);
        int context = reference.noun() ? context(reference, others, sentence) : 0;
        boolean days = isDay(date) && isDay(reference.time());
        boolean month = !isDay(date)
                && date.mention().stated().month() != null
                && date.mention()
                        .stated()
                        .month()
                        .equals(reference.time().mention().stated().month());
        int points = 2
                        * (rare.size()
                                + counted
                                + (kin ? 1 : 0)
                                + (single && days && isSince(reference) ? 1 : 0)
                                + (month ? 1 : 0))
                + (same ? 1 : 0)
                + slip(date, reference.time())
                + context;
        return new Evidence(points, Math.max(1, own.size() + counted), unmatched);
    }

    /** "Two days after the quake": an event that only tells when another one was. */
    private boolean isPast(Placed<EventMention> event, Placed<TimeExpression> date) {
        int from = clauses.first(clauses.of(event.from()));
        boolean past = clauses.hasBetween(from, event.from(), Clue.BEFORE_OR_AFTER)
                || clauses.hasBetween(from, event.from(), Clue.SINCE);
        Reference own = past ? reference(date) : null;
        return past && (own == null || own.after() || event.from() < own.from() || event.from() >= own.to());
    }

    /** The events of a stretch that are the nearest before or behind a date. */
    private List<Placed<EventMention>> besides(Placed<TimeExpression> date, Layout.Stretch stretch) {
        List<Placed<EventMention>> before = Placed.within(events, stretch.from(), date.from());
        List<Placed<EventMention>> behind = Placed.within(events, date.to(), stretch.to());
        List<Placed<EventMention>> found = new ArrayList<>();
        if (!before.isEmpty()) {
            found.add(before.get(before.size() - 1));
        }
        if (!behind.isEmpty()) {
            found.add(behind.get(0));
        }
        return found;
    }

    private boolean isSince(Reference reference) {
        return clauses.hasBetween(Math.max(0, reference.from() - NEAREST), reference.from(), Clue.SINCE);
    }

    /** How much the rest of the clause speaks for a telling: "the town lost eleven people in the flood of 2016". */
    private int context(Reference reference, Set<String> others, Layout.Stretch sentence) {
        Layout.Stretch told = layout.sentences().get(layout.sentenceOf(reference.from()));
        int first = Math.max(told.from(), reference.from() - FARTHEST);
        Set<String> own = keys(first, reference.from());
        own.retainAll(others);
        own.removeIf(key -> frequency().getOrDefault(key, 0) > MOST_SENTENCES);
        int counted = 0;
        for (Placed<QuantityMention> count : Placed.within(quantities, first, reference.from())) {
            counted += isTold(count, sentence) ? 1 : 0;
        }
        return Math.min(MOST_CONTEXT, own.size() + counted);
    }

    /** "Since a bulldozer turned them up": the words before the clause tell what is meant. */
    private boolean hasPronoun(Reference reference) {
        for (int i = reference.from(); i < reference.to(); i++) {
            boolean pronoun = tokens.get(i).isArabic()
                    ? ArabicPhrases.hasPronoun(tokens.form(i))
                    : ScopeWords.at(PRONOUN, tokens, i) != null;
            if (pronoun) {
                return true;
            }
        }
        return false;
    }

    /** How much two dates look like a slip of the hand: 2 where the digits of the year are turned round, 1 where a ten is left out. */
    private static int slip(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        StatedDate stated = one.mention().stated();
        StatedDate second = other.mention().stated();
        Integer year = stated.year();
        Integer years = second.year();
        if (year != null && years != null && !year.equals(years)) {
            return areTurned(year, years) ? 2 : 0;
        }
        Integer day = stated.day();
        Integer days = second.day();
        return day != null && days != null && Math.abs(day - days) == TEN ? 1 : 0;
    }

    private static boolean areTurned(int year, int other) {
        return year / 100 == other / 100 && year % 10 == other / 10 % 10 && other % 10 == year / 10 % 10;
    }

    /** Whether both name places, and none the same. */
    private boolean isElsewhere(Reference reference, Layout.Stretch sentence) {
        List<Placed<PlaceMention>> there = Placed.within(places, sentence.from(), sentence.to());
        boolean named = false;
        for (Placed<PlaceMention> place : Placed.within(places, reference.from(), reference.to())) {
            named = true;
            for (Placed<PlaceMention> other : there) {
                if (other.mention().id().equals(place.mention().id())) {
                    return false;
                }
            }
        }
        return named && !there.isEmpty();
    }

    /** "The overturning of 17 July", "a bus overturned": a noun with its date, and a verb of the same consonants. */
    private boolean haveOneRoot(Reference reference, Layout.Stretch sentence) {
        int before = reference.time().from() - 1;
        if (before < 0 || !tokens.get(before).isArabic() || FunctionWords.contains(tokens.form(before))) {
            return false;
        }
        String root = ArabicPhrases.skeleton(tokens.form(before));
        for (int i = sentence.from(); i < sentence.to() && root.length() >= SHORTEST_ROOT; i++) {
            if (tokens.get(i).isArabic()
                    && ArabicPhrases.skeleton(tokens.form(i)).equals(root)) {
                return true;
            }
        }
        return false;
    }

    /** The part of its sentence that a date may belong to: from the clause behind the date before it to that of the next one. */
    private Layout.Stretch stretchOf(Placed<TimeExpression> time) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
        int from = sentence.from();
        int to = sentence.to();
        for (Placed<TimeExpression> other : Placed.within(times, sentence.from(), sentence.to())) {
            int clause = clauses.first(clauses.of(Math.max(other.from(), time.from())));
            if (other.from() < time.from()) {
                from = Math.max(other.to(), clause);
            } else if (other.from() > time.from()) {
                to = Math.min(to, Math.max(time.to(), clause));
            }
        }
        return new Layout.Stretch(from, to);
    }

    private Set<String> keys(int from, int to) {
        Set<String> keys = new HashSet<>();
        for (int i = from; i < to; i++) {
            String key = key(i);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** By what a word is known again in another form; null for small words, numbers and dates. */
    private @Nullable String key(int at) {
        Token token = tokens.get(at);
        String form = token.form();
        if (!token.isWord() || form.length() < SHORTEST_ROOT || dated.get(at) || FunctionWords.contains(form)) {
            return null;
        }
        if (!token.isArabic()) {
            String stem = ContentWords.stem(token);
            return stem == null ? form : stem;
        }
        String stem = ContentWords.stem(token);
        if (stem == null) {
            return null;
        }
        String bare = stem.length() > SHORTEST_ROOT && stem.charAt(0) == ArabicLetters.LAM ? stem.substring(1) : stem;
        String skeleton = ArabicPhrases.skeleton(bare);
        return FunctionWords.contains(bare) ? null : skeleton.length() < SHORTEST_ROOT ? bare : skeleton;
    }

    /** In how many sentences each word stands. */
    private Map<String, Integer> frequency() {
        if (frequency.isEmpty()) {
            for (Layout.Stretch sentence : layout.sentences()) {
                keys(sentence.from(), sentence.to()).forEach(key -> frequency.merge(key, 1, Integer::sum));
            }
        }
        return frequency;
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
