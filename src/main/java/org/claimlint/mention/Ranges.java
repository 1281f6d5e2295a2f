package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.model.Quantity;
import org.claimlint.model.Span;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads two numbers that are the ends of one range: "between 30 and 40", "30-40 fighters". */
final class Ranges {
    /** How far before "from 20 to 30" a verb of change may stand. */
    private static final int CHANGE_DISTANCE = 6;

    private static final Set<String> SCALES = Set.of("hour", "minute", "degree", "celsius");

    private final Tokens tokens;
    private final FoundNumbers found;
    private final Numerals numerals;
    private final CountedNouns nouns;
    private final Percents percents;
    private final Tolls tolls;

    Ranges(Tokens tokens, FoundNumbers found, Numerals numerals, CountedNouns nouns, Percents percents, Tolls tolls) {
        this.tokens = tokens;
        this.found = found;
        this.numerals = numerals;
        this.nouns = nouns;
        this.percents = percents;
        this.tolls = tolls;
    }

    /** The number at a token; money may stand before it. */
    @Nullable
    Numeral numeralBehind(int at) {
        int to = at;
        if (to + 1 < tokens.size() && (tokens.get(to).isMark() || tokens.get(to).isWord()) && nouns.isMoney(to)) {
            Counted money = nouns.glued(to);
            to = money == null ? to : money.to();
        }
        if (to >= tokens.size() || tokens.get(to).gap() == Token.Gap.PARAGRAPH) {
            return null;
        }
        Token token = tokens.get(to);
        if (token.isWord() && NumberWords.at(tokens, to) == null) {
            // a proclitic may be glued to digits
            boolean proclitic = to + 1 < tokens.size()
                    && NumberNames.isProclitic(token)
                    && tokens.get(to + 1).isDigits()
                    && (tokens.get(to + 1).isGlued() || NumberNames.isArticle(token));
            return proclitic ? numerals.at(to + 1) : null;
        }
        if (token.isMark() && !Marks.isPoint(token)) {
            return null;
        }
        if (token.isDigits()
                && (WrittenNumber.at(tokens, to).value() == null || Addresses.endOfCode(tokens, to) > to)) {
            return null;
        }
        return numerals.at(to);
    }

    /** "Between 30 and 40", "from 30 to 40". */
    int behind(int at, int to, int start, Bound bound) {
        Numeral low = numeralBehind(to);
        if (low == null || low.to() >= tokens.size() || found.isTaken(at, low.to())) {
            return at;
        }
        Lexicon.Match<String> joint = (bound == Bound.FROM ? RoleWords.TO : RoleWords.AND).at(tokens, low.to());
        int behind = low.to() + 1;
        if (joint == null) {
            boolean conjunction = bound == Bound.BETWEEN && tokens.get(low.to()).isArabic();
            if (!conjunction) {
                return at;
            }
            behind = low.to();
        }
        Numeral high = behind < tokens.size() ? numeralBehind(behind) : null;
        if (high == null || found.isTaken(at, high.to()) || bound == Bound.FROM && isChanging(at)) {
            return at;
        }
        if (bound == Bound.FROM && nouns.behind(high.to(), false) == null) {
            return at;
        }
        return read(start, low, high, bound == Bound.BETWEEN || isRanging(at));
    }

    /** "Ranging from 20 to 30": a range, whichever end is larger. */
    private boolean isRanging(int at) {
        return at > 0 && RoleWords.RANGING.is(tokens, at - 1);
    }

    private boolean isChanging(int at) {
        for (int i = at - 1;
                i >= 0 && i >= at - CHANGE_DISTANCE && tokens.get(i).isWord();
                i--) {
            if (RoleWords.CHANGE.is(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a range and its two ends. @return the token to go on with */
    int read(int start, Numeral low, Numeral high) {
        return read(start, low, high, false);
    }

    /** Adds a range and its two ends. @param falling whether it is one even where the larger end stands first */
    private int read(int start, Numeral low, Numeral high, boolean falling) {
        BigDecimal min = shorthand(low, high);
        int percentEnd = percents.end(high.to());
        if (percentEnd > high.to()) {
            found.percent(low.start(), low, low.to());
            found.percent(high.start(), high, percentEnd);
            return percentEnd;
        }
        found.number(low, min.compareTo(low.value()) == 0 ? low.value() : min, false);
        found.number(high, high.value(), false);
        Counted counted = nouns.of(high, found);
        counted = counted == null ? tolls.before(tokens.at(start), high) : counted;
        int to = counted == null ? high.to() : counted.to();
        boolean rises = min.compareTo(high.value()) <= 0 && min.signum() >= 0;
        if (rises) {
            found.quantity(
                    new Span(start, tokens.get(to - 1).end()),
                    new Quantity(min, high.value(), false, false),
                    counted,
                    new Span(low.start(), tokens.get(high.to() - 1).end()));
        } else if (falling && counted != null && high.value().signum() >= 0 && !isScale(counted)) {
            found.quantity(
                    new Span(start, tokens.get(to - 1).end()),
                    new Quantity(high.value(), min, false, false),
                    counted,
                    new Span(low.start(), tokens.get(high.to() - 1).end()));
        }
        return to;
    }

    /** Of hours and degrees the larger may well stand first: "between 22 and 6". */
    private static boolean isScale(Counted counted) {
        return counted.unitId() == null || SCALES.contains(counted.unitId());
    }

    /** "15-20 thousand": the scale belongs to both. */
    private static BigDecimal shorthand(Numeral low, Numeral high) {
        boolean scaled = high.step().compareTo(BigDecimal.ONE) > 0
                && low.value().compareTo(high.step()) < 0
                && low.step().compareTo(BigDecimal.ONE) <= 0;
        BigDecimal both = scaled ? low.value().multiply(high.step()) : low.value();
        // "between 900 and a thousand"
        return both.compareTo(high.value()) > 0 ? low.value() : both;
    }

    /** The second number of "30-40" and "30 to 40 fighters", or null. */
    @Nullable
    Numeral upper(Numeral low) {
        int at = low.to();
        if (at + 1 >= tokens.size() || tokens.get(at).beginsLine()) {
            return null;
        }
        boolean dash = Marks.isDash(tokens.get(at))
                && tokens.get(at).isGlued() == tokens.get(at + 1).isGlued()
                && !tokens.get(at + 1).beginsLine();
        boolean word = !dash && (RoleWords.TO.has(tokens, at) || RoleWords.OR.has(tokens, at));
        if (!dash && !word) {
            return null;
        }
        Numeral high = numeralBehind(at + 1);
        if (high == null || found.isTaken(at, high.to()) || isGluedDash(high.to())) {
            return null;
        }
        boolean counts = high.to() < tokens.size()
                && (nouns.behind(high.to(), false) != null || percents.end(high.to()) > high.to());
        return counts && !isChanging(low.from()) && shorthand(low, high).compareTo(high.value()) < 0 ? high : null;
    }

    private boolean isGluedDash(int at) {
        return at + 1 < tokens.size()
                && Marks.isDash(tokens.get(at))
                && tokens.get(at).isGlued()
                && tokens.get(at + 1).isDigits();
    }
}
