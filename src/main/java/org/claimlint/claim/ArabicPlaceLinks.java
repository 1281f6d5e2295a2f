package org.claimlint.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Reads Arabic {@link PlaceLinks}. */
final class ArabicPlaceLinks extends PlaceLinks {
    private static final String OPENER = "opener";
    private static final String AMONG = "among";
    private static final String COUNTRYSIDE = "countryside";
    private static final String SEAT = "seat";
    private static final String SAME = "same";
    private static final String COMMA = ",";
    private static final String COMMON = "common";
    private static final char BEH = '\u0628';
    private static final int MOST_UNKNOWN = 2;
    private static final int LONGEST_NAME = 3;
    private static final int SHORTEST = 3;

    private final Set<String> led = new HashSet<>();
    private @Nullable Map<String, Name> byNoun;

    ArabicPlaceLinks(ReadText text) {
        super(text);
    }

    @Override
    @Nullable
    Name parentAt(int at) {
        Lexicon.Match<String> kind = WORDS.at(KIND, tokens, at);
        if (kind != null && !kind.article() && !ends(kind.to())) {
            Placed<PlaceMention> known = mentionOver(kind.to());
            int from = kind.to();
            int to = known != null ? known.to() : endOfName(from);
            return to == from ? null : new Name(kind.value(), at, from, to, to);
        }
        Placed<PlaceMention> known = beginningAt(at);
        if (known == null) {
            return null;
        }
        boolean far =
                known.mention().id().indexOf('@') > 0 && !known.mention().id().contains('@' + COUNTRYSIDE);
        // "south of the town": not in it, but "south of the province" is
        Lexicon.Match<String> side = far ? WORDS.at(DIRECTION, tokens, at) : null;
        Lexicon.Match<String> behind = side == null ? null : WORDS.at(KIND, tokens, side.to());
        if (side != null && behind != null) {
            return new Name(behind.value(), side.to(), behind.to(), known.to(), known.to());
        }
        return far ? null : new Name(null, at, at, known.to(), known.to());
    }

    private @Nullable Placed<PlaceMention> mentionOver(int at) {
        for (int i = at; i > at - LONGEST_NAME && i >= 0; i--) {
            Placed<PlaceMention> place = beginningAt(i);
            if (place != null) {
                return place.to() > at ? place : null;
            }
        }
        return null;
    }

    /** The end of a name that begins with a token: one word, or two where the first is half a name. */
    private int endOfName(int from) {
        if (!isOfName(from)) {
            return from;
        }
        boolean two = WayWords.COMPOUND.at(tokens, from) != null
                && !ends(from + 1)
                && tokens.get(from + 1).isArabic();
        return from + (two ? 2 : 1);
    }

    private boolean isOfName(int at) {
        if (ends(at) || !tokens.get(at).isArabic()) {
            return false;
        }
        // "a small town in": no name
        return WayWords.COMPOUND.at(tokens, at) != null
                || tokens.form(at).length() >= SHORTEST
                        && !FunctionWords.contains(tokens.form(at))
                        && !clauses.hasAny(at)
                        && !is(SETTLEMENT, at)
                        && !is(KIND, at)
                        && !is(COMMON, at);
    }

    @Override
    void read(Name parent, List<Link> found) {
        Name before = before(parent);
        if (before != null) {
            found.add(new Link(before, parent));
        }
        Name behind = behind(parent.end());
        if (behind != null) {
            found.add(new Link(behind, parent));
        }
    }

    /** "Y, where the village of X lies", "Y, which X belongs to". */
    private @Nullable Name behind(int end) {
        int at = isComma(end) ? end + 1 : end;
        Lexicon.Match<String> where = ends(at) ? null : WORDS.at(WHERE, tokens, at);
        int from = where == null ? at : where.to();
        if (where == null || ends(from)) {
            return null;
        }
        Placed<PlaceMention> known = beginningAt(from);
        if (known != null) {
            return new Name(null, from, from, known.to(), known.to());
        }
        boolean led = is(SETTLEMENT, from) || is(KIND, from);
        int name = led ? from + 1 : from;
        int to = endOfName(name);
        return to > name && (led || isLed(name, to)) ? new Name(null, from, name, to, to) : null;
    }

    private boolean isComma(int at) {
        return at < tokens.size()
                && (tokens.form(at).equals(ArabicLetters.COMMA)
                        || tokens.get(at).is(COMMA));
    }

    /** The place that the words before a parent put in it. */
    private @Nullable Name before(Name parent) {
        boolean linked = hasPreposition(parent);
        boolean among = false;
        boolean opened = false;
        int apposed = -1;
        int unknown = 0;
        for (int at = parent.begin() - 1; at >= 0 && parent.begin() - at <= LONGEST_APPOSITION; at--) {
            if (ends(at + 1)) {
                return null;
            }
            boolean comma = tokens.form(at).equals(ArabicLetters.COMMA)
                    || tokens.get(at).is(COMMA);
            Name name =
                    linked && (unknown == 0 || opened || apposed == at + 1) ? nameEndingAt(comma ? at : at + 1) : null;
            if (comma || name != null) {
                return name;
            }
            if (is(SETTLEMENTS, at)) {
                among = true; // "one of the villages of"
            } else if (is(LINK, at) || among && is(AMONG, at) || is(SEAT, at)) {
                linked = true;
            } else if (is(DIRECTION, at)) {
                linked |= parent.kind() != null;
            } else if (is(OPENER, at)) {
                opened = true;
            } else if (is(SETTLEMENT, at)) {
                apposed = at; // "X is a small town in"
            } else if (!is(COUNTRYSIDE, at)) {
                unknown++;
                boolean small = FunctionWords.contains(tokens.form(at)) || clauses.hasAny(at);
                if (!linked || small || unknown > MOST_UNKNOWN || tokens.get(at).isMark()) {
                    return null;
                }
            }
        }
        return null;
    }

    private boolean hasPreposition(Name parent) {
        Lexicon.Match<String> kind = WORDS.at(KIND, tokens, parent.begin());
        if (kind != null) {
            return kind.preposition() != 0;
        }
        Placed<PlaceMention> known = beginningAt(parent.begin());
        return known != null
                && tokens.form(parent.begin()).charAt(0) == BEH
                && known.mention().span().start() > tokens.get(parent.begin()).start();
    }

    /** The name of a place that ends before a token: one that is known, or behind a word like "village" or "district". */
    private @Nullable Name nameEndingAt(int to) {
        Placed<PlaceMention> known = endingAt(to);
        if (known != null) {
            return new Name(null, known.from(), known.from(), to, to);
        }
        for (int from = to - 1; from > Math.max(0, to - LONGEST_NAME) && !ends(from); from--) {
            boolean led = is(SETTLEMENT, from - 1) || is(KIND, from - 1);
            if (endOfName(from) == to && (led || isLed(from, to))) {
                return new Name(null, led ? from - 1 : from, from, to, to);
            }
        }
        return named(to);
    }

    /** "The village itself": the only one that was named before by this word. */
    private @Nullable Name named(int to) {
        int noun = to > 1 && is(SAME, to - 1) ? to - 2 : to - 1;
        Lexicon.Match<String> settlement = ends(noun) ? null : WORDS.at(SETTLEMENT, tokens, noun);
        if (settlement == null || !settlement.article()) {
            return null;
        }
        Name only = byNoun().get(Bearers.bare(tokens.form(noun)));
        return only == null || only.from() >= noun ? null : new Name(null, noun, only.from(), only.to(), to);
    }

    /** The names behind words like "village of". */
    private Set<String> led() {
        byNoun();
        return led;
    }

    /** Whether the text calls it a village elsewhere. */
    private boolean isLed(int from, int to) {
        String name = name(from, to);
        return led().contains(name)
                || name.startsWith(ArabicLetters.WAW)
                        && led().contains(Bearers.bare(name.substring(ArabicLetters.WAW.length())));
    }

    private String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i == from ? Bearers.bare(tokens.form(i)) : ' ' + tokens.form(i));
        }
        return name.toString();
    }

    /** The names behind "village of", where the text has only one behind such a word. */
    private Map<String, Name> byNoun() {
        if (byNoun == null) {
            Map<String, Name> names = new HashMap<>();
            Set<String> several = new HashSet<>();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Lexicon.Match<String> noun = tokens.get(i).isArabic() ? WORDS.at(SETTLEMENT, tokens, i) : null;
                int end = noun == null || noun.article() ? 0 : endOfName(i + 1);
                if (noun != null && end > i + 1) {
                    String word = Bearers.bare(tokens.form(i));
                    led.add(name(i + 1, end));
                    Name known = names.putIfAbsent(word, new Name(null, i, i + 1, end, end));
                    if (known != null && !tokens.form(known.from()).equals(tokens.form(i + 1))) {
                        several.add(word);
                    }
                }
            }
            names.keySet().removeAll(several);
            byNoun = names;
        }
        return byNoun;
    }
}
