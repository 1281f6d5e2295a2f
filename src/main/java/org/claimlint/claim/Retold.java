package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.claimlint.lexicon.EventKin;
import org.claimlint.model.DatedTwice;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is told twice by verbs of one meaning of one thing, with two dates: "a crane collapsed at the port on Monday", "the crane came down on
 * Tuesday". Such a thing must happen but once, or the second telling must take it as known ("since gunmen stormed it on 6 March"); and nobody
 * else may have done it there. A thing that is told with more than two dates goes on.
 */
final class Retold {
    /** A report with more dates is a chronicle. */
    private static final int MOST_TELLINGS = 24;

    /** A thing that is said to be done once, in two years. */
    private static final int MOST_YEARS = 20;

    private record Telling(Predicate verb, Placed<TimeExpression> time, String source) {}

    private Retold() {}

    /**
     * Finds them.
     *
     * @param times the dates that may date an event, in their order
     * @param ids the id of the date that stands at a place of the text
     * @param sources who answers for what is told at a token
     */
    static List<DatedTwice> of(
            Predicates predicates,
            ContentWords words,
            List<Placed<TimeExpression>> times,
            Datings datings,
            Function<Span, @Nullable String> ids,
            IntFunction<Source> sources) {
        List<Telling> tellings = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            Predicate verb = datings.mayDate(time) ? predicates.of(time) : null;
            if (verb != null) {
                tellings.add(new Telling(verb, time, sources.apply(verb.at()).key()));
            }
        }
        tellings.sort(
                Comparator.comparingInt((Telling telling) -> telling.verb().at())
                        .thenComparingInt(telling ->
                                Math.abs(telling.time().from() - telling.verb().at())));
        keepNearest(tellings);
        List<DatedTwice> found = new ArrayList<>();
        for (int i = 1; i < tellings.size() && tellings.size() <= MOST_TELLINGS; i++) {
            Telling later = tellings.get(i);
            boolean takesUp = later.verb().undergoer().pronoun() && datings.isJustTold(later.time(), times);
            Telling first = takesUp ? null : only(tellings, i, datings, words);
            if (first != null) {
                String one = ids.apply(first.time().mention().span());
                String other = ids.apply(later.time().mention().span());
                if (one != null && other != null) {
                    boolean known =
                            later.verb().recalls() && !later.verb().undergoer().pronoun();
                    found.add(new DatedTwice(one, other, first.source(), later.source(), known));
                }
            }
        }
        return found;
    }

    /** "Those taken on 9 March came back on Sunday": of two dates behind a verb the nearer is its own. @param tellings by their verbs, the nearest first */
    private static void keepNearest(List<Telling> tellings) {
        Set<Integer> dated = new HashSet<>();
        tellings.removeIf(telling -> !dated.add(telling.verb().at()));
    }

    /** The telling before that a later one must be the second of; null where there is none, or several. */
    private static @Nullable Telling only(List<Telling> tellings, int index, Datings datings, ContentWords words) {
        Telling later = tellings.get(index);
        Telling found = null;
        for (int i = 0; i < tellings.size(); i++) {
            Telling other = tellings.get(i);
            boolean comparable = i != index && Datings.isDay(other.time()) == Datings.isDay(later.time());
            if (!comparable || !areOne(i < index ? other : later, i < index ? later : other, datings, words)) {
                continue;
            }
            if (Datings.areOne(other.time(), later.time())) {
                return null;
            }
            if (found != null && !Datings.areOne(found.time(), other.time())) {
                return null;
            }
            found = found == null && i < index ? other : found;
        }
        return found != null
                        && Datings.areClose(found.time(), later.time(), MOST_YEARS)
                        && !datings.areOfOneSentence(found.time(), later.time())
                ? found
                : null;
    }

    private static boolean areOne(Telling first, Telling later, Datings datings, ContentWords words) {
        Predicate one = first.verb();
        Predicate two = later.verb();
        boolean kin = !one.event().isEmpty() && !one.isElsewhere(two) && EventKin.mayBeOne(one.event(), two.event());
        if (!one.mayBe(two) && !(kin && !one.agent().clashes(two.agent()))) {
            return false;
        }
        Layout.Stretch told = datings.layout().sentences().get(datings.layout().sentenceOf(one.at()));
        if (!words.stems(told.from(), told.to()).containsAll(two.undergoer().more())) {
            return false;
        }
        boolean mayStandFor = two.undergoer().pronoun() && one.once() && two.once();
        if (two.undergoer().isNamed() && mayStandFor && EventKin.isSingle(one.event())) {
            return true;
        }
        if (two.undergoer().pronoun() && two.undergoer().isNamed() && !one.mayBe(two)) {
            return false;
        }
        boolean unlike = two.undergoer().pronoun() && !one.undergoer().mayBe(two.undergoer());
        if (one.undergoer().isNamed() && two.undergoer().isNamed() && !unlike) {
            return one.undergoer().mayBe(two.undergoer())
                    && two.undergoer().definite()
                    && (two.recalls() || one.once() && two.once());
        }
        boolean meant = two.undergoer().pronoun()
                || two.agent().isNamed() && one.agent().mayBe(two.agent());
        return meant && (two.recalls() || two.passing() && one.once() && two.once());
    }
}
