package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EarlierState;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.Source;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds counts of the dead of which the text tells two states: "rose to 362 ... the bulletin of 20 July had put it at 388". The number may stand bare
 * or with any noun; words before it say that it counts the dead, and that it runs on.
 */
final class RunningCounts {
    private static final String RUNNING = "running";
    private static final String BULLETIN = "bulletin";
    private static final String PREVIOUS = "previous";
    private static final String IT = "that-count";
    private static final String UNTIL = "until";
    private static final String WHERE = "where";
    private static final String GAVE_WAY = "gave-way";
    /** A count that is so much lower is hardly the same one. */
    private static final double FAR = 0.5;

    /** Before a number, the words that say what it counts. In tokens. */
    private static final int FARTHEST = 16;

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
    private final DeathCounts deaths;

    private RunningCounts(NumberText text, Clauses clauses, Map<Integer, Claim> claims, IntFunction<Source> sources) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.claims = claims;
        this.sources = sources;
        this.deaths = new DeathCounts(text, clauses, claims);
    }

    /**
     * A state of a count.
     *
     * @param asOf the day until which it counts
     * @param where the words behind "in"
     * @param former whether the text calls it one that gave way: "an earlier toll, on Wednesday, had been 61"
     */
    private record State(
            Placed<NumberMention> number,
            Quantity value,
            LocalDate asOf,
            Set<String> where,
            Source source,
            boolean former) {}

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
        if (deaths.isTakenBack(index)) {
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
            Quantity value = deaths.value(number);
            State before = states.isEmpty() ? null : states.get(states.size() - 1);
            boolean same = before != null && refersBack(before, number, index);
            if (value == null
                    || !same && !deaths.isOfDead(number, from)
                    || deaths.isOfPeriod(number, from, to)
                    || isOfOthers(number)) {
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
                boolean former = ScopeWords.find(GAVE_WAY, tokens, from, number.from()) >= 0;
                states.add(new State(number, value, asOf, where, sources.apply(number.from()), former));
            }
        }
    }

    /** "The three attacks before had cost four lives": those of other events, and no state of a count that is called former. */
    private boolean isOfOthers(Placed<NumberMention> number) {
        int first = clauses.first(clauses.of(number.from()));
        return clauses.hasBetween(first, number.from(), Clue.OTHER)
                && ScopeWords.find(GAVE_WAY, tokens, first, number.from()) < 0
                && ScopeWords.find(BULLETIN, tokens, first, number.from()) < 0
                && ScopeWords.find(RUNNING, tokens, first, number.from()) < 0;
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
            if (told && !deaths.isSince(time) && days != null && days.to() != null && days.days() <= LONGEST_PERIOD) {
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
        return !named
                && !known
                && !elsewhere
                && !later.former()
                && earlier.value().gap(later.value()) < FAR;
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
        Set<String> first = DeathCounts.names(earlier.source());
        Set<String> second = DeathCounts.names(later.source());
        if (first.isEmpty() || second.isEmpty()) {
            Layout.Stretch now = text.sentenceAt(later.number().from());
            return !first.isEmpty()
                    && !deaths.isTold(
                            first, 0, text.sentenceAt(earlier.number().from()).from())
                    && !deaths.isTold(first, now.from(), now.to());
        }
        return Collections.disjoint(first, second);
    }
}
