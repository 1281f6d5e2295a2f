package org.claimlint.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EarlierState;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds counts of the dead of which the text tells two states: "rose to 362 ... the bulletin of 20 July had put it at 388". The number may stand bare
 * or with any noun; words before it say that it counts the dead, and that it runs on.
 */
final class RunningCounts {
    private static final String OF_DEAD = "of-dead";
    private static final String RUNNING = "running";
    private static final String BULLETIN = "bulletin";
    private static final String PREVIOUS = "previous";
    private static final String IT = "that-count";
    private static final String RATE = "rate";
    private static final String UNTIL = "until";
    private static final String WHERE = "where";
    private static final String ALONE = "alone";
    private static final String TAKEN_BACK = "taken-back";
    private static final String PERSON = "person";
    private static final Set<String> PEOPLE = Set.of(PERSON, "body", "case");
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);
    /** A count that is so much lower is hardly the same one. */
    private static final double FAR = 0.5;

    /** Before a number, the words that say what it counts. In tokens. */
    private static final int FARTHEST = 16;
    /** Behind it. */
    private static final int FARTHEST_NOUN = 3;

    private static final int FARTHEST_SCOPE = 12;
    private static final int LONGEST_PLACE = 3;
    private static final int FARTHEST_SINCE = 4;
    /** Between "it" and the number. */
    private static final int FARTHEST_SUBJECT = 6;

    private static final int LONGEST_UNTIL = 3;
    private static final int LONGEST_PERIOD = 31;
    private static final int MOST = 100;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final Map<Integer, Claim> claims;
    private final IntFunction<Source> sources;

    private RunningCounts(NumberText text, Clauses clauses, Map<Integer, Claim> claims, IntFunction<Source> sources) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.claims = claims;
        this.sources = sources;
    }

    /**
     * A state of a count.
     *
     * @param asOf the day until which it counts
     * @param where the words behind "in"
     */
    private record State(
            Placed<NumberMention> number, Quantity value, LocalDate asOf, Set<String> where, Source source) {}

    /** Finds them, with their numbers. @param claims by the first token of their number @param sources who answers for what stands at a token */
    static List<Object> of(NumberText text, Clauses clauses, Map<Integer, Claim> claims, IntFunction<Source> sources) {
        RunningCounts reader = new RunningCounts(text, clauses, claims, sources);
        List<State> states = new ArrayList<>();
        List<Layout.Stretch> sentences = text.layout().sentences();
        for (int i = 0; i < sentences.size() && states.size() < MOST; i++) {
            if (!sentences.get(i).equals(text.layout().title())) {
                reader.read(i, states);
            }
        }
        ToldNumbers numbers = new ToldNumbers(text, "rn");
        List<Object> found = new ArrayList<>();
        for (State earlier : states) {
            for (State later : states) {
                if (earlier.asOf().isBefore(later.asOf()) && reader.areOne(earlier, later)) {
                    found.add(new EarlierState(
                            numbers.of(earlier.number()).id(),
                            numbers.of(later.number()).id()));
                }
            }
        }
        found.addAll(numbers.facts());
        return found;
    }

    private void read(int index, List<State> states) {
        Layout.Stretch sentence = text.layout().sentences().get(index);
        if (isTakenBack(index)) {
            return;
        }
        int behind = sentence.from();
        for (Placed<NumberMention> mention : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            if (number == null) {
                continue;
            }
            int from = Math.max(behind, number.from() - FARTHEST);
            int to = Math.min(sentence.to(), text.behind(number) + FARTHEST_SCOPE);
            Placed<NumberMention> next = Placed.first(text.numbers(), number.to(), to);
            to = next == null || text.numberAt(next.from()) == null ? to : next.from();
            behind = text.behind(number);
            to = untilMark(behind, to);
            Quantity value = value(number);
            State before = states.isEmpty() ? null : states.get(states.size() - 1);
            boolean same = before != null && refersBack(before, number, index);
            if (value == null || !same && !isOfDead(number, from) || isOfPeriod(number, from, to)) {
                continue;
            }
            boolean bulletin = ScopeWords.find(BULLETIN, tokens, sentence.from(), number.from()) >= 0;
            boolean runs = bulletin
                    || ScopeWords.find(RUNNING, tokens, from, to) >= 0
                    || clauses.hasBetween(from, to, Clue.SINCE)
                    || clauses.hasBetween(from, to, Clue.RISE);
            LocalDate asOf = runs ? asOf(number, sentence, to, bulletin) : null;
            if (asOf != null) {
                Set<String> where = same && before != null ? before.where() : where(from, to);
                states.add(new State(number, value, asOf, where, sources.apply(number.from())));
            }
        }
    }

    /** What stands behind a comma tells of something else. */
    private int untilMark(int from, int to) {
        int at = from;
        while (at < to && !tokens.get(at).isMark()) {
            at++;
        }
        return Math.max(from, at);
    }

    /** "It now stands at 398": what the sentence before counted. */
    private boolean refersBack(State before, Placed<NumberMention> number, int sentence) {
        int first = text.layout().sentences().get(sentence).from();
        int told = text.layout().sentenceOf(before.number().from());
        return sentence - told <= 1
                && ScopeWords.find(IT, tokens, Math.max(first, number.from() - FARTHEST_SUBJECT), number.from()) >= 0;
    }

    /** "Eight names stood on it twice": the sentence, or the one behind it, says that the figure does not hold. */
    private boolean isTakenBack(int sentence) {
        List<Layout.Stretch> sentences = text.layout().sentences();
        int from = sentences.get(sentence).from();
        int to = sentences.get(Math.min(sentences.size() - 1, sentence + 1)).to();
        return clauses.hasBetween(from, to, Clue.CORRECTION)
                || clauses.hasBetween(from, to, Clue.FALL)
                || ScopeWords.find(TAKEN_BACK, tokens, from, to) >= 0;
    }

    private @Nullable Quantity value(Placed<NumberMention> number) {
        if (number.mention().value().compareTo(FEWEST) < 0) {
            return null;
        }
        Placed<QuantityMention> count = text.countOf(number);
        // "has gone up to 296" is no bound
        boolean risen = clauses.hasBetween(number.from() - FARTHEST_SINCE, number.from(), Clue.RISE);
        Quantity value = count == null || risen
                ? new Quantity(number.mention().value(), number.mention().value(), false, false)
                : count.mention().quantity();
        boolean told = !text.quoted().get(number.from()) && value.isFigure() && !value.approx();
        return told ? value : null;
    }

    /** "412 dead", "the number of deaths rose to 412 cases", "the toll stood at 412". */
    private boolean isOfDead(Placed<NumberMention> number, int from) {
        Claim claim = claims.get(number.from());
        Measure measure = claim == null ? null : claim.measure();
        if (measure == Measure.WOUNDED || measure == Measure.MISSING || measure == Measure.CAPTURED) {
            return false;
        }
        if (claim != null && (claim.rate() != null || !claim.asserted())) {
            return false;
        }
        int behind = text.behind(number);
        if (!mayBePeople(number)) {
            return false;
        }
        return measure == Measure.KILLED
                || ScopeWords.find(OF_DEAD, tokens, from, number.from()) >= 0
                || ScopeWords.find(OF_DEAD, tokens, number.to(), Math.max(behind, number.to() + FARTHEST_NOUN)) >= 0;
    }

    /** "Eleven provinces", "the six months": what has a unit of its own is no count of people. */
    private boolean mayBePeople(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        String unit = count == null ? null : count.mention().unitId();
        boolean known = unit == null || PEOPLE.contains(unit) || Units.isUnder(unit, PERSON);
        return known && !tokens.form(number.from()).startsWith(ArabicLetters.ARTICLE);
    }

    /** "In the first week of August", "a day", "on Sunday alone": the count of some days does not run on. */
    private boolean isOfPeriod(Placed<NumberMention> number, int from, int to) {
        if (ScopeWords.find(RATE, tokens, from, to) >= 0 || ScopeWords.find(ALONE, tokens, from, to) >= 0) {
            return true;
        }
        int first = Math.max(from, clauses.first(clauses.of(number.from())));
        for (Placed<TimeExpression> time : Placed.within(text.times(), first, to)) {
            DateInterval days = time.mention().interval();
            boolean bound = isSince(time)
                    || ScopeWords.endsBefore(UNTIL, tokens, time.from(), LONGEST_UNTIL)
                    || ScopeWords.at(UNTIL, tokens, time.from()) != null
                    || ScopeWords.find(BULLETIN, tokens, from, time.from()) >= 0;
            if (!bound && days != null && days.days() > 1 && days.days() <= LONGEST_PERIOD) {
                return true;
            }
        }
        return false;
    }

    private boolean isSince(Placed<TimeExpression> time) {
        return clauses.hasBetween(time.from() - FARTHEST_SINCE, time.from(), Clue.SINCE);
    }

    /**
     * The day of which the sentence tells the state: the last before the number, or the one until which it counts; that of the report where it
     * names none. Null where it names one to come, or is of before and does not say of when.
     */
    private @Nullable LocalDate asOf(Placed<NumberMention> number, Layout.Stretch sentence, int to, boolean bulletin) {
        LocalDate published = text.report().published();
        LocalDate now = published == null ? LocalDate.MAX : published;
        LocalDate asOf = null;
        for (Placed<TimeExpression> time : Placed.within(text.times(), sentence.from(), to)) {
            DateInterval days = time.mention().interval();
            boolean told = time.from() < number.from()
                    || ScopeWords.endsBefore(UNTIL, tokens, time.from(), LONGEST_UNTIL)
                    || ScopeWords.at(UNTIL, tokens, time.from()) != null
                    || days != null && days.days() == 1;
            if (told && !isSince(time) && days != null && days.to() != null && days.days() <= LONGEST_PERIOD) {
                asOf = time.from() < number.from() || asOf == null ? days.to() : asOf;
            }
        }
        boolean previous = bulletin && ScopeWords.find(PREVIOUS, tokens, sentence.from(), number.from()) >= 0;
        boolean had = clauses.hasBetween(sentence.from(), number.from(), Clue.EARLIER);
        if (asOf == null && previous) {
            return LocalDate.MIN;
        }
        return asOf == null ? had ? null : now : asOf.isAfter(now) ? null : asOf;
    }

    /** The words behind "in" and the like: where the dead are counted. */
    private Set<String> where(int from, int to) {
        Set<String> where = new HashSet<>();
        for (int i = from; i + 1 < to; i++) {
            boolean in = tokens.get(i).isWord() && ScopeWords.at(WHERE, tokens, i) != null;
            for (int k = i + 1; in && k < Math.min(to, i + 1 + LONGEST_PLACE); k++) {
                String stem = ContentWords.stem(tokens.get(k));
                if (Placed.first(text.times(), k, k + 1) != null
                        || !tokens.get(k).isWord()) {
                    break;
                }
                if (stem != null) {
                    where.add(stem);
                }
            }
        }
        return where;
    }

    private boolean areOne(State earlier, State later) {
        boolean named = areRivals(earlier, later);
        boolean known = isSameToll(
                claims.get(earlier.number().from()), claims.get(later.number().from()));
        boolean elsewhere = !earlier.where().isEmpty()
                && !later.where().isEmpty()
                && Collections.disjoint(earlier.where(), later.where());
        return !named && !known && !elsewhere && earlier.value().gap(later.value()) < FAR;
    }

    /** Two tolls from one day on: claims are compared as such. */
    private static boolean isSameToll(@Nullable Claim one, @Nullable Claim other) {
        return one != null
                && other != null
                && one.cumulative()
                && other.cumulative()
                && Objects.equals(one.since(), other.since());
    }

    /** Two sources whose names have no word in common, or one of whom the text did not speak before; "its bulletin of 20 July" names nobody. */
    private boolean areRivals(State earlier, State later) {
        Set<String> first = names(earlier.source());
        Set<String> second = names(later.source());
        if (first.isEmpty() || second.isEmpty()) {
            Layout.Stretch now = text.sentenceAt(later.number().from());
            return !first.isEmpty()
                    && !isTold(
                            first, 0, text.sentenceAt(earlier.number().from()).from())
                    && !isTold(first, now.from(), now.to());
        }
        return Collections.disjoint(first, second);
    }

    private boolean isTold(Set<String> names, int from, int to) {
        for (int i = from; i < to; i++) {
            String stem = ContentWords.stem(tokens.get(i));
            if (stem != null && names.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(Source source) {
        String name = source.name();
        Set<String> names = new HashSet<>();
        if (source.kind() == SourceKind.NAMED && name != null) {
            Tokens tokens = Tokens.of(name);
            for (int i = 0; i < tokens.size(); i++) {
                if (ScopeWords.at(BULLETIN, tokens, i) != null) {
                    return names; // "the list published on Sunday": whose it is stands before it
                }
                String stem = ContentWords.stem(tokens.get(i));
                if (stem != null) {
                    names.add(stem);
                }
            }
        }
        return names;
    }
}
