package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.ToldOrder;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds two dates of one sentence that a word sets in an order: "withdrew on 3 June after the attack of 5 June". Both must be beyond doubt the
 * dates of what the word joins: a strike that is announced, planned or called for may come later than what is told behind "after".
 */
final class ToldOrders {
    private static final String AFTER = "comes-after";
    private static final String BEFORE = "comes-before";
    private static final String TO_COME = "to-come";
    private static final String ON = "apposes";
    private static final String OF = "belongs";
    private static final String JOINS = "joins";
    /** Between a date and the word that sets the order. In tokens. */
    private static final int FARTHEST = 12;

    private static final int FARTHEST_VERB = 4;
    private static final int FARTHEST_BEHIND_VERB = 6;
    private static final int LONGEST_NOUN = 3;
    private static final int FARTHEST_OPENING = 4;
    private static final int WHOLE_MONTH = 28;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;

    private ToldOrders(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.times = text.times();
        this.events = text.events();
    }

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<ToldOrder> of(ReadText text, Function<Span, @Nullable String> ids) {
        ToldOrders reader = new ToldOrders(text);
        List<ToldOrder> found = new ArrayList<>();
        List<Placed<TimeExpression>> times = text.times();
        for (int i = 0; i + 1 < times.size(); i++) {
            reader.read(times.get(i), times.get(i + 1), (earlier, later) -> {
                String first = ids.apply(earlier.span());
                String second = ids.apply(later.span());
                if (first != null && second != null) {
                    found.add(new ToldOrder(first, second));
                }
            });
        }
        return found;
    }

    private void read(
            Placed<TimeExpression> first,
            Placed<TimeExpression> second,
            BiConsumer<TimeExpression, TimeExpression> found) {
        if (!isDated(first)
                || !isDated(second)
                || layout.sentenceOf(first.from()) != layout.sentenceOf(second.from())
                || second.from() - first.to() > FARTHEST + FARTHEST) {
            return;
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(first.from()));
        int joint = connective(first.to(), second.from());
        if (joint >= 0) {
            if (isMain(first, joint, sentence) && isOfConnective(joint, second)) {
                tell(joint, first, second, found);
            }
            return;
        }
        int opening = connective(sentence.from(), Math.min(first.from(), sentence.from() + FARTHEST_OPENING));
        if (opening >= 0 && isOfConnective(opening, first) && isMainBehind(first, second)) {
            tell(opening, second, first, found);
        }
    }

    private void tell(
            int connective,
            Placed<TimeExpression> main,
            Placed<TimeExpression> other,
            BiConsumer<TimeExpression, TimeExpression> found) {
        boolean after = ScopeWords.at(AFTER, tokens, connective) != null;
        found.accept((after ? other : main).mention(), (after ? main : other).mention());
    }

    /** Whether a date is a written day, or a whole month. */
    private static boolean isDated(Placed<TimeExpression> time) {
        DateInterval days = time.mention().interval();
        boolean whole = days != null && days.days() >= WHOLE_MONTH;
        return days != null
                && time.mention().range() == null
                && time.mention().stated().month() != null
                && (time.mention().stated().day() != null || whole);
    }

    /** The last word between two tokens that sets an order, or -1. */
    private int connective(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (tokens.get(i).isWord()
                    && (ScopeWords.at(AFTER, tokens, i) != null || ScopeWords.at(BEFORE, tokens, i) != null)) {
                return i;
            }
        }
        return -1;
    }

    private int behind(int connective) {
        Lexicon.Match<String> match = ScopeWords.at(AFTER, tokens, connective);
        match = match == null ? ScopeWords.at(BEFORE, tokens, connective) : match;
        return match == null ? connective + 1 : match.to();
    }

    /** Whether a date is that of what is told before the connective: "withdrew on 3 June after", "On 3 June, the army withdrew after". */
    private boolean isMain(Placed<TimeExpression> time, int connective, Layout.Stretch sentence) {
        boolean opens = time.from() - sentence.from() <= 1;
        if (!opens && !isOn(time) || connective - time.to() > FARTHEST) {
            return false;
        }
        int from = opens && isComma(time.to()) ? time.to() + 1 : time.to();
        int to = isComma(connective - 1) ? connective - 1 : connective;
        boolean told = Placed.first(events, from, to) == null;
        return isPlain(from, to) && (opens || told);
    }

    /** "After the attack of 5 June, the army withdrew on 3 June". */
    private boolean isMainBehind(Placed<TimeExpression> first, Placed<TimeExpression> second) {
        int from = isComma(first.to()) ? first.to() + 1 : first.to();
        if (!isOn(second) || second.from() - from > FARTHEST || !isPlain(from, second.from())) {
            return false;
        }
        List<Placed<EventMention>> told = Placed.within(events, from, second.from());
        Placed<EventMention> last = told.isEmpty() ? null : told.get(told.size() - 1);
        return last != null
                && last.mention().form() == EventMention.Form.PAST
                && second.from() - last.to() <= FARTHEST_VERB;
    }

    private boolean isOn(Placed<TimeExpression> time) {
        return ScopeWords.endsBefore(ON, tokens, time.from(), 1)
                || time.mention().stated().weekday() != null;
    }

    /** Whether a date is that of what is told behind the connective. */
    private boolean isOfConnective(int connective, Placed<TimeExpression> time) {
        int from = behind(connective);
        if (from > time.from()
                || !isPlain(from, time.from())
                || ScopeWords.find(TO_COME, tokens, from, Math.min(time.to() + 1, tokens.size())) >= 0
                || clauses.hasBetween(from, time.from(), Clue.PLANNED)) {
            return false;
        }
        return isOfVerb(from, time) || isOfNoun(from, time);
    }

    /** "After rebels attacked the town on 5 June". */
    private boolean isOfVerb(int from, Placed<TimeExpression> time) {
        List<Placed<EventMention>> told = Placed.within(events, from, time.from());
        return told.size() == 1
                && told.get(0).mention().form() == EventMention.Form.PAST
                && told.get(0).from() - from <= FARTHEST_VERB
                && time.from() - told.get(0).to() <= FARTHEST_BEHIND_VERB
                && !clauses.hasBetween(from, time.from(), Clue.RELATIVE)
                && !clauses.hasBetween(from, time.from(), Clue.TO);
    }

    /** "After the attack of 5 June", "after the 5 June attack", "after the attack that took place on 5 June". */
    private boolean isOfNoun(int from, Placed<TimeExpression> time) {
        boolean arabic = tokens.get(from).isArabic();
        boolean definite = clauses.has(from, Clue.DEFINITE);
        boolean withArticle = time.from() == from
                && Character.isLowerCase(tokens.text().charAt(tokens.get(from).start()));
        if (!arabic && !definite && !withArticle) {
            return false;
        }
        if (!arabic && time.from() - from <= 1) {
            return time.to() < tokens.size() && tokens.get(time.to()).isWord();
        }
        boolean linked =
                ScopeWords.endsBefore(ON, tokens, time.from(), 1) || ScopeWords.endsBefore(OF, tokens, time.from(), 1);
        int end = linked ? time.from() - 1 : time.from();
        int took = beforeTookPlace(from, end);
        int noun = arabic ? from : from + 1;
        int longest = arabic && took == end ? 1 : LONGEST_NOUN;
        return (arabic || linked) && took > noun && took - noun <= longest;
    }

    /** The token with which "that took place" begins that ends before a token, or that token. */
    private int beforeTookPlace(int from, int end) {
        for (int i = end - 1; i >= Math.max(from, end - LONGEST_NOUN); i--) {
            if (clauses.has(i, Clue.TOOK_PLACE) && clauses.behind(i) == end) {
                return clauses.has(i - 1, Clue.RELATIVE) ? i - 1 : i;
            }
        }
        return end;
    }

    /** Whether no mark and no word that joins, begins another clause or sets another order stands between. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean clause = clauses.has(i, Clue.THAT) || clauses.has(i, Clue.CLAUSE) && !clauses.has(i, Clue.RELATIVE);
            if (tokens.get(i).isMark()
                    || clause
                    || connective(i, i + 1) >= 0
                    || ScopeWords.at(JOINS, tokens, i) != null
                    || isJoinedEvent(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an Arabic word that tells an event begins with "and". */
    private boolean isJoinedEvent(int token) {
        Placed<EventMention> event = Placed.first(events, token, token + 1);
        return event != null
                && event.mention().span().start() > tokens.get(token).start()
                && tokens.form(token).startsWith(ArabicLetters.WAW);
    }

    private boolean isComma(int token) {
        return token < tokens.size()
                && (tokens.get(token).is(",") || tokens.get(token).is(ArabicLetters.COMMA));
    }
}
