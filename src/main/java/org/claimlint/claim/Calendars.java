package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TwoCalendars;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds dates that are given in the Hijri and in the civil calendar, side by side: "1 Ramadan 1439 (17 May 2018)". */
final class Calendars {
    private static final String MATCHES = "matches";
    /** Marks that set the date of the other calendar beside the first; a comma alone may as well part two dates. */
    private static final String MARKS = "(/-\u2013\u2014=";

    private static final String COMMAS = ",\u060C";
    /** Between the two dates. In tokens. */
    private static final int FARTHEST = 5;

    private Calendars() {}

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<TwoCalendars> of(ReadText text, Function<Span, @Nullable String> ids) {
        List<TwoCalendars> found = new ArrayList<>();
        List<Placed<TimeExpression>> times = text.times();
        for (int i = 0; i + 1 < times.size(); i++) {
            Placed<TimeExpression> first = times.get(i);
            Placed<TimeExpression> second = times.get(i + 1);
            boolean hijriFirst = isOf(CalendarSystem.HIJRI, first) && isOf(CalendarSystem.GREGORIAN, second);
            boolean civilFirst = isOf(CalendarSystem.GREGORIAN, first) && isOf(CalendarSystem.HIJRI, second);
            if ((hijriFirst || civilFirst)
                    && text.layout().sentenceOf(first.from()) == text.layout().sentenceOf(second.from())
                    && areJoined(text.tokens(), first.to(), second.from())) {
                String hijri = ids.apply((hijriFirst ? first : second).mention().span());
                String civil = ids.apply((hijriFirst ? second : first).mention().span());
                if (hijri != null && civil != null) {
                    found.add(new TwoCalendars(hijri, civil));
                }
            }
        }
        return found;
    }

    private static boolean isOf(CalendarSystem calendar, Placed<TimeExpression> time) {
        return time.mention().stated().calendar() == calendar
                && !time.mention().stated().isEmpty();
    }

    /** Whether nothing but a mark, or words that say so, stands between two dates. */
    private static boolean areJoined(Tokens tokens, int from, int to) {
        if (to - from > FARTHEST) {
            return false;
        }
        boolean said = false;
        int at = from;
        while (at < to) {
            Lexicon.Match<String> word = tokens.get(at).isWord() ? ScopeWords.at(MATCHES, tokens, at) : null;
            if (tokens.get(at).beginsLine()) {
                return false;
            }
            if (word != null && word.to() <= to) {
                at = word.to();
                said = true;
            } else if (tokens.get(at).isMark() && MARKS.contains(tokens.form(at))) {
                at++;
                said = true;
            } else if (tokens.get(at).isMark() && COMMAS.contains(tokens.form(at))) {
                at++;
            } else {
                return false;
            }
        }
        return said && !tokens.get(to).beginsLine();
    }
}
