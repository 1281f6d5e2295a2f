package org.claimlint.claim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CueKind;
import org.claimlint.model.EventMention;
import org.claimlint.model.Modality;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TimeMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads how a clause stands to what was told before, and how sure it is of what it tells. */
final class Cues {
    private static final Map<Clue, CueKind> KINDS = new EnumMap<>(Map.of(
            Clue.AGAIN, CueKind.AGAIN,
            Clue.CORRECTION, CueKind.CORRECTION,
            Clue.UPDATE, CueKind.UPDATE,
            Clue.RISE, CueKind.RISE,
            Clue.FALL, CueKind.FALL,
            Clue.PRELIMINARY, CueKind.PRELIMINARY,
            Clue.CONTRAST, CueKind.CONTRAST));

    /** A negation further away belongs to another word. In tokens. */
    private static final int FARTHEST_NEGATION_OF_NOUN = 2;

    private static final int FARTHEST_NEGATION = 3;
    /** A sentence that runs on for longer is read as if it began anew. */
    private static final int MOST_CLAUSES = 12;

    private static final String IF = "if";
    private static final String INSTEAD = "instead-of";
    private static final int LONGEST_INSTEAD = 2;

    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<NumberMention>> numbers;

    Cues(
            Tokens tokens,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events,
            List<Placed<NumberMention>> numbers) {
        this.tokens = tokens;
        this.clauses = clauses;
        this.times = times;
        this.events = events;
        this.numbers = numbers;
    }

    /** The cues of the clause that holds a token. */
    Set<CueKind> of(int token, @Nullable Frame frame) {
        Set<CueKind> found = EnumSet.noneOf(CueKind.class);
        int clause = clauses.of(token);
        KINDS.forEach((clue, kind) -> {
            if (clauses.hasBetween(clauses.first(clause), clauses.end(clause), clue)) {
                found.add(kind);
            }
        });
        int opening = opening(clause);
        if (clauses.hasBetween(clauses.first(opening), clauses.end(opening), Clue.CORRECTION)) {
            found.add(CueKind.CORRECTION); // "Correction: seven killed"
        }
        if (isSetRight(opening)) {
            found.add(CueKind.CORRECTION);
        }
        if (isSequel(clauses.first(clause), clauses.end(clause))
                || isSequel(clauses.first(opening), clauses.end(opening))
                || isOfOther(clauses.first(clause), clauses.end(clause))) {
            found.add(CueKind.AGAIN);
        }
        boolean atFirst = clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.AT_FIRST)
                || clauses.hasBetween(clauses.first(opening), clauses.end(opening), Clue.AT_FIRST);
        if (atFirst) {
            found.add(CueKind.PRELIMINARY);
        }
        if (atFirst || frame != null && frame.earlier()) {
            found.add(CueKind.BACK_REFERENCE);
        }
        return found;
    }

    /** Whether the text tells something as known: with an article, in a relative clause, or in the past of the past. */
    boolean isRecalled(Statement statement) {
        Placed<EventMention> event = statement.event();
        Placed<QuantityMention> count = statement.quantity();
        int first = clauses.first(clauses.of(statement.anchor()));
        return event != null && Definite.isEvent(tokens, clauses, event)
                || count != null && Definite.isCount(tokens, clauses, count)
                || clauses.hasBetween(first, statement.anchor(), Clue.RELATIVE)
                || clauses.hasBetween(first, statement.anchor(), Clue.EARLIER);
    }

    /** Where the sentence of a clause begins: what it opens with ("Three hours later, ...") holds for all of it. */
    private int opening(int clause) {
        int first = clause;
        while (clause - first < MOST_CLAUSES && clauses.continues(first)) {
            first--;
        }
        return first;
    }

    /** "Thirteen died, not 16", "thirteen instead of 16": the sentence takes another figure back. */
    private boolean isSetRight(int opening) {
        int last = opening;
        while (last - opening < MOST_CLAUSES && clauses.end(last) < clauses.tokens() && clauses.continues(last + 1)) {
            last++;
        }
        int first = clauses.first(opening);
        int end = clauses.end(last);
        for (int i = clauses.find(first, end, Clue.NEGATION); i >= 0; i = clauses.find(i + 1, end, Clue.NEGATION)) {
            if (i > first && tokens.get(i - 1).isMark() && Placed.first(numbers, i + 1, i + 2) != null) {
                return true;
            }
        }
        for (Placed<NumberMention> number : Placed.within(numbers, first, end)) {
            if (ScopeWords.endsBefore(INSTEAD, tokens, number.from(), LONGEST_INSTEAD)) {
                return true;
            }
        }
        return false;
    }

    /** "Another fire had killed five in March": what is told of it is not told of the news. */
    private boolean isOfOther(int from, int to) {
        int earlier = clauses.find(from, to, Clue.EARLIER);
        if (earlier < 0) {
            return false;
        }
        for (Placed<EventMention> event : Placed.within(events, from, to)) {
            if (event.mention().isNoun()) {
                return Definite.isOther(clauses, event.from(), event.to()) && !Definite.isEvent(tokens, clauses, event);
            }
        }
        return false;
    }

    /** "Three hours later": a time that is counted from what was told before is that of something else. */
    private boolean isSequel(int from, int to) {
        for (Placed<TimeExpression> time : Placed.within(times, from, to)) {
            TimeExpression told = time.mention();
            if (told.interval() == null
                    && told.timex() == null
                    && told.stated().isEmpty()
                    && !clauses.has(time.to(), Clue.FROM)) {
                return true;
            }
        }
        return false;
    }

    /** "did not cross", "no soldiers". */
    boolean isNegated(Statement statement) {
        Placed<EventMention> event = statement.event();
        int token = event != null ? event.from() : statement.anchor();
        // "the cause of the fire is not known": there was a fire
        int farthest = event != null && event.mention().isNoun() ? FARTHEST_NEGATION_OF_NOUN : FARTHEST_NEGATION;
        int first = Math.max(clauses.first(clauses.of(token)), token - farthest);
        return clauses.hasBetween(first, token, Clue.NEGATION);
    }

    /** What the verb and the words in front of it say; a noun or a present tense with a date to come is a plan. */
    Modality modality(Statement statement, @Nullable Frame frame, @Nullable TimeMention time, Report report) {
        Placed<EventMention> event = statement.event();
        int token = event != null ? event.from() : statement.anchor();
        int clause = clauses.of(token);
        int first = clauses.first(clause);
        if (frame != null && clauses.has(frame.verb(), Clue.NEGATION) && !isKnown(event)) {
            return Modality.DENIED;
        }
        if (frame != null && clauses.has(frame.verb(), Clue.POSSIBLE)
                || clauses.hasBetween(first, token, Clue.POSSIBLE)
                || event != null && isCondition(event)) {
            return Modality.POSSIBLE;
        }
        if (clauses.hasBetween(first, token, Clue.PLANNED) || event != null && isPlanned(event)) {
            return Modality.PLANNED;
        }
        // a bare count tells of the past when it tells what became of the counted, else of nobody knows when
        boolean past = event == null
                ? statement.measure() != null
                : event.mention().form() == EventMention.Form.PAST
                        || event.mention().isNoun()
                                && (statement.measure() != null
                                        || clauses.hasBetween(first, clauses.end(clause), Clue.TOOK_PLACE));
        boolean toCome = time != null
                && time.interval() != null
                && report.published() != null
                && time.interval().startsAfter(report.published(), 0);
        return !past && toCome ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** "Denied to have had part in the shelling that killed 13": nobody denies that it took place. */
    private boolean isKnown(@Nullable Placed<EventMention> event) {
        return event != null
                && tokens.get(event.from()).isArabic()
                && (Definite.isEvent(tokens, clauses, event)
                        || !event.mention().isNoun() && clauses.has(event.from() - 1, Clue.RELATIVE));
    }

    /** A sentence that opens with a word that is "that" before a noun and "if" before a verb in the past, Arabic. */
    boolean isCondition(Placed<EventMention> event) {
        int at = event.from() - 1;
        return event.mention().form() == EventMention.Form.PAST
                && at >= 0
                && tokens.get(at).isArabic()
                && ScopeWords.at(IF, tokens, at) != null
                && (at == 0 || tokens.get(at).beginsLine() || tokens.get(at - 1).isMark());
    }

    /** A future, or an Arabic present behind "in order to". */
    private boolean isPlanned(Placed<EventMention> event) {
        String form = tokens.form(event.from());
        boolean purpose = form.length() > 2
                && form.charAt(0) == ArabicLetters.LAM
                && (form.charAt(1) == ArabicLetters.YEH || form.charAt(1) == ArabicLetters.TEH)
                && !event.mention().isNoun();
        return purpose || event.mention().form() == EventMention.Form.FUTURE;
    }
}
