package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits, in words and in both, with fractions, powers and a sign: "-1.5 million", "two thirds". */
final class Numerals {
    private final Tokens tokens;
    private final DigitNumerals digits;
    private final LeadingFractions parts;
    private final Fractions fractions;

    Numerals(Tokens tokens) {
        this.tokens = tokens;
        this.digits = new DigitNumerals(tokens);
        this.parts = new LeadingFractions(tokens);
        this.fractions = new Fractions(tokens);
    }

    /** The longest number that begins with a token, or null. */
    @Nullable
    Numeral at(int from) {
        Token token = tokens.get(from);
        if (token.isMark()) {
            return Marks.isMinus(token) ? behindMinus(from) : unsigned(from);
        }
        if (token.isWord() && NumberWords.kind(tokens, from) == Kind.MINUS) {
            Numeral number = from + 1 < tokens.size() && !tokens.get(from + 1).beginsLine() ? unsigned(from + 1) : null;
            return number == null ? null : number.negative(from, token.start());
        }
        return unsigned(from);
    }

    private @Nullable Numeral behindMinus(int from) {
        Token sign = tokens.get(from);
        if (from + 1 >= tokens.size()) {
            return null;
        }
        Token next = tokens.get(from + 1);
        boolean afterWord = sign.isGlued() && from > 0 && !tokens.get(from - 1).isMark();
        boolean afterDigits = from > 0 && tokens.get(from - 1).isDigits();
        boolean digits = next.isDigits() || isLeadingPoint(from + 1);
        if (afterWord || afterDigits || !digits || next.beginsLine()) {
            return null;
        }
        Numeral number = unsigned(from + 1);
        if (number == null) {
            return null;
        }
        // a dash before words opens a list
        boolean alone = number.to() >= tokens.size() || tokens.get(number.to()).beginsLine();
        boolean certain = next.isGlued() && !sign.beginsLine() || alone && sign.beginsLine();
        return certain ? number.negative(from, sign.start()) : null;
    }

    private boolean isLeadingPoint(int at) {
        Token point = tokens.get(at);
        return (point.is('.') || point.is('\u066B'))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isDigits()
                && tokens.get(at + 1).isGlued()
                && tokens.form(at + 1).length() <= 30;
    }

    private @Nullable Numeral unsigned(int from) {
        Token token = tokens.get(from);
        Numeral number;
        if (token.isDigits()) {
            number = digits.at(from);
        } else if (token.isWord()) {
            number = words(from);
        } else if (isLeadingPoint(from) && (!token.isGlued() || from > 0 && Marks.isMinus(tokens.get(from - 1)))) {
            BigDecimal value = new BigDecimal("0." + tokens.form(from + 1));
            number = Numeral.inDigits(tokens, value, null, from, from + 2);
        } else {
            BigDecimal vulgar = digits.vulgar(from);
            number = vulgar == null
                    ? null
                    : new Numeral(vulgar, null, from, from + 1, token.start(), false, vulgar, true, true);
        }
        return number == null ? null : fractions.withFraction(number);
    }

    /** Arabic "a thousand and 200", where the smaller part is in digits. */
    private @Nullable Numeral withDigits(Numeral number, BigDecimal scale) {
        int at = number.to();
        boolean digitsBehind = at + 1 < tokens.size()
                && tokens.get(at).is(String.valueOf(NumberWords.WAW))
                && tokens.get(at + 1).isDigits()
                && !tokens.get(at).beginsLine()
                && !tokens.get(at + 1).beginsLine();
        Numeral rest = digitsBehind ? digits.at(at + 1) : null;
        return rest != null
                        && !rest.fraction()
                        && rest.isWhole()
                        && rest.value().compareTo(scale) < 0
                ? number.valued(number.value().add(rest.value()), rest.to(), false)
                : null;
    }

    private @Nullable Numeral words(int from) {
        Lexicon.Match<NumberWords.Word> first = NumberWords.at(tokens, from);
        if (first == null) {
            return null;
        }
        switch (first.value().kind()) {
            case ARTICLE -> {
                Numeral part = parts.articlePart(from);
                if (part != null) {
                    return part;
                }
            }
            case PART, TWO_PARTS, OWN_PART -> {
                return parts.part(from, first);
            }
            case PORTION -> {
                return parts.portion(from, first);
            }
            default -> {
                // a cardinal
            }
        }
        Reading reading = NumberWords.cardinal(tokens, from);
        if (reading == null) {
            return null;
        }
        BigDecimal step = BigDecimal.ONE;
        BigDecimal scale = NumberWords.lastScale(tokens, reading.to());
        if (scale != null) {
            step = scale;
        }
        Numeral number = new Numeral(
                reading.value(), null, from, reading.to(), reading.start(), reading.definite(), step, false, false);
        BigDecimal unit = scale == null ? NumberWords.lastDual(tokens, reading.to()) : scale;
        Numeral joined = unit == null ? null : withDigits(number, unit);
        if (joined != null) {
            return joined;
        }
        Numeral spaced = parts.fifth(number);
        if (spaced != null) {
            return spaced;
        }
        Suffixes.Scaled suffix = Suffixes.scaled(tokens, from, number.to());
        return suffix == null ? SpokenDecimals.after(tokens, number) : number.times(suffix.factor(), suffix.to());
    }
}
