package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.Denominators.Denominator;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads fractions that begin with their part: "half", "a third of", Arabic "a fifth of". */
final class LeadingFractions {
    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char TEH_MARBUTA_FOLDED = '\u0647';

    private final Tokens tokens;
    private final Denominators denominators;

    LeadingFractions(Tokens tokens) {
        this.tokens = tokens;
        this.denominators = new Denominators(tokens);
    }

    /** Arabic "a fifth of": the same word as "five", before a noun with its article. */
    @Nullable
    Numeral fifth(Numeral number) {
        String form = tokens.form(number.from());
        boolean feminine = number.to() == number.from() + 1
                && tokens.get(number.from()).isArabic()
                && !number.definite()
                && form.charAt(form.length() - 1) != TEH_MARBUTA_FOLDED;
        int value =
                number.value().compareTo(BigDecimal.TEN) <= 0 ? number.value().intValue() : 0;
        boolean divides = value == 5 || value == 7 || value == 9 || value == 10;
        if (!feminine || !divides || number.to() >= tokens.size()) {
            return null;
        }
        Token next = tokens.get(number.to());
        String word = next.form();
        boolean article = next.isArabic()
                && next.gap() == Token.Gap.SPACE
                && word.length() > 3
                && word.charAt(0) == ALEF
                && word.charAt(1) == LAM
                && NumberWords.at(tokens, number.to()) == null;
        return article
                ? number.valued(BigDecimal.ONE.divide(number.value(), Numeral.PRECISION), number.to(), true)
                : null;
    }

    /** "A third of", "a quarter": after the article an ordinal is a part only where nothing else can be meant. */
    @Nullable
    Numeral articlePart(int from) {
        Denominator part = denominators.at(from + 1, false);
        if (part == null) {
            return null;
        }
        boolean certain = part.certain() || isFollowedByOf(part.to()) || isChange(from - 1);
        if (!certain) {
            return null;
        }
        return fraction(from, part.to(), BigDecimal.ONE.divide(part.value(), Numeral.PRECISION));
    }

    private boolean isFollowedByOf(int at) {
        return at < tokens.size() && tokens.get(at).is("of") && !tokens.get(at).beginsLine();
    }

    /** "By a third". */
    private boolean isChange(int at) {
        return at >= 0 && tokens.get(at).is("by");
    }

    private Numeral fraction(int from, int to, BigDecimal value) {
        return new Numeral(value, null, from, to, tokens.get(from).start(), false, value, false, true);
    }

    /** Half, a third, two thirds as one Arabic word; with a scale behind it a number of that scale: "half a million". */
    @Nullable
    Numeral part(int from, Lexicon.Match<NumberWords.Word> match) {
        boolean arabic = tokens.get(from).isArabic();
        if (match.article() || !arabic && !isHalf(from, match)) {
            return null;
        }
        boolean two = match.value().kind() == Kind.TWO_PARTS;
        BigDecimal value = (two ? BigDecimal.valueOf(2) : BigDecimal.ONE)
                .divide(match.value().value(), Numeral.PRECISION);
        Numeral number = new Numeral(value, null, from, match.to(), match.start(tokens), false, value, false, true);
        return scaledPart(number);
    }

    private Numeral scaledPart(Numeral number) {
        int at = number.to();
        if (NumberWords.kindInLine(tokens, at) == Kind.ARTICLE) {
            at++;
        }
        if (at >= tokens.size() || tokens.get(at).beginsLine()) {
            return number;
        }
        Lexicon.Match<NumberWords.Word> scale = NumberWords.at(tokens, at);
        boolean scales = scale != null
                && (scale.prefix() == 0 || scale.article() && scale.prefix() == 2)
                && (scale.value().kind() == Kind.SCALE
                        || scale.value().kind() == Kind.DOZEN
                        || scale.value().kind() == Kind.HUNDRED);
        return scales && scale != null
                ? number.valued(number.value().multiply(scale.value().value()), scale.to(), false)
                : number;
    }

    /** "Half", but neither "the first half" nor "half past". */
    private boolean isHalf(int from, Lexicon.Match<NumberWords.Word> match) {
        if (match.value().value().intValue() != 2) {
            return false;
        }
        Kind before = from > 0 ? NumberWords.kind(tokens, from - 1) : null;
        boolean ofTwo = before == Kind.ORDINAL
                || from > 0
                        && (tokens.get(from - 1).is("the")
                                || tokens.get(from - 1).is("latter"));
        Kind next = NumberWords.kindInLine(tokens, match.to());
        boolean dashed =
                match.to() < tokens.size() && tokens.get(match.to()).isGlued() && Marks.isDash(tokens.get(match.to()));
        return !ofTwo && !dashed && !tokens.form(match.to()).equals("past") && next != Kind.ORDINAL;
    }

    /** Arabic "a part of a hundred". */
    @Nullable
    Numeral portion(int from, Lexicon.Match<NumberWords.Word> match) {
        if (match.article()) {
            return null;
        }
        Numeral whole =
                NumberWords.kindInLine(tokens, match.to()) == Kind.OF ? PlainNumerals.at(tokens, match.to() + 1) : null;
        if (whole == null || whole.value().compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        return new Numeral(
                BigDecimal.ONE.divide(whole.value(), Numeral.PRECISION),
                null,
                from,
                whole.to(),
                match.start(tokens),
                false,
                BigDecimal.ONE,
                false,
                true);
    }
}
