package org.claimlint.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads which event of a series is told: "the fifth raid on the port this week", "for the fourth time this year". */
final class Ordinals {
    private static final int MOST_ADJECTIVES = 2;
    private static final int LARGEST = 100;
    private static final String TIME = "nth";
    private static final String LINK = "@";
    private static final String PERIOD = "period";
    private static final String MONTH = "month";
    private static final String COPULA = "copula";
    private static final int LONGEST_COPULA = 3;
    /** In tokens: "since the very beginning of". */
    private static final int FARTHEST_SINCE = 4;

    /** How far behind its event the period stands. In tokens. */
    private static final int FARTHEST_PERIOD = 16;

    private static final String SUBJECT_COPULA = "subject-copula";
    private static final String KIND = "kind";
    private static final String SEASON = "season";
    private static final String WINDOW = "window";
    private static final String IN = "in";
    private static final String WINDOW_UNIT = "window-unit";
    /** "Since the school term": in tokens. */
    private static final int FARTHEST_SEASON = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final @Nullable LocalDate published;
    private final Map<Placed<EventMention>, Integer> values = new HashMap<>();
    private final Map<Placed<EventMention>, Span> behind = new HashMap<>();
    private final Set<Placed<EventMention>> identifying = new HashSet<>();

    Ordinals(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<NumberMention>> numbers,
            @Nullable LocalDate published) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.times = times;
        this.events = events;
        this.published = published;
        for (Placed<NumberMention> number : numbers) {
            if (number.mention().kind() == NumberMention.Kind.ORDINAL
                    && !number.mention().name()) {
                read(number);
            }
        }
    }

    /** Which one of its series an event is, or null; the series is its class and, where the text gives one, the period that is counted. */
    @Nullable
    Ordinal of(Statement statement) {
        Placed<EventMention> event = statement.event();
        Integer value = event == null ? null : values.get(event);
        if (event == null || value == null) {
            return null;
        }
        String period = period(event);
        return new Ordinal(value, period == null ? null : event.mention().event() + LINK + period);
    }

    /** The ordinal of an event that stands behind its word: "the raid was the third". */
    @Nullable
    Span behind(Statement statement) {
        return statement.event() == null ? null : behind.get(statement.event());
    }

    /** Whether the words say of the news told before which one it is: "it is the third attack this month". */
    boolean identifies(Statement statement) {
        return statement.event() != null && identifying.contains(statement.event());
    }

    private void read(Placed<NumberMention> number) {
        int value = number.mention().value().intValue();
        Placed<EventMention> event = value < 1 || value > LARGEST
                ? null
                : tokens.get(number.from()).isArabic() ? arabic(number) : english(number);
        if (event != null) {
            values.putIfAbsent(event, value);
            if (number.from() >= event.to()) {
                behind.putIfAbsent(event, number.mention().span());
            }
            int from = Math.min(number.from(), event.from());
            if (ScopeWords.endsBefore(COPULA, tokens, from, LONGEST_COPULA)
                    || tokens.get(from).isArabic() && clauses.has(from - 1, Clue.SHOWN)) {
                identifying.add(event);
            }
        }
    }

    private @Nullable Placed<EventMention> english(Placed<NumberMention> number) {
        int at = number.to();
        if (ScopeWords.at(TIME, tokens, at) != null) {
            return verbOf(number.from());
        }
        Placed<EventMention> subject = subject(number);
        if (subject != null) {
            return subject;
        }
        for (int i = at; i <= at + MOST_ADJECTIVES && i < tokens.size(); i++) {
            Placed<EventMention> event = Placed.first(events, i, i + 1);
            if (event != null) {
                // "third mass killing": the form of a verb, and no noun of the table
                return event.mention().isNoun() || event.mention().form() == EventMention.Form.PRESENT ? event : null;
            }
            if (!tokens.get(i).isWord()
                    || clauses.has(i, Clue.TO)
                    || tokens.form(i).length() <= 2) {
                return null;
            }
        }
        return null;
    }

    /** "The raid was the third of its kind", "Tuesday's raid, the third in a week": the noun that stands before the ordinal. */
    private @Nullable Placed<EventMention> subject(Placed<NumberMention> number) {
        int at = number.to();
        boolean bare = at >= tokens.size()
                || tokens.get(at).isMark()
                || ScopeWords.at(KIND, tokens, at) != null
                || ScopeWords.at(WINDOW, tokens, at) != null
                || clauses.has(at, Clue.SHOWN)
                || clauses.has(at, Clue.SINCE);
        if (!bare) {
            return null;
        }
        boolean copula = ScopeWords.endsBefore(SUBJECT_COPULA, tokens, number.from(), LONGEST_COPULA);
        int clause = clauses.of(number.from());
        Placed<EventMention> last = null;
        int from = copula ? clauses.first(clause) : Math.max(0, number.from() - FARTHEST_SEASON);
        for (Placed<EventMention> event : Placed.within(events, from, number.from())) {
            last = event.mention().isNoun() ? event : null;
        }
        boolean apposed = last != null
                && tokens.get(last.to()).is(",")
                && last.to() + 2 == number.from()
                && clauses.has(last.to() + 1, Clue.DEFINITE);
        return copula || apposed ? last : null;
    }

    /** The noun stands before its ordinal, or right behind it: "the third massacre" in either order. */
    private @Nullable Placed<EventMention> arabic(Placed<NumberMention> number) {
        if (number.from() > 0 && ScopeWords.at(TIME, tokens, number.from() - 1) != null) {
            return verbOf(number.from());
        }
        int index = Placed.indexFrom(events, number.from()) - 1;
        Placed<EventMention> before = index < 0 ? null : events.get(index);
        if (before != null
                && before.mention().isNoun()
                && isBehindAdjectives(before.to(), number.from())
                && tokens.form(number.from()).startsWith(ArabicLetters.ARTICLE)) {
            return before;
        }
        Placed<EventMention> behind = Placed.first(events, number.to(), number.to() + 1);
        return behind != null && behind.mention().isNoun() ? behind : null;
    }

    /** Whether nothing but adjectives with their articles stand between a noun and its ordinal: "the deadly attack, the third". */
    private boolean isBehindAdjectives(int noun, int ordinal) {
        if (ordinal - noun > MOST_ADJECTIVES) {
            return false;
        }
        for (int i = noun; i < ordinal; i++) {
            if (!tokens.form(i).startsWith(ArabicLetters.ARTICLE)) {
                return false;
            }
        }
        return true;
    }

    /** "For the fourth time": the event of the clause, or of the one beside it. */
    private @Nullable Placed<EventMention> verbOf(int token) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(token));
        int clause = clauses.of(token);
        Placed<EventMention> behind = Placed.first(events, token, Math.min(clauses.end(clause), sentence.to()));
        if (behind != null) {
            return behind;
        }
        Placed<EventMention> only = null;
        for (Placed<EventMention> event : Placed.within(events, sentence.from(), sentence.to())) {
            if (only == null || clauses.of(event.from()) <= clause) {
                only = event;
            }
        }
        return only;
    }

    /** The period in which the events are counted: the days of a month or a year of the same sentence, or null. */
    private @Nullable String period(Placed<EventMention> event) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(event.from()));
        int end = Math.min(sentence.to(), event.to() + FARTHEST_PERIOD);
        for (int i = event.to(); i < end; i++) {
            String season = season(i, end);
            if (season != null) {
                return season;
            }
        }
        for (int i = event.to(); published != null && i < end; i++) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(PERIOD, tokens, i) : null;
            if (match != null && Placed.first(times, i, match.to()) == null) {
                return match.value().equals(MONTH) ? key(month(published)) : key(year(published));
            }
        }
        String behind = period(event.to(), end);
        return behind != null ? behind : period(sentence.from(), event.from());
    }

    /** "This term", "since term began", "in a week", "in nine days": a period that has no dates of its own. */
    private @Nullable String season(int at, int end) {
        Lexicon.Match<String> window = ScopeWords.at(WINDOW, tokens, at);
        if (window != null) {
            return window.value();
        }
        if (tokens.form(at).equals(IN) && at + 2 < end && ScopeWords.at(WINDOW_UNIT, tokens, at + 2) != null) {
            return tokens.form(at + 1) + " " + tokens.form(at + 2);
        }
        if (clauses.has(at, Clue.SHOWN) || clauses.has(at, Clue.SINCE)) {
            int last = Math.min(end, clauses.behind(at) + FARTHEST_SEASON);
            for (int i = clauses.behind(at); i < last && tokens.get(i).isWord(); i++) {
                Lexicon.Match<String> season = ScopeWords.at(SEASON, tokens, i);
                if (season != null) {
                    return tokens.form(season.to() - 1);
                }
            }
        }
        return null;
    }

    private @Nullable String period(int from, int to) {
        for (Placed<TimeExpression> time : Placed.within(times, from, to)) {
            DateInterval days = time.mention().interval();
            if (days == null || days.from() == null || days.to() == null) {
                continue;
            }
            if (clauses.find(Math.max(from, time.from() - FARTHEST_SINCE), time.from(), Clue.SINCE) >= 0) {
                return since(days.from());
            }
            if (isPeriod(days)) {
                return key(days);
            }
        }
        return null;
    }

    /** "Since the start of the month" counts in that month. */
    private static String since(LocalDate first) {
        return first.getDayOfYear() == 1
                ? key(year(first))
                : first.getDayOfMonth() == 1 ? key(month(first)) : first + "/";
    }

    /** A whole month or a whole year: nobody counts the attacks of a day, and a rough date bounds no series. */
    private static boolean isPeriod(DateInterval days) {
        return days.from() != null && (days.equals(month(days.from())) || days.equals(year(days.from())));
    }

    private static DateInterval month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new DateInterval(first, first.plusMonths(1).minusDays(1));
    }

    private static DateInterval year(LocalDate day) {
        LocalDate first = day.withDayOfYear(1);
        return new DateInterval(first, first.plusYears(1).minusDays(1));
    }

    private static String key(DateInterval days) {
        return days.from() + "/" + days.to();
    }
}
