package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DatedTwice;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same days of two years ("late 2019" and "late 2017", "on 4 May 2012" and "on 4 May 2013") in two sentences that speak of one thing: that
 * two events of a report fall on the same part of the year is rare, and a wrong year is the slip that is overlooked most easily. What is compared
 * year by year, comes back each year or is counted is no such thing.
 */
final class YearSlips {
    private static final String ANNIVERSARY = "anniversary";
    private static final String COMPARED = "changed-from";
    private static final int MOST_YEARS = 5;
    /** A whole year is no part of one. In days. */
    private static final int LONGEST = 200;

    private static final int MOST_ALIKE = 6;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<QuantityMention>> quantities;
    private final Datings datings;
    private final ContentWords words;
    private final @Nullable LocalDate published;

    private YearSlips(ReadText text, Datings datings, ContentWords words) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quantities = text.quantities();
        this.datings = datings;
        this.words = words;
        this.published = text.report().published();
    }

    /**
     * Finds them.
     *
     * @param times the dates that are not those of reporting
     * @param ids the id of the date that stands at a place of the text
     * @param sources who answers for what stands at a token
     */
    static List<DatedTwice> of(
            ReadText text,
            Datings datings,
            List<Placed<TimeExpression>> times,
            ContentWords words,
            Function<Span, @Nullable String> ids,
            IntFunction<Source> sources) {
        YearSlips reader = new YearSlips(text, datings, words);
        List<DatedTwice> found = new ArrayList<>();
        Map<List<Integer>, List<Placed<TimeExpression>>> byDays = new HashMap<>();
        for (Placed<TimeExpression> time : times) {
            List<Integer> days = reader.days(time);
            if (days.isEmpty()) {
                continue;
            }
            List<Placed<TimeExpression>> alike = byDays.computeIfAbsent(days, any -> new ArrayList<>(1));
            for (Placed<TimeExpression> earlier : alike) {
                String one = ids.apply(earlier.mention().span());
                String other = ids.apply(time.mention().span());
                if (one != null && other != null && reader.areOne(earlier, time)) {
                    found.add(new DatedTwice(
                            one,
                            other,
                            sources.apply(earlier.from()).key(),
                            sources.apply(time.from()).key(),
                            false));
                }
            }
            if (alike.size() < MOST_ALIKE) {
                alike.add(time);
            }
        }
        return found;
    }

    /** The days that a date of a year gives, whatever the year; none where it gives no part of a year, or its year is not written. */
    private List<Integer> days(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        if (days == null
                || days.days() > LONGEST
                || time.mention().stated().year() == null
                || !datings.mayDate(time)
                || isToCome(days)
                || isSetApart(time)) {
            return List.of();
        }
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from == null || to == null) {
            return List.of();
        }
        return List.of(from.getMonthValue(), from.getDayOfMonth(), to.getMonthValue(), to.getDayOfMonth());
    }

    private boolean isToCome(DateInterval days) {
        return published != null && days.from() != null && days.from().isAfter(published);
    }

    /** Whether its sentence compares years, tells of what comes back, or counts. */
    private boolean isSetApart(Placed<TimeExpression> time) {
        Layout.Stretch sentence = sentence(time);
        return ScopeWords.find(ANNIVERSARY, tokens, sentence.from(), sentence.to()) >= 0
                || ScopeWords.find(COMPARED, tokens, time.from() - 2, time.from()) >= 0
                || clauses.hasBetween(sentence.from(), sentence.to(), Clue.AGAIN)
                || clauses.hasBetween(sentence.from(), sentence.to(), Clue.CORRECTION)
                || clauses.hasBetween(sentence.from(), sentence.to(), Clue.PLANNED);
    }

    private boolean areOne(Placed<TimeExpression> earlier, Placed<TimeExpression> later) {
        Layout.Stretch here = sentence(earlier);
        Layout.Stretch there = sentence(later);
        int years = Math.abs(year(earlier) - year(later));
        if (here.equals(there) || years == 0 || years > MOST_YEARS || shareUnit(here, there)) {
            return false;
        }
        Set<String> shared = words.within(here.from(), here.to());
        shared.retainAll(words.within(there.from(), there.to()));
        return !shared.isEmpty();
    }

    /** Whether both count the same kind of thing: figures of two years are meant to differ. */
    private boolean shareUnit(Layout.Stretch here, Layout.Stretch there) {
        Set<String> units = units(here);
        units.retainAll(units(there));
        return !units.isEmpty();
    }

    private Set<String> units(Layout.Stretch sentence) {
        Set<String> units = new HashSet<>();
        for (Placed<QuantityMention> count : Placed.within(quantities, sentence.from(), sentence.to())) {
            if (count.mention().unitId() != null) {
                units.add(count.mention().unitId());
            }
        }
        return units;
    }

    private static int year(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        return days == null || days.from() == null ? 0 : days.from().getYear();
    }

    private Layout.Stretch sentence(Placed<TimeExpression> time) {
        return layout.sentences().get(layout.sentenceOf(time.from()));
    }
}
