package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Anniversary;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds anniversaries of what the text dates as well: "the seventh anniversary of the 2011 floods". */
final class Anniversaries {
    private static final String WORD = "anniversary";
    private static final String ON = "apposes";
    private static final String OF = "belongs";
    /** Between the word and the date of what it is the anniversary of. In tokens. */
    private static final int FARTHEST = 14;

    private static final int MOST = 2000;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final List<Placed<NumberMention>> numbers;
    private final List<Placed<TimeExpression>> times;
    private final Function<Span, @Nullable String> ids;
    private final List<Anniversary> found = new ArrayList<>();

    private Anniversaries(ReadText text, Function<Span, @Nullable String> ids) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
        this.numbers = text.numbers();
        this.times = text.times();
        this.ids = ids;
    }

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<Anniversary> of(ReadText text, Function<Span, @Nullable String> ids) {
        Anniversaries reader = new Anniversaries(text, ids);
        for (Placed<NumberMention> number : text.numbers()) {
            reader.read(number);
        }
        return reader.found;
    }

    private void read(Placed<NumberMention> number) {
        int value = number.mention().value().intValue();
        if (number.mention().kind() != NumberMention.Kind.ORDINAL || value < 1 || value > MOST) {
            return;
        }
        Lexicon.Match<String> behind = ScopeWords.at(WORD, tokens, number.to());
        boolean arabic = tokens.get(number.from()).isArabic();
        int from = arabic ? wordBefore(number.from()) : number.from();
        int to = arabic ? number.to() : behind == null ? -1 : behind.to();
        if (from < 0 || to < 0) {
            return;
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(from));
        Placed<TimeExpression> base = null;
        Placed<TimeExpression> held = null;
        boolean several = ScopeWords.find(WORD, tokens, to, sentence.to()) >= 0
                || ScopeWords.find(WORD, tokens, sentence.from(), from) >= 0;
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
            if (time.mention().stated().year() == null) {
                continue;
            }
            if (base == null && time.from() >= to && time.from() - to <= FARTHEST) {
                base = time;
            } else if (several) {
                continue; // of another anniversary
            } else if (held == null) {
                held = time;
            } else {
                return; // three years in one sentence
            }
        }
        if (base != null && (held != null || isOfToday(from, base))) {
            add(number, from, to, base, held);
        }
    }

    private void add(
            Placed<NumberMention> number,
            int from,
            int to,
            Placed<TimeExpression> base,
            @Nullable Placed<TimeExpression> held) {
        String baseId = ids.apply(base.mention().span());
        String heldId = held == null ? null : ids.apply(held.mention().span());
        if (baseId == null || held != null && heldId == null) {
            return;
        }
        Span span = tokens.span(from, to);
        found.add(new Anniversary(
                report.id() + "#b" + (found.size() + 1),
                report.id(),
                Placed.indexFrom(times, from),
                number.mention().value().intValue(),
                baseId,
                heldId,
                held != null || isOfWhatItDates(to, base),
                quoted.get(from),
                tokens.words(span),
                span));
    }

    /** Arabic: the token at which the word begins that stands right before its number, or -1. */
    private int wordBefore(int number) {
        for (int i = number - 1; i >= Math.max(0, number - 2); i--) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(WORD, tokens, i) : null;
            if (match != null) {
                return match.to() == number ? i : -1;
            }
        }
        return -1;
    }

    /** Whether no other year was told before in the paragraph, in which the anniversary may have been held. */
    private boolean isOfToday(int from, Placed<TimeExpression> base) {
        for (Layout.Stretch paragraph : layout.paragraphs()) {
            if (paragraph.holds(from)) {
                for (Placed<TimeExpression> time : Placed.within(times, paragraph.from(), from)) {
                    Integer year = time.mention().stated().year();
                    if (year != null && !year.equals(base.mention().stated().year()) && !year.equals(report.year())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** "Of the 2011 floods", "of the floods of 2011", "of the floods that began in 2011": the date cannot be that of the anniversary. */
    private boolean isOfWhatItDates(int to, Placed<TimeExpression> base) {
        if (clauses.hasBetween(to, base.from(), Clue.RELATIVE)) {
            return true;
        }
        if (tokens.get(base.from() - 1).isArabic()) {
            return Character.isDigit(tokens.text().charAt(base.mention().span().start()))
                    && !ScopeWords.endsBefore(ON, tokens, base.from(), 1);
        }
        boolean noun = base.to() < tokens.size()
                && tokens.get(base.to()).isWord()
                && clauses.has(base.from() - 1, Clue.DEFINITE);
        return noun || base.from() > to + 1 && ScopeWords.endsBefore(OF, tokens, base.from(), 1);
    }
}
