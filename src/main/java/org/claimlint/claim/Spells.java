package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.EventMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedSpell;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds lengths of what began on one date of the text and ended on another one: "ran aground on 3 March ... came free on 9 March after 14 days". A
 * word tells of each of the two dates what it was; where the text has two beginnings or two ends, nobody knows which is meant.
 */
final class Spells {
    private static final String SPANNED = "spanned";
    private static final String LASTED = "lasted";
    private static final String TURNS_TO = "turns-to";
    private static final String AND = "and";
    private static final String BEGINS = "begins";
    private static final String ENDS = "ends";
    private static final String NO_LENGTH = "no-length";
    private static final String LATER = "sequel";
    private static final String SINCE_THEN = "since-then";
    private static final String COMES_AFTER = "comes-after";
    private static final String CLOSES = "closes";
    private static final String AFTER = "after";
    private static final String IMPOSED = "imposed";
    /** Who rules, where the verb for that is the one for "spend": Arabic. */
    private static final String COURT = "court";

    private static final String SPENT = "spent-behind";
    private static final String SUMS_UP = "sums-up";
    private static final String POSSESSIVE = "'s";
    private static final String SUBJECT = "lasting-subject";
    /** Between the word that says that it lasted, and how long. In tokens; a verb that stands first has its subject there. */
    private static final int FARTHEST_SPANNED = 5;

    private static final int FARTHEST_VERB_FIRST = 14;
    /** Between a date and the word that says what happened then. */
    private static final int FARTHEST_WORD = 9;

    private static final int FARTHEST_DATE = 8;
    /** "Nine days of closure". */
    private static final int FARTHEST_NOUN = 3;

    private static final int MOST_SENTENCES_BACK = 3;
    /** Between "it" and what it stands for. */
    private static final int MOST_SENTENCES_TO_SUBJECT = 1;

    private static final int LONG = 60;
    private static final int LONGER = 700;
    private static final int MONTH = 31;
    /** Between a length and its days, "from" among them. In tokens. */
    private static final int FARTHEST_RANGE = 3;

    /** "The night of 27 February" is two days. */
    private static final int NIGHT = 2;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<DurationExpression>> lengths;

    private Spells(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.times = text.times();
        this.events = text.events();
        this.lengths = text.all(DurationExpression.class);
    }

    /** The dates of a length; without an end where the text has none. */
    record Ends(Placed<TimeExpression> begin, @Nullable Placed<TimeExpression> end) {}

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<StatedSpell> of(ReadText text, Function<Span, @Nullable String> ids) {
        Spells reader = new Spells(text);
        Courses courses = new Courses(text);
        List<StatedSpell> found = new ArrayList<>();
        for (Placed<DurationExpression> duration : text.all(DurationExpression.class)) {
            int days = WholeDays.of(duration, text.quantities());
            Ends ends = days == 0 ? null : reader.ends(duration, days);
            boolean told = days == 0 || ends != null && ends.end() != null || reader.isNoCourse(duration);
            Ends course = told ? null : courses.ends(duration, days);
            ends = course == null ? ends : course;
            String begin =
                    ends == null ? null : ids.apply(ends.begin().mention().span());
            Placed<TimeExpression> last = ends == null ? null : ends.end();
            String end = last == null ? null : ids.apply(last.mention().span());
            if (begin != null && (last == null || end != null)) {
                found.add(new StatedSpell(
                        text.report().id() + "#sp" + (found.size() + 1),
                        text.report().id(),
                        found.size(),
                        days,
                        WholeDays.slack(duration, days, text.quantities()),
                        begin,
                        end,
                        text.quoted().get(duration.from()),
                        text.tokens().words(duration.mention().span()),
                        duration.mention().span()));
            }
        }
        return found;
    }

    /** "Began on 5 June and ended on 8 September, one week later than planned". */
    private boolean isNoCourse(Placed<DurationExpression> duration) {
        return ScopeWords.at(NO_LENGTH, tokens, duration.to()) != null;
    }

    private @Nullable Ends ends(Placed<DurationExpression> duration, int days) {
        int index = layout.sentenceOf(duration.from());
        Layout.Stretch sentence = layout.sentences().get(index);
        int behind = duration.to();
        if (sentence.equals(layout.title())
                || behind < tokens.size() && ScopeWords.at(NO_LENGTH, tokens, behind) != null) {
            return null;
        }
        Placed<TimeExpression> own = Placed.first(times, behind, Math.min(sentence.to(), behind + FARTHEST_RANGE));
        if (own != null && own.mention().range() != null) {
            return null; // "a sit-in of 12 days, from 2 to 20 July": its own days stand beside it
        }
        if (behind < sentence.to() && isSinceThen(duration)) {
            return sinceThen(duration, sentence, days);
        }
        if (behind < sentence.to() && ScopeWords.at(LATER, tokens, behind) != null) {
            return later(duration, index, days);
        }
        int noun = described(duration);
        if (noun >= 0 || isSpentBehind(duration, sentence)) {
            return around(index, days, noun, true);
        }
        int spanned = spanned(duration, sentence);
        Ends summed = spanned < 0 ? null : summed(duration, sentence, days);
        if (summed != null) {
            return summed;
        }
        Ends told = spanned < 0 ? null : told(index, days, spanned);
        if (told == null && spanned >= 0) {
            Ends around = around(index, days, -1, false);
            return around == null ? closing(duration, spanned, index, days) : around;
        }
        return told == null || told.end() != null || refersBack(sentence, spanned) || isOfBegin(told.begin(), spanned)
                ? told
                : null;
    }

    /**
     * "Let lorries across on Friday, ending a blockade of 16 days. The bridge was closed on 5 January": what the sentence dates is the end, whatever
     * its verb; the only beginning that is told around it shares words with it.
     */
    private @Nullable Ends closing(Placed<DurationExpression> duration, int spanned, int index, int days) {
        Layout.Stretch sentence = layout.sentences().get(index);
        int closes = ScopeWords.find(
                CLOSES, tokens, Math.max(sentence.from(), duration.from() - FARTHEST_SPANNED), duration.from());
        Lexicon.Match<String> closing = closes < 0 ? null : ScopeWords.at(CLOSES, tokens, closes);
        Placed<TimeExpression> end = Placed.only(times, sentence.from(), sentence.to());
        if (closing == null || end == null || end.from() > spanned || !isDate(end, days)) {
            return null;
        }
        Set<String> own = stems(sentence);
        Placed<TimeExpression> begin = null;
        int last = Math.min(layout.sentences().size() - 1, index + MOST_SENTENCES_BACK);
        for (int s = Math.max(0, index - MOST_SENTENCES_BACK); s <= last; s++) {
            Layout.Stretch other = layout.sentences().get(s);
            boolean shares = s != index
                    && !other.equals(layout.title())
                    && !Collections.disjoint(own, stems(other))
                    && (!closing.value().equals(AFTER) || areOfOneKind(closes, duration.to() + FARTHEST_NOUN, other));
            for (Placed<TimeExpression> time : Placed.within(times, other.from(), other.to())) {
                boolean begins = shares && isTold(BEGINS, time, other) && isDate(time, days) && isBefore(time, end);
                if (begins && begin != null && !isSame(begin, time)) {
                    return null;
                }
                begin = begins ? time : begin;
            }
        }
        return begin == null ? null : new Ends(begin, end);
    }

    /** "After a nine-day closure" and "was closed": the length is that of what began. */
    private boolean areOfOneKind(int from, int to, Layout.Stretch sentence) {
        for (Placed<EventMention> event : Placed.within(events, from, to)) {
            for (Placed<EventMention> other : Placed.within(events, sentence.from(), sentence.to())) {
                if (event.mention().event().equals(other.mention().event())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> stems(Layout.Stretch sentence) {
        Set<String> stems = new HashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            String stem = Placed.first(times, i, i + 1) == null ? ContentWords.stem(tokens.get(i)) : null;
            if (stem != null) {
                stems.add(stem);
            }
        }
        return stems;
    }

    /** "Pulled free after 16 days. She ran aground on 24 October ... came free on 2 November": the only beginning and the only end told around it. @param noun what was so long ("the 16-day strike"), which both must be said of; or -1 */
    private @Nullable Ends around(int index, int days, int noun, boolean ofLength) {
        Placed<TimeExpression> begin = null;
        Placed<TimeExpression> end = null;
        int last = Math.min(layout.sentences().size() - 1, index + MOST_SENTENCES_BACK);
        for (int s = Math.max(0, index - MOST_SENTENCES_BACK); s <= last; s++) {
            Layout.Stretch sentence = layout.sentences().get(s);
            for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
                boolean begins = isTold(BEGINS, time, sentence);
                boolean ends = isTold(ENDS, time, sentence);
                boolean rival = begins && begin != null && !isSame(begin, time)
                        || ends && end != null && !isSame(end, time)
                        || begins && ends;
                boolean own = noun < 0 && s == index;
                if (rival || (begins || ends) && (own || sentence.equals(layout.title()))) {
                    return null;
                }
                begin = begins ? time : begin;
                end = ends ? time : end;
            }
        }
        if (begin == null || end == null || !isDate(begin, days) || !isDate(end, days)) {
            return null;
        }
        if (noun >= 0 && !(isOf(noun, begin, index) && isOf(noun, end, index))) {
            return null;
        }
        int apart = layout.sentenceOf(end.from()) - layout.sentenceOf(begin.from());
        // "freed in May; he had been held since March": what says how long it was knows both
        return isBefore(begin, end) && apart >= (ofLength ? -1 : 0) && apart <= 1 ? new Ends(begin, end) : null;
    }

    /** Whether a date stands beside the noun, in a sentence that has it as well, or in one that goes on with "it". */
    private boolean isOf(int noun, Placed<TimeExpression> time, int index) {
        int told = layout.sentenceOf(time.from());
        Layout.Stretch sentence = layout.sentences().get(told);
        String stem = ContentWords.stem(tokens.get(noun));
        boolean it = told > index && ScopeWords.find(SUBJECT, tokens, sentence.from(), time.from()) >= 0;
        return told == index || it || stem != null && stems(sentence).contains(stem);
    }

    /** "The 16-day strike": the noun that has its length before it and an article, or -1. */
    private int described(Placed<DurationExpression> duration) {
        int noun = duration.to();
        boolean known = clauses.has(duration.from() - 1, Clue.DEFINITE)
                || clauses.has(duration.from(), Clue.DEFINITE)
                || tokens.form(duration.from() - 1).equals(POSSESSIVE);
        boolean joined = false;
        for (int i = duration.from(); i < duration.to(); i++) {
            joined |= tokens.get(i).is('-');
        }
        return known
                        && joined
                        && noun < tokens.size()
                        && tokens.get(noun).isWord()
                        && !clauses.hasAny(noun)
                        && !FunctionWords.contains(tokens.form(noun))
                ? noun
                : -1;
    }

    /** "The nine years he spent in prison". */
    private boolean isSpentBehind(Placed<DurationExpression> duration, Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), duration.to() + FARTHEST_NOUN);
        return ScopeWords.find(SPENT, tokens, duration.to(), to) >= 0;
    }

    /** "Occupied it on 3 June and left on 13 June, so it lasted six days in all": both dates of the sentence, whatever its verbs. */
    private @Nullable Ends summed(Placed<DurationExpression> duration, Layout.Stretch sentence, int days) {
        List<Placed<TimeExpression>> dates = Placed.within(times, sentence.from(), sentence.to());
        if (dates.size() != 2 || dates.get(1).to() > duration.from()) {
            return null;
        }
        Placed<TimeExpression> begin = dates.get(0);
        Placed<TimeExpression> end = dates.get(1);
        return ScopeWords.find(SUMS_UP, tokens, end.to(), duration.from()) >= 0
                        && Placed.only(lengths, sentence.from(), sentence.to()) != null
                        && ScopeWords.find(LASTED, tokens, end.to(), duration.from()) >= 0
                        && isDate(begin, days)
                        && isDate(end, days)
                        && isBefore(begin, end)
                ? new Ends(begin, end)
                : null;
    }

    /** "Eleven days after the quake of 6 May": a length that is counted from what follows. */
    private boolean isSinceThen(Placed<DurationExpression> duration) {
        Lexicon.Match<String> word = ScopeWords.at(SINCE_THEN, tokens, duration.to());
        boolean arabic = tokens.get(duration.to()).isArabic();
        return word != null && (!arabic || ScopeWords.endsBefore(COMES_AFTER, tokens, duration.from(), 2));
    }

    private @Nullable Ends sinceThen(Placed<DurationExpression> duration, Layout.Stretch sentence, int days) {
        Placed<TimeExpression> begin = Placed.first(times, duration.to(), sentence.to());
        Placed<TimeExpression> end = lastBefore(duration.from(), sentence.from());
        return begin != null
                        && end != null
                        && begin.from() - duration.to() <= FARTHEST_DATE
                        && duration.from() - end.to() <= FARTHEST_DATE
                        && isPlain(duration.to(), begin.from())
                        && isDate(begin, days)
                        && isDate(end, days)
                ? new Ends(begin, end)
                : null;
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark() || tokens.get(i).isDigits()) {
                return false;
            }
        }
        return true;
    }

    /** "Was cut on 1 May and came back on 4 May, ten days later". */
    private @Nullable Ends later(Placed<DurationExpression> duration, int index, int days) {
        Layout.Stretch sentence = layout.sentences().get(index);
        Placed<TimeExpression> end = lastBefore(duration.from(), sentence.from());
        if (end == null || duration.from() - end.to() > 2 || !isDate(end, days)) {
            return null;
        }
        Placed<TimeExpression> begin = lastBefore(end.from(), sentence.from());
        if (begin == null && index > 0) {
            Layout.Stretch before = layout.sentences().get(index - 1);
            List<Placed<TimeExpression>> told = Placed.within(times, before.from(), before.to());
            begin = told.size() == 1 && !before.equals(layout.title()) ? told.get(0) : null;
        }
        return begin != null && isDate(begin, days) && isBefore(begin, end) ? new Ends(begin, end) : null;
    }

    private @Nullable Placed<TimeExpression> lastBefore(int token, int from) {
        List<Placed<TimeExpression>> before = Placed.within(times, from, token);
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    /** The word of "after 14 days", "ending a 16-day strike", "lasted nine days", or -1. */
    private int spanned(Placed<DurationExpression> duration, Layout.Stretch sentence) {
        boolean arabic = tokens.get(duration.from()).isArabic();
        int farthest = arabic ? FARTHEST_VERB_FIRST : FARTHEST_SPANNED;
        for (int i = duration.from() - 1; i >= Math.max(sentence.from(), duration.from() - farthest); i--) {
            if (tokens.get(i).isMark() || clauses.has(i, Clue.PLANNED)) {
                return -1;
            }
            if (ScopeWords.at(SPANNED, tokens, i) != null) {
                return isPlanned(i, sentence) || isImposed(i, duration) ? -1 : i;
            }
        }
        return -1;
    }

    /** "The court ruled that he be jailed for 16 months": nobody has spent them. */
    private boolean isImposed(int verb, Placed<DurationExpression> duration) {
        return ScopeWords.at(COURT, tokens, verb + 1) != null
                || ScopeWords.find(IMPOSED, tokens, verb, Math.min(tokens.size(), duration.to() + 1)) >= 0;
    }

    /** "Opened on 3 March and lasted", and not "opened on 3 March after repairs that lasted". */
    private boolean isOfBegin(Placed<TimeExpression> begin, int spanned) {
        if (ScopeWords.at(LASTED, tokens, spanned) == null) {
            return false;
        }
        boolean arabic = tokens.get(spanned).isArabic();
        return spanned < begin.from()
                || tokens.get(spanned - 1).isMark()
                || (arabic
                        ? tokens.form(spanned).startsWith(ArabicLetters.WAW)
                        : tokens.form(spanned - 1).equals(AND));
    }

    /** "And will be paid after 14 days". */
    private boolean isPlanned(int spanned, Layout.Stretch sentence) {
        int from = Math.max(sentence.from(), spanned - FARTHEST_SPANNED);
        return clauses.hasBetween(from, spanned, Clue.PLANNED);
    }

    /** The only beginning and the only end that are told in the sentence and in those before; one of them in the sentence itself. */
    private @Nullable Ends told(int index, int days, int spanned) {
        Placed<TimeExpression> begin = null;
        Placed<TimeExpression> end = null;
        boolean own = false;
        for (int s = index; s >= Math.max(0, index - MOST_SENTENCES_BACK); s--) {
            Layout.Stretch sentence = layout.sentences().get(s);
            if (sentence.equals(layout.title())) {
                break;
            }
            for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
                boolean begins = isTold(BEGINS, time, sentence);
                boolean ends = isTold(ENDS, time, sentence);
                if (s == index && !begins && !ends || begins && ends) {
                    return null;
                }
                if (begins && begin != null && !isSame(begin, time) || ends && end != null && !isSame(end, time)) {
                    return null;
                }
                begin = begins ? time : begin;
                end = ends ? time : end;
                own |= s == index;
            }
            if (s == index && !own && !refersBack(sentence, spanned)) {
                return null;
            }
            if (ScopeWords.at(TURNS_TO, tokens, sentence.from()) != null) {
                break; // "as for the campaign, which lasted 20 days": what was told before is of something else
            }
        }
        if (begin == null || !isDate(begin, days)) {
            return null;
        }
        if (end == null) {
            int told = layout.sentenceOf(begin.from());
            boolean before = !own && index - told <= MOST_SENTENCES_TO_SUBJECT && isSubject(begin);
            return own && told == index || before ? new Ends(begin, null) : null;
        }
        return isDate(end, days) && isBefore(begin, end) ? new Ends(begin, end) : null;
    }

    /** "The trial opened on 12 February", and not "on 12 February after the inquiry": what began is what is spoken of next. */
    private boolean isSubject(Placed<TimeExpression> begin) {
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(begin.from()));
        return ScopeWords.find(COMES_AFTER, tokens, begin.to(), sentence.to()) < 0;
    }

    /** "It lasted 41 days", "the judge said that it had lasted 41 days". */
    private boolean refersBack(Layout.Stretch sentence, int spanned) {
        if (ScopeWords.at(LASTED, tokens, spanned) != null
                && ScopeWords.find(SUBJECT, tokens, Math.max(sentence.from(), spanned - 2), spanned) >= 0) {
            return true;
        }
        int verb = tokens.get(sentence.from()).isArabic() ? sentence.from() : sentence.from() + 1;
        return ScopeWords.at(SPANNED, tokens, verb) != null && ScopeWords.at(COMES_AFTER, tokens, verb) == null;
    }

    static boolean isSame(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        DateInterval days = one.mention().interval();
        return days != null && days.equals(other.mention().interval());
    }

    static boolean isBefore(Placed<TimeExpression> one, Placed<TimeExpression> other) {
        DateInterval days = one.mention().interval();
        return days != null && days.endsBefore(other.mention().interval(), 0);
    }

    /** A written day; of what lasted for months also a month, of what lasted for years also a year. */
    static boolean isDate(Placed<TimeExpression> time, int length) {
        DateInterval days = time.mention().interval();
        return days != null
                && days.from() != null
                && days.to() != null
                && time.mention().range() == null
                && (days.days() <= NIGHT || length > LONG && days.days() <= MONTH || length > LONGER);
    }

    /** Whether the word nearest before a date is one of a role; of a date that opens its sentence the first one behind it. */
    private boolean isTold(String role, Placed<TimeExpression> time, Layout.Stretch sentence) {
        if (time.from() - sentence.from() <= 1) {
            int at = ScopeWords.find(role, tokens, time.to(), Math.min(sentence.to(), time.to() + FARTHEST_WORD));
            int other = ScopeWords.find(
                    role.equals(BEGINS) ? ENDS : BEGINS,
                    tokens,
                    time.to(),
                    Math.min(sentence.to(), time.to() + FARTHEST_WORD));
            return at >= 0 && (other < 0 || at < other);
        }
        Lexicon.Match<String> behind = ScopeWords.at(role, tokens, time.to());
        if (behind != null
                && behind.conjunction() == 0
                && tokens.get(behind.from()).isArabic()) {
            return true; // the verb stands before the date, and what was done behind it
        }
        for (int i = time.from() - 1; i >= Math.max(sentence.from(), time.from() - FARTHEST_WORD); i--) {
            Lexicon.Match<String> word = ScopeWords.at(role, tokens, i);
            Lexicon.Match<String> rival = ScopeWords.at(role.equals(BEGINS) ? ENDS : BEGINS, tokens, i);
            // "walked out of prison", and not "walked out"
            if (word != null && (rival == null || rival.to() <= word.to())) {
                return true;
            }
            boolean another = rival != null;
            if (another || Placed.first(times, i, i + 1) != null) {
                return false;
            }
        }
        return false;
    }
}
