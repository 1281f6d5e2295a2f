package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the entries of a live ticker: its lines begin with clock times, the newest first or the oldest. */
final class Ticker {
    private static final String BEFORE_CLOCK = "before-clock";
    private static final String CLOCK_HALF = "clock-half";
    /** "At", a bracket, a bullet: before the clock time. In tokens. */
    private static final int MOST_BEFORE = 3;

    private static final int FEWEST = 3;
    private static final int HOURS = 24;
    private static final int HALF_A_DAY = 12;
    private static final int MINUTES = 60;

    private Ticker() {}

    /**
     * An entry.
     *
     * @param from the token behind its clock time
     * @param to the token behind its last one
     * @param minute of the day
     */
    record Entry(int from, int to, int minute) {}

    /** A clock time. @param to the token behind it */
    private record Clock(int minute, int to) {}

    /** The entries in the order of their clock times; none where the text is no ticker, or where it goes on into another day. */
    static List<Entry> entries(Tokens tokens, Layout layout) {
        List<Entry> entries = new ArrayList<>();
        int from = -1;
        int minute = 0;
        for (Layout.Stretch line : layout.lines()) {
            Clock clock = opening(tokens, line);
            if (clock == null) {
                continue;
            }
            if (from >= 0) {
                entries.add(new Entry(from, line.from(), minute));
            }
            from = clock.to();
            minute = clock.minute();
        }
        if (from >= 0) {
            entries.add(new Entry(from, tokens.size(), minute));
        }
        if (entries.size() < FEWEST || !isOfOneDay(entries)) {
            return List.of();
        }
        if (entries.get(0).minute() > entries.get(entries.size() - 1).minute()) {
            Collections.reverse(entries);
        }
        entries.sort(Comparator.comparingInt(Entry::minute));
        return entries;
    }

    /** Clock times that run one way only; what stands first may be the newest, set above all. */
    private static boolean isOfOneDay(List<Entry> entries) {
        int rises = 0;
        int falls = 0;
        boolean firstFalls = entries.get(1).minute() < entries.get(0).minute();
        for (int i = 1; i < entries.size(); i++) {
            int step = entries.get(i).minute() - entries.get(i - 1).minute();
            rises += step > 0 ? 1 : 0;
            falls += step < 0 ? 1 : 0;
        }
        boolean newestOnTop = firstFalls
                && falls == 1
                && entries.get(0).minute() >= entries.get(entries.size() - 1).minute();
        return rises == 0 || falls == 0 || newestOnTop;
    }

    private static @Nullable Clock opening(Tokens tokens, Layout.Stretch line) {
        int at = line.from();
        for (int i = 0; i < MOST_BEFORE && at < line.to() && !tokens.get(at).isDigits(); i++) {
            Lexicon.Match<String> lead = ScopeWords.at(BEFORE_CLOCK, tokens, at);
            if (lead == null && !tokens.get(at).isMark()) {
                return null;
            }
            at = lead == null ? at + 1 : lead.to();
        }
        if (at + 2 >= line.to() || !isNumber(tokens, at, HOURS) || !isNumber(tokens, at + 2, MINUTES)) {
            return null;
        }
        boolean parts = (tokens.get(at + 1).is(':')
                        || tokens.get(at + 1).is('.')
                        || tokens.get(at + 1).is("h"))
                && tokens.get(at + 1).isGlued()
                && tokens.get(at + 2).isGlued()
                && tokens.form(at + 2).length() == 2;
        int to = at + 3;
        boolean goesOn = to + 1 < line.to()
                && tokens.get(to).isMark()
                && tokens.get(to).isGlued()
                && tokens.get(to + 1).isGlued()
                && tokens.get(to + 1).isDigits();
        if (!parts || goesOn) {
            return null;
        }
        int hour = Integer.parseInt(tokens.form(at));
        Lexicon.Match<String> half = ScopeWords.at(CLOCK_HALF, tokens, to);
        if (half != null && to < line.to()) {
            hour = hour % HALF_A_DAY + Integer.parseInt(half.value());
            to = half.to();
        }
        while (to < line.to() && tokens.get(to).isMark()) {
            to++;
        }
        return new Clock(hour * MINUTES + Integer.parseInt(tokens.form(at + 2)), to);
    }

    private static boolean isNumber(Tokens tokens, int at, int below) {
        return tokens.get(at).isDigits() && tokens.form(at).length() <= 2 && Integer.parseInt(tokens.form(at)) < below;
    }
}
