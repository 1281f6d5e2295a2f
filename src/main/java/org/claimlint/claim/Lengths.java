package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.EventMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedLength;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds lengths of what the text dates by its first and last day as well: "lasted five days, from 17 to 21 May". */
final class Lengths {
    private static final String LASTED = "lasted";
    private static final String SPELL = "spell";
    private static final String MARKS = ",\u060C()-\u2013\u2014";
    /** Between a length and its dates. In tokens. */
    private static final int FARTHEST = 4;
    /** Between a noun and "that lasted". */
    private static final int FARTHEST_NOUN = 4;

    private static final int LONGEST_LASTED = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;

    private Lengths(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.times = text.times();
        this.events = text.events();
    }

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<StatedLength> of(ReadText text, Function<Span, @Nullable String> ids) {
        Lengths reader = new Lengths(text);
        List<StatedLength> found = new ArrayList<>();
        for (Placed<DurationExpression> duration : text.all(DurationExpression.class)) {
            int days = WholeDays.of(duration, text.quantities());
            Placed<TimeExpression> dates = days == 0 ? null : reader.dates(duration);
            String id = dates == null ? null : ids.apply(dates.mention().span());
            if (dates != null && id != null) {
                found.add(new StatedLength(
                        text.report().id() + "#l" + (found.size() + 1),
                        text.report().id(),
                        found.size(),
                        days,
                        WholeDays.slack(duration, days, text.quantities()),
                        id,
                        text.quoted().get(duration.from()) || text.quoted().get(dates.from()),
                        text.tokens().words(duration.mention().span()),
                        duration.mention().span()));
            }
        }
        return found;
    }

    private @Nullable Placed<TimeExpression> dates(Placed<DurationExpression> duration) {
        for (Placed<TimeExpression> time : times) {
            boolean behind = time.from() >= duration.to()
                    && time.from() - duration.to() <= FARTHEST
                    && areJoined(duration.to(), time.from());
            boolean before = duration.from() >= time.to()
                    && duration.from() - time.to() <= FARTHEST
                    && areJoined(time.to(), duration.from());
            if (isRange(time) && (behind || before)) {
                return time;
            }
        }
        return ofSameEvent(duration);
    }

    /** Two written days. */
    private static boolean isRange(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        return days != null
                && time.mention().stated().day() != null
                && days.from() != null
                && days.to() != null
                && days.days() > 2;
    }

    private boolean areJoined(int from, int to) {
        int at = from;
        boolean word = from == to;
        while (at < to) {
            Lexicon.Match<String> match = tokens.get(at).isWord() ? ScopeWords.at(SPELL, tokens, at) : null;
            Lexicon.Match<String> lasted = tokens.get(at).isWord() ? ScopeWords.at(LASTED, tokens, at) : null;
            if (match != null && match.to() <= to) {
                at = match.to();
                word = true;
            } else if (lasted != null && lasted.to() <= to) {
                at = lasted.to();
                word = true;
            } else if (tokens.get(at).isMark()
                    && MARKS.contains(tokens.form(at))
                    && !tokens.get(at).beginsLine()) {
                at++;
                word = true;
            } else {
                return false;
            }
        }
        return word && !tokens.get(to).beginsLine();
    }

    /** "The closure that lasted six days", where only one closure of the text has its days: "closed from 2 to 14 May". */
    private @Nullable Placed<TimeExpression> ofSameEvent(Placed<DurationExpression> duration) {
        Placed<EventMention> event = lasting(duration);
        if (event == null) {
            return null;
        }
        Placed<TimeExpression> only = null;
        for (Placed<EventMention> other : events) {
            if (other == event
                    || !other.mention().event().equals(event.mention().event())) {
                continue;
            }
            int clause = clauses.of(other.from());
            for (Placed<TimeExpression> time : Placed.within(times, clauses.first(clause), clauses.end(clause))) {
                if (isRange(time)) {
                    if (only != null && only != time) {
                        return null;
                    }
                    only = time;
                }
            }
        }
        return only;
    }

    /** The noun right before "that lasted six days", or right behind "six-day". */
    private @Nullable Placed<EventMention> lasting(Placed<DurationExpression> duration) {
        Placed<EventMention> behind = Placed.first(events, duration.to(), duration.to() + 1);
        if (behind != null
                && behind.mention().isNoun()
                && !tokens.get(duration.from()).isArabic()) {
            return behind;
        }
        for (int i = duration.from() - 1; i >= Math.max(0, duration.from() - LONGEST_LASTED); i--) {
            Lexicon.Match<String> match = ScopeWords.at(LASTED, tokens, i);
            if (match == null || match.to() != duration.from()) {
                continue;
            }
            Placed<EventMention> noun = null;
            Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(i));
            for (Placed<EventMention> event : Placed.within(events, Math.max(sentence.from(), i - FARTHEST_NOUN), i)) {
                noun = event.mention().isNoun() ? event : null;
            }
            if (noun != null) {
                return noun;
            }
        }
        return null;
    }
}
