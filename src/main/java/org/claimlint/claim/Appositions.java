package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Deixis;
import org.claimlint.model.Report;
import org.claimlint.model.Restatement;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds dates that are told twice, counted from now and written: "last month, in January", "yesterday, 5 March". */
final class Appositions {
    private static final String APPOSES = "apposes";
    private static final String APART = "apart";
    private static final String SAME = "same";
    private static final String FROM_NOW = "from-now";
    private static final String AGO = "ago";
    /** "Last week": weeks begin on different days, and people count them from today. */
    private static final String OF_WEEK = "week";

    private static final String MARKS = ",\u060C()-\u2013\u2014";
    private static final String POSSESSIVE = "'s";
    /** Between the two dates. In tokens. */
    private static final int FARTHEST = 4;

    private static final int LONGEST_APART = 3;
    private static final int WEEK = 7;
    /** "Three months ago" is told to a quarter. */
    private static final int QUARTER = 4;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;
    private final Function<Span, @Nullable String> ids;
    private final List<Restatement> found = new ArrayList<>();

    private Appositions(ReadText text, Function<Span, @Nullable String> ids) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.quoted = text.quoted();
        this.times = text.times();
        this.ids = ids;
    }

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<Restatement> of(ReadText text, Function<Span, @Nullable String> ids) {
        if (text.report().published() == null) {
            return List.of();
        }
        Appositions reader = new Appositions(text, ids);
        List<Placed<TimeExpression>> times = text.times();
        for (int i = 0; i < times.size(); i++) {
            reader.readAlone(times.get(i));
            if (i + 1 < times.size()) {
                reader.readPair(times.get(i), times.get(i + 1));
            }
        }
        return reader.found;
    }

    /** "Yesterday 5 March", read as one date. */
    private void readAlone(Placed<TimeExpression> time) {
        Lexicon.Match<String> now = fromNow(time);
        LocalDate published = report.published();
        if (now == null
                || published == null
                || !isDay(now)
                || isDayOfMonth(now, time)
                || time.mention().stated().day() == null
                || time.mention().stated().month() == null) {
            return;
        }
        LocalDate day = published.plusDays(Integer.parseInt(now.value()));
        add(new DateInterval(day, day), 1, time, time, time);
    }

    private static boolean isDay(Lexicon.Match<String> now) {
        return !now.value().equals(AGO) && !now.value().equals(OF_WEEK);
    }

    /** Arabic: "the day the nineteenth of", all in words, and not "today". */
    private boolean isDayOfMonth(Lexicon.Match<String> now, Placed<TimeExpression> time) {
        for (int i = time.from(); i < time.to(); i++) {
            if (tokens.get(i).isDigits()) {
                return false;
            }
        }
        return tokens.form(now.to()).startsWith(ArabicLetters.ARTICLE);
    }

    private void readPair(Placed<TimeExpression> first, Placed<TimeExpression> second) {
        if (layout.sentenceOf(first.from()) != layout.sentenceOf(second.from())
                || second.from() - first.to() > FARTHEST
                || !areJoined(first.to(), second.from())) {
            return;
        }
        if (isRelative(first) && isWritten(second, first)) {
            if (!ScopeWords.endsBefore(APART, tokens, first.from(), LONGEST_APART)) {
                add(first, second, first, second);
            }
        } else if (isRelative(second) && isWritten(first, second) && second.from() > first.to() && closes(second)) {
            add(second, first, first, second);
        }
    }

    private void add(
            Placed<TimeExpression> relative,
            Placed<TimeExpression> written,
            Placed<TimeExpression> first,
            Placed<TimeExpression> last) {
        DateInterval days = relative.mention().interval();
        if (days != null) {
            add(days, slack(relative, days), written, first, last);
        }
    }

    private void add(
            DateInterval days,
            int slack,
            Placed<TimeExpression> written,
            Placed<TimeExpression> first,
            Placed<TimeExpression> last) {
        String id = ids.apply(written.mention().span());
        if (id == null) {
            return;
        }
        Span span =
                new Span(first.mention().span().start(), last.mention().span().end());
        found.add(new Restatement(
                report.id() + "#r" + (found.size() + 1),
                report.id(),
                found.size(),
                days,
                slack,
                id,
                quoted.get(first.from()),
                tokens.words(span),
                span));
    }

    /** How roughly people count: not at all for months and years, else a day, a week for weeks, a quarter of what lies between for "ago". */
    private int slack(Placed<TimeExpression> relative, DateInterval days) {
        LocalDate published = report.published();
        Lexicon.Match<String> now = fromNow(relative);
        boolean ago = now != null && now.value().equals(AGO);
        long away = published == null ? 0 : days.daysApart(new DateInterval(published, published));
        int counted = ago ? (int) Math.min(away / QUARTER, Integer.MAX_VALUE / 2) : 0;
        boolean calendar =
                relative.mention().deicticMonth() != null || relative.mention().deicticYear() != null;
        return calendar ? 0 : Math.max(1, Math.max(counted, days.days() > 1 && days.days() <= WEEK ? WEEK : 0));
    }

    /** Whether nothing but a mark and "in", "on", "namely" stands between two dates. */
    private boolean areJoined(int from, int to) {
        int at = from;
        while (at < to) {
            if (tokens.get(at).beginsLine()) {
                return false;
            }
            Lexicon.Match<String> word = tokens.get(at).isWord() ? ScopeWords.at(APPOSES, tokens, at) : null;
            if (word != null && word.to() <= to) {
                at = word.to();
            } else if (tokens.get(at).isMark() && MARKS.contains(tokens.form(at))) {
                at++;
            } else {
                return false;
            }
        }
        return !tokens.get(to).beginsLine();
    }

    /** Whether a date stands between marks, so that it adds to the one before. */
    private boolean closes(Placed<TimeExpression> second) {
        int before = second.from();
        for (int i = second.from() - 1; i > 0 && i >= second.from() - LONGEST_APART; i--) {
            Lexicon.Match<String> word = ScopeWords.at(APPOSES, tokens, i);
            before = word != null && word.to() == second.from()
                    ? i
                    : before; // "on 2 January, that is in the last month,"
        }
        boolean opened = MARKS.contains(tokens.form(before - 1));
        return opened
                && (second.to() >= tokens.size()
                        || tokens.get(second.to()).isMark()
                                && !tokens.get(second.to()).is(POSSESSIVE));
    }

    /** Whether a date is counted from the day of publication, and nothing of it is written. */
    private boolean isRelative(Placed<TimeExpression> time) {
        TimeExpression said = time.mention();
        boolean bare = said.stated().day() == null
                && said.stated().month() == null
                && said.stated().year() == null
                && said.stated().weekday() == null;
        boolean possessive = time.to() < tokens.size() && tokens.get(time.to()).is(POSSESSIVE);
        return bare
                && said.interval() != null
                && !possessive
                && ScopeWords.find(SAME, tokens, time.from(), time.to()) < 0
                && (said.deicticMonth() != null || said.deicticYear() != null || fromNow(time) != null);
    }

    /** Whether a date names the month; beside "last year" it must name the year. */
    private static boolean isWritten(Placed<TimeExpression> time, Placed<TimeExpression> relative) {
        TimeExpression said = time.mention();
        boolean ofYear = relative.mention().deicticYear() != null
                && relative.mention().deicticMonth() == null
                && relative.mention().deicticYear() != Deixis.THIS;
        return said.interval() != null
                && said.stated().month() != null
                && said.deicticMonth() == null
                && (!ofYear || said.stated().year() != null);
    }

    private Lexicon.@Nullable Match<String> fromNow(Placed<TimeExpression> time) {
        for (int i = time.from(); i < time.to(); i++) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(FROM_NOW, tokens, i) : null;
            if (match != null) {
                return ScopeWords.find(SAME, tokens, time.from(), Math.min(time.to() + 1, tokens.size())) < 0
                        ? match
                        : null;
            }
        }
        return null;
    }
}
