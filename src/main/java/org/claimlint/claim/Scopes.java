package org.claimlint.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what a count holds for: "603 this year, to 27 April", "410 since January", "40 trucks a day". */
final class Scopes {
    /** Words between "since" and its date: "since the long rains finally set in in March". */
    private static final int FARTHEST_SINCE = 8;

    private static final int LONGEST_UNTIL = 3;
    /** How far from its count a word like "daily" stands. */
    private static final int FARTHEST_RATE = 3;

    /** Behind "a day", these tell when: "a day after". */
    private static final Set<String> LATER = Set.of("after", "before", "later", "earlier", "ago", "when", "of");

    /** "By Monday, according to the board, the heat had claimed 40 lives": clauses between a day and its count. */
    private static final int MOST_INSERTIONS = 2;

    private static final String EACH = "each";
    private static final String AVERAGE = "average";
    private static final String UNTIL = "until";
    private static final String RUNNING = "running";
    private static final String YEAR_TO_DATE = "year-to-date";
    /** Runs on from a day that need not be named: "the toll of the season". */
    private static final String SEASON_TOLL = "season-toll";

    private static final String RATE = "rate";

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<QuantityMention>> quantities;
    private final @Nullable LocalDate published;

    Scopes(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<QuantityMention>> quantities,
            @Nullable LocalDate published) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.times = times;
        this.events = events;
        this.quantities = quantities;
        this.published = published;
    }

    Scope of(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        if (count == null) {
            return Scope.NONE;
        }
        String rate = rate(count);
        int clause = clauses.of(count.from());
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(count.from()));
        int from = clauses.first(clause);
        int to = Math.min(clauses.end(clause), sentence.to());
        for (int i = 1;
                i <= MOST_INSERTIONS && from > sentence.from() && isInsertion(clauses.first(clause - i), from);
                i++) {
            from = clauses.first(clause - i);
        }
        if (to < sentence.to() && isInsertion(to, clauses.end(clause + 1))) {
            to = Math.min(clauses.end(clause + 1), sentence.to());
        }
        return toll(count, from, to, rate);
    }

    private Scope toll(Placed<QuantityMention> count, int from, int to, @Nullable String rate) {
        boolean running = ScopeWords.find(RUNNING, tokens, from, to) >= 0;
        boolean toDate = ScopeWords.find(YEAR_TO_DATE, tokens, from, to) >= 0;
        LocalDate since = null;
        LocalDate asOf = null;
        LocalDate year = null;
        Set<Placed<TimeExpression>> used = new HashSet<>();
        for (Placed<TimeExpression> time : Placed.within(times, from, to)) {
            DateInterval days = time.mention().interval();
            if (days == null || days.from() == null || days.to() == null) {
                continue;
            }
            if (isSince(time, count.from())) {
                since = since == null ? days.from() : since;
                used.add(time);
            } else if ((running || isToldBefore(time, count))
                    && isUntil(time)
                    && !isToCome(days.to())
                    && !isYear(days)) {
                asOf = days.to();
                used.add(time);
            } else if (running && isYear(days)) {
                year = days.from();
                used.add(time);
            }
        }
        LocalDate last = asOf == null ? published : asOf;
        if (since == null && year != null && last != null && last.getYear() == year.getYear()) {
            since = year;
        }
        if (since == null && toDate && last != null) {
            since = last.withDayOfYear(1);
        }
        if (since == null && year != null) {
            // the figure of a year that is over: nothing runs on
            return new Scope(null, null, false, rate, Set.of());
        }
        boolean season = ScopeWords.find(SEASON_TOLL, tokens, from, to) >= 0;
        return new Scope(since, asOf, since != null || season, rate, used);
    }

    /** "By Monday, the ministry said, it had killed 12": the count of a day that is over. */
    private boolean isToldBefore(Placed<TimeExpression> time, Placed<QuantityMention> count) {
        return clauses.hasBetween(Math.max(time.to(), count.from() - FARTHEST_RATE), count.from(), Clue.EARLIER);
    }

    /** A few words between commas that tell when, and nothing else. */
    private boolean isInsertion(int from, int to) {
        return Placed.first(events, from, to) == null
                && Placed.first(quantities, from, to) == null
                && !clauses.has(from, Clue.THAT)
                && !clauses.has(from, Clue.CLAUSE)
                && !tokens.form(from - 1).equals(":")
                && !hasOtherNumber(from, to);
    }

    /** Whether a number stands there that is no date: it would have a scope of its own. */
    private boolean hasOtherNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isDigits()) {
                int index = Placed.indexFrom(times, i + 1) - 1;
                if (index < 0 || times.get(index).to() <= i) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isYear(DateInterval days) {
        return days.from() != null
                && days.to() != null
                && days.from().getDayOfYear() == 1
                && days.to().equals(days.from().plusYears(1).minusDays(1));
    }

    private boolean isToCome(LocalDate day) {
        return published != null && day.isAfter(published.plusDays(1));
    }

    /** Whether a date tells up to when. */
    private boolean isUntil(Placed<TimeExpression> time) {
        return ScopeWords.endsBefore(UNTIL, tokens, time.from(), LONGEST_UNTIL)
                || tokens.get(time.from()).isArabic() && ScopeWords.at(UNTIL, tokens, time.from()) != null;
    }

    /**
     * Whether a date tells since when something holds, also by what began then: "since the fighting broke out in March".
     *
     * @param anchor where it is told; what is told behind "since" has the date as its own
     */
    boolean isSince(Placed<TimeExpression> time, int anchor) {
        int first = Math.max(clauses.first(clauses.of(time.from())), time.from() - FARTHEST_SINCE);
        int since = clauses.find(first, time.from(), Clue.SINCE);
        boolean inside = since < anchor && anchor < time.from();
        return since >= 0
                && (!inside || Placed.first(events, since, time.from()) == null)
                && Placed.first(quantities, since, time.from()) == null
                && Placed.first(times, since, time.from()) == null;
    }

    private @Nullable String rate(Placed<QuantityMention> count) {
        int clause = clauses.of(count.from());
        for (int i = clauses.first(clause); i < clauses.end(clause); i++) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(RATE, tokens, i) : null;
            if (match == null) {
                continue;
            }
            String kind = match.value();
            boolean tells = kind.equals(EACH)
                    || (kind.equals(AVERAGE)
                            ? match.to() <= count.from() && count.from() - match.to() <= FARTHEST_RATE
                            : isBeside(match, count) && !LATER.contains(tokens.form(match.to())));
            if (tells) {
                return kind;
            }
        }
        return null;
    }

    /** "40 trucks a day", "a daily 40 trucks". */
    private static boolean isBeside(Lexicon.Match<String> rate, Placed<QuantityMention> count) {
        return rate.from() >= count.to() && rate.from() - count.to() <= FARTHEST_RATE
                || rate.to() <= count.from() && count.from() - rate.to() <= 1;
    }
}
