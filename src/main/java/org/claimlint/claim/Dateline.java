package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.Mentions;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Layout.Stretch;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The line that says when, where and by whom a report was written: "TRIPOLI, 3 May 2018 (Coast Wire)". It is one of the first three lines,
 * or opens the first paragraph before a dash or a closing bracket.
 *
 * @param outlet where it is certain, else null
 * @param stretch its tokens
 */
record Dateline(LocalDate day, @Nullable String outlet, Stretch stretch) {
    private static final int LINES = 3;
    /** In UTF-16 code units. */
    private static final int LONGEST = 120;
    /** Of one that is a paragraph. In UTF-16 code units. */
    private static final int LONGEST_ALONE = 160;

    /** So much of a line is read to find a dateline that opens it. */
    private static final int LOOKED_AT = 400;

    private static final int MOST_WORDS_BEFORE_DATE = 3;
    /** In digits. */
    private static final int LONGEST_NUMBER_OF_A_NAME = 2;

    private static final int MOST_WORDS_OF_A_PART = 8;
    private static final int MOST_WORDS_OF_A_TITLE_PART = 3;

    /** The offset behind all that may hold a dateline. */
    static int end(Tokens tokens, Layout layout) {
        int end = 0;
        for (int i = 0; i < Math.min(LINES, layout.lines().size()); i++) {
            Stretch line = layout.lines().get(i);
            int start = tokens.get(line.from()).start();
            end = tokens.get(line.to() - 1).end();
            if (end - start > LOOKED_AT) {
                int last = tokens.at(start + LOOKED_AT);
                return tokens.get(Math.max(line.from(), last - 1)).end();
            }
        }
        return end;
    }

    /**
     * Finds the dateline, or null.
     *
     * @param head what was read in the text up to {@link #end}
     */
    static @Nullable Dateline find(Tokens tokens, Layout layout, Mentions head) {
        for (int i = 0; i < Math.min(LINES, layout.lines().size()); i++) {
            Stretch line = layout.lines().get(i);
            boolean title = line.equals(layout.title());
            if (!beginsParagraph(line, layout)) {
                continue;
            }
            Dateline found = length(tokens, line) <= LONGEST ? of(tokens, line, title, head) : null;
            if (found == null && !title) {
                found = opening(tokens, line, head);
            }
            if (found == null && !title && isParagraph(tokens, line)) {
                found = alone(tokens, line, head);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Where the dateline stands, or null. One whose date has no year ("NAIROBI, 3 May - ") does not say when the report came out, but neither is its date
     * that of anything told behind it.
     */
    static @Nullable Stretch stretch(Tokens tokens, Layout layout, Mentions head) {
        Dateline complete = find(tokens, layout, head);
        if (complete != null) {
            return complete.stretch();
        }
        for (int i = 0; i < Math.min(LINES, layout.lines().size()); i++) {
            Stretch line = layout.lines().get(i);
            if (line.equals(layout.title()) || !beginsParagraph(line, layout)) {
                continue;
            }
            int start = tokens.get(line.from()).start();
            for (int to = line.from() + 1; to <= line.to() && tokens.get(to - 1).end() - start <= LONGEST; to++) {
                boolean ends = to == line.to() || tokens.get(to - 1).is(")") || isDash(tokens, to);
                Stretch part = new Stretch(line.from(), to);
                if (ends && isDated(tokens, part, head) && new Line(tokens, part, false, head).isDateline()) {
                    return part;
                }
            }
        }
        return null;
    }

    /** Where the name of the place stands that opens the first paragraph: "NAIROBI - ", "Basra (Iraq) - "; null where there is none. It is where the report was written. */
    static @Nullable Stretch place(Tokens tokens, Layout layout, Mentions head) {
        Stretch dated = stretch(tokens, layout, head);
        if (dated != null) {
            return dated;
        }
        for (int i = 0; i < Math.min(LINES, layout.lines().size()); i++) {
            Stretch line = layout.lines().get(i);
            int last = Math.min(line.to() - 1, line.from() + MOST_WORDS_OF_A_PART);
            for (int to = line.from() + 1; !line.equals(layout.title()) && to <= last; to++) {
                Stretch part = new Stretch(line.from(), to);
                if (isDash(tokens, to) && beginsParagraph(line, layout)) {
                    return new Line(tokens, part, false, head).isDateline() ? part : null;
                }
            }
        }
        return null;
    }

    /** Whether a stretch holds a day of a month. */
    private static boolean isDated(Tokens tokens, Stretch line, Mentions head) {
        return head.of(TimeExpression.class).stream()
                .anyMatch(date -> date.stated().day() != null
                        && date.stated().month() != null
                        && holds(tokens, line, date.span()));
    }

    /** A line that goes on from the one before is no dateline. */
    private static boolean beginsParagraph(Stretch line, Layout layout) {
        for (Stretch paragraph : layout.paragraphs()) {
            if (paragraph.from() >= line.from()) {
                return paragraph.from() == line.from();
            }
        }
        return false;
    }

    private static int length(Tokens tokens, Stretch line) {
        return tokens.get(line.to() - 1).end() - tokens.get(line.from()).start();
    }

    /** The dateline before the first dash or closing bracket that has one before it. */
    private static @Nullable Dateline opening(Tokens tokens, Stretch line, Mentions head) {
        int start = tokens.get(line.from()).start();
        for (int i = line.from() + 1; i < line.to() && tokens.get(i).end() - start <= LONGEST; i++) {
            boolean bracket = tokens.get(i).is(")");
            if (bracket || isDash(tokens, i)) {
                Dateline found = of(tokens, new Stretch(line.from(), bracket ? i + 1 : i), false, head);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether an empty line stands behind a line, and more text behind that. */
    private static boolean isParagraph(Tokens tokens, Stretch line) {
        return line.to() < tokens.size() && tokens.get(line.to()).gap() == Token.Gap.PARAGRAPH;
    }

    /**
     * A short paragraph of its own that gives one day, set apart by marks: "Right Bank Watch, monthly note no. 3, 31 January 2023", "Kumasi, 19 June
     * 2013. By our election desk". What else it says does not matter: a paragraph that tells news goes on behind its date.
     */
    private static @Nullable Dateline alone(Tokens tokens, Stretch line, Mentions head) {
        LocalDate day = length(tokens, line) <= LONGEST_ALONE ? onlyDay(tokens, line, head) : null;
        if (day == null) {
            return null;
        }
        Line parts = new Line(tokens, line, false, head);
        return parts.setsApart(day) ? new Dateline(day, parts.outlet(), line) : null;
    }

    private static boolean isDash(Tokens tokens, int at) {
        Token mark = tokens.get(at);
        boolean dash = mark.is("-") || mark.is("\u2013") || mark.is("\u2014");
        return dash
                && !mark.isGlued()
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).isGlued();
    }

    private static @Nullable Dateline of(Tokens tokens, Stretch line, boolean title, Mentions head) {
        LocalDate day = onlyDay(tokens, line, head);
        return day == null ? null : new Line(tokens, line, title, head).dateline(day);
    }

    /** The one day that complete dates of the line name; null where there is none, or two. */
    private static @Nullable LocalDate onlyDay(Tokens tokens, Stretch line, Mentions head) {
        LocalDate only = null;
        for (TimeExpression date : head.of(TimeExpression.class)) {
            LocalDate day = completeDay(date);
            if (day != null && holds(tokens, line, date.span())) {
                if (only != null && !only.equals(day)) {
                    return null;
                }
                only = day;
            }
        }
        return only;
    }

    private static boolean holds(Tokens tokens, Stretch line, Span span) {
        return tokens.get(line.from()).start() <= span.start()
                && span.end() <= tokens.get(line.to() - 1).end();
    }

    private static @Nullable LocalDate completeDay(TimeExpression date) {
        DateInterval days = date.interval();
        boolean complete = date.stated().day() != null
                && date.stated().month() != null
                && date.stated().year() != null
                && date.stated().calendar() == CalendarSystem.GREGORIAN;
        return complete && days != null && days.days() == 1 ? days.from() : null;
    }

    /** The parts of one line between its marks. */
    private static final class Line {
        private final Tokens tokens;
        private final Stretch line;
        private final boolean title;
        private final Mentions head;
        private final BitSet dates = new BitSet();
        private final List<Stretch> parts = new ArrayList<>();

        private Line(Tokens tokens, Stretch line, boolean title, Mentions head) {
            this.tokens = tokens;
            this.line = line;
            this.title = title;
            this.head = head;
            for (TimeExpression date : head.of(TimeExpression.class)) {
                for (int i = tokens.at(date.span().start());
                        i < line.to() && tokens.get(i).start() < date.span().end();
                        i++) {
                    dates.set(i);
                }
            }
            int from = line.from();
            for (int i = line.from(); i <= line.to(); i++) {
                if (i == line.to() || (separates(i) && !dates.get(i))) {
                    if (i > from) {
                        parts.add(new Stretch(from, i));
                    }
                    from = i + 1;
                }
            }
        }

        /** Whether a mark ends a part: not the hyphen within a name, an apostrophe, a quotation mark or the stop of an abbreviation. */
        private boolean separates(int at) {
            Token mark = tokens.get(at);
            if (!mark.isMark()) {
                return false;
            }
            return switch (mark.form()) {
                case ",",
                        "\u060C",
                        ";",
                        "\u061B",
                        "/",
                        "|",
                        "(",
                        ")",
                        "[",
                        "]",
                        "\u2013",
                        "\u2014",
                        "\u2022",
                        "\u00B7" -> true;
                case "-" -> isDash(tokens, at);
                case ":" -> !tokens.get(Math.max(0, at - 1)).isDigits();
                default -> false;
            };
        }

        /** Whether the complete dates of the line have a part, or a sentence, of their own, but for a place and words like "published". */
        private boolean setsApart(LocalDate day) {
            for (Stretch part : parts) {
                for (Stretch sentence : sentences(part)) {
                    // "the second flood, on 6 May": told of the flood
                    boolean opens = sentence.from() == line.from() || word(sentence.from()) != DatelineWord.ON;
                    if (opens && day.equals(onlyDay(tokens, sentence, head)) && isDated(sentence)) {
                        return !endsSentence();
                    }
                }
            }
            return false;
        }

        /** A part, cut behind its full stops. */
        private List<Stretch> sentences(Stretch part) {
            List<Stretch> sentences = new ArrayList<>();
            int from = part.from();
            for (int i = part.from(); i < part.to(); i++) {
                if (tokens.get(i).is(".") && !dates.get(i) && i > from) {
                    sentences.add(new Stretch(from, i));
                    from = i + 1;
                }
            }
            if (from < part.to()) {
                sentences.add(new Stretch(from, part.to()));
            }
            return sentences;
        }

        private @Nullable Dateline dateline(LocalDate day) {
            return isDateline() ? new Dateline(day, outlet(), line) : null;
        }

        private boolean isDateline() {
            return !endsSentence() && isFreeOfClauses();
        }

        private boolean endsSentence() {
            int last = line.to() - 1;
            Token mark = tokens.get(last);
            return mark.is(".") && !dates.get(last) || mark.is("!") || mark.is("?") || mark.is("\u061F");
        }

        private boolean isFreeOfClauses() {
            for (Stretch part : parts) {
                boolean dated = dates.get(part.from(), part.to()).cardinality() > 0;
                if (!(dated ? isDated(part) : isName(part))) {
                    return false;
                }
            }
            return true;
        }

        /** A part with the date: beside it only words like "published", or a place before it. */
        private boolean isDated(Stretch part) {
            int others = 0;
            boolean behind = false;
            for (int i = part.from(); i < part.to(); i++) {
                if (dates.get(i)) {
                    behind = true;
                    continue;
                }
                DatelineWord word = word(i);
                boolean belongs = word == DatelineWord.DATED
                        || word == DatelineWord.ON
                        || word == DatelineWord.CLOCK
                        || (tokens.get(i).isDigits() && isClock(i));
                if (!belongs && !tokens.get(i).isMark()) {
                    others++;
                    if (behind || tokens.get(i).isDigits()) {
                        return false;
                    }
                }
            }
            return others <= (title ? 0 : MOST_WORDS_BEFORE_DATE);
        }

        /** A part without the date: a place, an outlet, the number of an issue, a time of day. */
        private boolean isName(Stretch part) {
            int words = 0;
            boolean outlet = false;
            boolean numbered = false;
            for (int i = part.from(); i < part.to(); i++) {
                DatelineWord word = word(i);
                outlet |= word == DatelineWord.OUTLET || word == DatelineWord.OUTLET_HEAD;
                numbered |= word == DatelineWord.NUMBER || word == DatelineWord.CLOCK;
                words += tokens.get(i).isWord() ? 1 : 0;
                if (tokens.get(i).isDigits() && !numbered && !isClock(i) && !endsName(part, i)) {
                    return false;
                }
            }
            return words <= (title ? MOST_WORDS_OF_A_TITLE_PART : MOST_WORDS_OF_A_PART)
                    && (outlet || !tellsOfEvent(part));
        }

        /** "Channel 24": a short number behind the words of a name. */
        private boolean endsName(Stretch part, int at) {
            Token digits = tokens.get(at);
            return !title
                    && at == part.to() - 1
                    && at > part.from()
                    && tokens.get(at - 1).isWord()
                    && digits.end() - digits.start() <= LONGEST_NUMBER_OF_A_NAME;
        }

        /** Digits of "11:20". */
        private boolean isClock(int at) {
            return tokens.form(at + 1).equals(":") || tokens.form(at - 1).equals(":");
        }

        private boolean tellsOfEvent(Stretch part) {
            for (EventMention event : head.of(EventMention.class)) {
                if (holds(tokens, part, event.span())) {
                    return true;
                }
            }
            return false;
        }

        /** The name of the outlet, when exactly one part is certain to be one. */
        private @Nullable String outlet() {
            String only = null;
            for (Stretch part : parts) {
                String name = dates.get(part.from(), part.to()).isEmpty() ? outlet(part) : null;
                if (name != null) {
                    if (only != null && !only.equals(name)) {
                        return null;
                    }
                    only = name;
                }
            }
            return only;
        }

        private @Nullable String outlet(Stretch part) {
            boolean certain = false;
            int words = 0;
            for (int i = part.from(); i < part.to(); i++) {
                DatelineWord word = word(i);
                if (word == DatelineWord.NO_OUTLET || word == DatelineWord.NUMBER || word == DatelineWord.CLOCK) {
                    return null;
                }
                certain |= word == DatelineWord.OUTLET || (word == DatelineWord.OUTLET_HEAD && i == part.from());
                words++;
            }
            // One such word alone is a kind of outlet, and no name.
            return certain && words > 1 ? tokens.words(tokens.span(part.from(), part.to())) : null;
        }

        private @Nullable DatelineWord word(int at) {
            Lexicon.Match<DatelineWord> match = DatelineWord.lexicon().longest(tokens, at);
            return match == null ? null : match.value();
        }
    }
}
