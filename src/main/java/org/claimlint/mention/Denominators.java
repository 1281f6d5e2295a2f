package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what a number is divided by, in words: "thirds", "twenty-fifths". */
final class Denominators {
    private static final char TEH_MARBUTA_FOLDED = '\u0647';

    private final Tokens tokens;

    Denominators(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What a number is divided by, in words.
     *
     * @param certain whether the word is nothing but a part
     */
    record Denominator(BigDecimal value, int to, boolean certain) {}

    /** The part that a word names, or null. @param many whether it stands behind a number above one */
    @Nullable
    Denominator at(int at, boolean many) {
        if (at >= tokens.size() || !tokens.get(at).isWord() || tokens.get(at).beginsLine()) {
            return null;
        }
        Lexicon.Match<NumberWords.Word> match = NumberWords.at(tokens, at);
        if (match == null || match.prefix() > 0) {
            return null;
        }
        BigDecimal value = match.value().value();
        return switch (match.value().kind()) {
            case PART -> new Denominator(value, match.to(), true);
            case PARTS -> many ? new Denominator(value, match.to(), true) : null;
            case TENS -> many ? tensAndParts(match) : null;
            case ORDINAL_SCALE, ORDINAL_HUNDRED ->
                many || tokens.get(at).isArabic() ? null : new Denominator(value, match.to(), true);
            case ORDINAL, ORDINAL_TEEN, ORDINAL_TENS ->
                many || tokens.get(at).isArabic() || value.compareTo(BigDecimal.valueOf(2)) <= 0
                        ? null
                        : new Denominator(value, match.to(), false);
            default -> null;
        };
    }

    /** "Twenty-fifths". */
    private @Nullable Denominator tensAndParts(Lexicon.Match<NumberWords.Word> tens) {
        int at = tens.to();
        if (at < tokens.size() && Marks.isDash(tokens.get(at))) {
            at++;
        }
        Denominator parts = NumberWords.kindInLine(tokens, at) == Kind.PARTS ? at(at, true) : null;
        return parts == null || parts.value().compareTo(BigDecimal.TEN) >= 0
                ? null
                : new Denominator(tens.value().value().add(parts.value()), parts.to(), true);
    }

    /** Arabic "twenty-three fifths": behind more than ten the part is singular, and the same word as "five". */
    @Nullable
    Denominator singularPart(Numeral number, int at) {
        if (number.value().compareTo(BigDecimal.TEN) <= 0 || NumberWords.kindInLine(tokens, at) != Kind.UNIT) {
            return null;
        }
        String form = tokens.form(at);
        Lexicon.Match<NumberWords.Word> match = NumberWords.at(tokens, at);
        boolean part = match != null
                && tokens.get(at).isArabic()
                && form.length() == 3
                && form.charAt(2) != TEH_MARBUTA_FOLDED
                && match.value().value().compareTo(BigDecimal.valueOf(4)) > 0;
        return part && match != null ? new Denominator(match.value().value(), match.to(), true) : null;
    }
}
