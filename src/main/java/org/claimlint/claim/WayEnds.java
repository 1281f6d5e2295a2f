package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the ends of ways: "left A for B", "out of A towards rebel-held B", «...». The names need be in no gazetteer. */
final class WayEnds {
    /** "A convoy of aid with 22 lorries": in tokens. */
    private static final int LONGEST_SUBJECT = 9;

    private static final int MOST_INNER = 3;
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_ARABIC = 3;
    private static final String HYPHEN = "-";
    /** What makes of the name of a country that of its land, and its own ends. */
    private static final List<String> ENDINGS = List.of(
            "" + ArabicLetters.YEH + ArabicLetters.HEH,
            "" + ArabicLetters.YEH + ArabicLetters.ALEF,
            "" + ArabicLetters.YEH,
            "" + ArabicLetters.HEH,
            "" + ArabicLetters.ALEF);

    private final Tokens tokens;
    private final Clauses clauses;
    private final BitSet dates;
    private final BitSet quoted;

    /**
     * One end of a way.
     *
     * @param name empty where the capital is meant, wherever that is
     * @param lone whether its words tell a way even where no other end is told
     * @param within the name of the place that it lies in: "the station of A in B"; empty where none is told
     * @param to exclusive
     */
    record End(boolean origin, boolean lone, String name, String within, int from, int to) {
        private End within(String place, int end) {
            return new End(origin, lone, name, place, from, end);
        }
    }

    WayEnds(ReadText text) {
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.dates = text.dates();
        this.quoted = text.quoted();
    }

    /** The ends that a sentence names, in their order. */
    List<End> within(Layout.Stretch sentence) {
        List<End> ends = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (tokens.get(i).isWord() && !dates.get(i) && !quoted.get(i)) {
                End end = end(i, sentence.to());
                if (end != null) {
                    end = withPlace(end, sentence.to());
                    ends.add(end);
                    i = end.to() - 1;
                }
            }
        }
        return ends;
    }

    private @Nullable End end(int at, int to) {
        Lexicon.Match<String> leave = WayWords.LEAVE.at(tokens, at);
        if (leave != null) {
            return left(at, leave.to(), to);
        }
        WayWords role = null;
        int from = at;
        for (WayWords lead : List.of(WayWords.LONE_GOAL, WayWords.LONE_ORIGIN, WayWords.GOAL, WayWords.ORIGIN)) {
            Lexicon.Match<String> match = lead.at(tokens, at);
            if (match != null && match.to() > from) {
                role = lead;
                from = match.to();
            }
        }
        if (role == null || from >= to) {
            return null;
        }
        boolean origin = role == WayWords.ORIGIN || role == WayWords.LONE_ORIGIN;
        boolean lone = role == WayWords.LONE_GOAL || role == WayWords.LONE_ORIGIN;
        Lexicon.Match<String> capital = WayWords.CAPITAL.at(tokens, from);
        if (capital != null) {
            return new End(origin, lone, "", "", at, capital.to());
        }
        int name = behindInner(from, to);
        return tokens.get(name).isArabic()
                ? arabic(origin, lone, at, name, name > from)
                : english(origin, lone, at, behindNoun(behindCompound(name, to), to), to);
    }

    /** With the place that is told to hold it right behind its name: "the village of A in the district of B". */
    private End withPlace(End end, int to) {
        int in = end.to();
        while (in < to && in - end.to() < MOST_INNER && isPlainWord(in)) {
            in++;
        }
        if (end.name().isEmpty() || in >= to || WayWords.WITHIN.at(tokens, in) == null) {
            return end;
        }
        int name = behindInner(in + 1, to);
        boolean mayBe = name < to && tokens.get(name).isWord() && WayWords.POINT.at(tokens, name) == null;
        End place = !mayBe
                ? null
                : tokens.get(name).isArabic()
                        ? arabic(end.origin(), end.lone(), end.from(), name, name > in + 1)
                        : english(end.origin(), end.lone(), end.from(), name, to);
        return place == null || place.name().equals(end.name()) ? end : end.within(place.name(), place.to());
    }

    /** Whether a word may tell more of what stands before it: "the station", "the upper", «...». */
    private boolean isPlainWord(int at) {
        return tokens.get(at).isWord()
                && !dates.get(at)
                && !isName(at)
                && !clauses.hasAny(at)
                && !FunctionWords.contains(tokens.form(at))
                && WayWords.WITHIN.at(tokens, at) == null
                && WayWords.GOAL.at(tokens, at) == null
                && WayWords.ORIGIN.at(tokens, at) == null;
    }

    private int behindInner(int at, int to) {
        int from = at;
        for (int i = 0; i < MOST_INNER; i++) {
            Lexicon.Match<String> inner = WayWords.INNER.at(tokens, from);
            if (inner == null || inner.to() >= to) {
                break;
            }
            from = inner.to();
        }
        return from;
    }

    /** "Government-held": what stands before a name and tells whose the place is. */
    private int behindCompound(int at, int to) {
        boolean compound = at + 3 < to
                && tokens.get(at).isWord()
                && !isName(at)
                && tokens.get(at + 1).is(HYPHEN)
                && tokens.get(at + 2).isGlued()
                && !isName(at + 2);
        return compound ? at + 3 : at;
    }

    /** "The Turkish resort of", "a hall in": behind what a place is called. */
    private int behindNoun(int at, int to) {
        for (int i = at;
                i < Math.min(to - 1, at + LONGEST_NAME) && tokens.get(i).isWord() && !dates.get(i);
                i++) {
            if (WayWords.OF.at(tokens, i) != null || WayWords.WITHIN.at(tokens, i) != null) {
                int name = behindInner(i + 1, to);
                return i > at && !isName(i - 1) && name < to && isName(name) ? name : at;
            }
            if (clauses.hasAny(i) && i > at || WayWords.GOAL.at(tokens, i) != null) {
                return at;
            }
        }
        return at;
    }

    /** "Left the convoy the town of X": in Arabic whoever left stands before what was left. */
    private @Nullable End left(int at, int verb, int to) {
        int from = verb;
        while (from < to && dates.get(from)) {
            from++;
        }
        for (int i = from; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
            if (WayWords.GOAL.at(tokens, i) != null || WayWords.LONE_GOAL.at(tokens, i) != null) {
                return i == from ? null : arabic(true, false, at, from, true);
            }
            Lexicon.Match<String> inner = WayWords.INNER.at(tokens, i);
            if (inner != null && inner.to() < to) {
                return arabic(true, false, at, inner.to(), true);
            }
        }
        return from < to ? arabic(true, false, at, from, true) : null;
    }

    private @Nullable End english(boolean origin, boolean lone, int at, int from, int to) {
        StringBuilder name = new StringBuilder();
        int end = from;
        while (end < to
                && end - from < LONGEST_NAME
                && (isName(end) || end > from && tokens.get(end).is(HYPHEN))) {
            if (!tokens.get(end).is(HYPHEN)) {
                name.append(name.isEmpty() ? "" : " ").append(tokens.form(end));
            }
            end++;
        }
        return name.isEmpty() ? null : new End(origin, lone, name.toString(), "", at, end);
    }

    private @Nullable End arabic(boolean origin, boolean lone, int at, int from, boolean led) {
        Token token = tokens.get(from);
        boolean mayBe = token.isArabic()
                && !token.beginsLine()
                && !dates.get(from)
                && !FunctionWords.contains(token.form())
                && WayWords.MOVER.at(tokens, from) == null
                && (led || !clauses.hasAny(from));
        if (!mayBe) {
            return null;
        }
        boolean two = WayWords.COMPOUND.at(tokens, from) != null
                && from + 1 < tokens.size()
                && tokens.get(from + 1).isArabic();
        String first = Bearers.bare(token.form());
        String name = two ? first + ' ' + stem(Bearers.bare(tokens.form(from + 1))) : stem(first);
        return name.length() < SHORTEST_ARABIC ? null : new End(origin, lone, name, "", at, from + (two ? 2 : 1));
    }

    /** "The Turkish lands" are Turkey. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_ARABIC) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Whether a word may be one of a name, and is none of a date. */
    private boolean isName(int at) {
        return tokens.isCapital(at) && !dates.get(at);
    }
}
