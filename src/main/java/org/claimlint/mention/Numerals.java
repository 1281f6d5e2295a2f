package org.claimlint.mention;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.NumberWords.Kind;
import org.claimlint.mention.NumberWords.Reading;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits, in words and in both, with fractions, powers and a sign: "-1.5 million", "two thirds". */
final class Numerals {
    private static final char FRACTION_SLASH = '\u2044';
    private static final char FIRST_VULGAR = '\u00BC';
    private static final char LAST_LATIN_VULGAR = '\u00BE';
    private static final char FIRST_NUMBER_FORM = '\u2150';
    private static final char LAST_NUMBER_FORM = '\u215E';
    private static final String MULTIPLICATION_SIGN = "\u00D7";
    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char TEH_MARBUTA_FOLDED = '\u0647';
    private static final int LARGEST_EXPONENT = 99;
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final Tokens tokens;

    Numerals(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A number that was read.
     *
     * @param start offset of its first letter or digit, behind proclitics
     * @param to the token behind its last (exclusive)
     * @param step one of the last written unit: 0.1 of 3.5, a million of 3 million
     * @param inDigits whether it begins with digits
     * @param fraction whether it is a part of something: two thirds
     */
    record Numeral(
            BigDecimal value,
            @Nullable BigDecimal other,
            int from,
            int to,
            int start,
            boolean definite,
            BigDecimal step,
            boolean inDigits,
            boolean fraction) {

        private Numeral valued(BigDecimal newValue, int newTo, boolean isFraction) {
            return new Numeral(newValue, null, from, newTo, start, definite, step, inDigits, isFraction);
        }

        private Numeral times(BigDecimal factor, int newTo) {
            return new Numeral(
                    value.multiply(factor),
                    null,
                    from,
                    newTo,
                    start,
                    definite,
                    step.multiply(factor),
                    inDigits,
                    fraction && factor.signum() == 0);
        }

        private Numeral negative(int newFrom, int newStart) {
            return new Numeral(
                    value.negate(),
                    other == null ? null : other.negate(),
                    newFrom,
                    to,
                    newStart,
                    definite,
                    step,
                    inDigits,
                    fraction);
        }
    }

    /** The longest number that begins with a token, or null. */
    @Nullable
    Numeral at(int from) {
        Token token = tokens.get(from);
        if (token.isMark()) {
            return Marks.isMinus(token.form()) ? behindMinus(from) : unsigned(from);
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
        return (point.is(".") || point.is("\u066B"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isDigits()
                && tokens.get(at + 1).isGlued()
                && tokens.form(at + 1).length() <= 30;
    }

    private @Nullable Numeral unsigned(int from) {
        Token token = tokens.get(from);
        Numeral number;
        if (token.isDigits()) {
            number = digits(from);
        } else if (token.isWord()) {
            number = words(from);
        } else if (isLeadingPoint(from) && (!token.isGlued() || from > 0 && Marks.isMinus(tokens.form(from - 1)))) {
            BigDecimal value = new BigDecimal("0." + tokens.form(from + 1));
            number = digitNumeral(value, null, from, from + 2);
        } else {
            BigDecimal vulgar = vulgar(from);
            number = vulgar == null
                    ? null
                    : new Numeral(vulgar, null, from, from + 1, token.start(), false, vulgar, true, true);
        }
        return number == null ? null : withFraction(number);
    }

    private Numeral digitNumeral(BigDecimal value, @Nullable BigDecimal other, int from, int to) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        return new Numeral(value, other, from, to, tokens.get(from).start(), false, step, true, false);
    }

    private @Nullable Numeral digits(int from) {
        WrittenNumber written = WrittenNumber.at(tokens, from);
        BigDecimal value = written.value();
        if (value == null) {
            return null;
        }
        Numeral number = digitNumeral(value, written.other(), from, written.to());
        Numeral power = power(number);
        if (power != null) {
            return power;
        }
        number = slashed(number);
        number = withVulgar(number);
        number = withPoint(number);
        Suffixes.Scaled suffix = Suffixes.scaled(tokens, number.from(), number.to());
        number = suffix == null ? number : number.times(suffix.factor(), suffix.to());
        Reading scaled = number.fraction() ? null : NumberWords.scaled(tokens, from, number.to(), number.value());
        if (scaled != null) {
            BigDecimal factor = number.value().signum() == 0
                    ? BigDecimal.ONE
                    : scaled.value().divide(number.value(), PRECISION);
            boolean whole = number.value().multiply(factor).compareTo(scaled.value()) == 0;
            BigDecimal step = whole ? number.step().multiply(factor) : BigDecimal.ONE;
            return new Numeral(scaled.value(), null, from, scaled.to(), number.start(), false, step, true, false);
        }
        return number;
    }

    /** "1e10", "6.2x10^-4", "2.5^-1". */
    private @Nullable Numeral power(Numeral number) {
        int at = number.to();
        if (at + 1 >= tokens.size()
                || !tokens.get(at).isGlued()
                || !tokens.get(at + 1).isGlued()) {
            return null;
        }
        if (tokens.get(at).is("e")) {
            return scientific(number, at + 1);
        }
        boolean times = tokens.get(at).is("x") || tokens.get(at).is(MULTIPLICATION_SIGN);
        if (times && tokens.get(at + 1).is("10") && isGluedMark(at + 2, "^")) {
            return scientific(number, at + 3);
        }
        if (!tokens.get(at).is("^")) {
            return null;
        }
        int exponentAt = at + 1;
        boolean negative = false;
        while (exponentAt < at + 4
                && exponentAt < tokens.size()
                && tokens.get(exponentAt).isGlued()
                && (tokens.get(exponentAt).is("-") || tokens.get(exponentAt).is("+"))) {
            negative ^= tokens.get(exponentAt).is("-");
            exponentAt++;
        }
        Integer exponent = exponent(exponentAt);
        if (exponent == null) {
            return null;
        }
        double value = Math.pow(number.value().doubleValue(), negative ? -exponent : exponent);
        return Double.isFinite(value) ? number.valued(BigDecimal.valueOf(value), exponentAt + 1, false) : null;
    }

    private @Nullable Numeral scientific(Numeral number, int at) {
        boolean sign = isGluedMark(at, "-") || isGluedMark(at, "+");
        int digits = sign ? at + 1 : at;
        Integer exponent = exponent(digits);
        if (exponent == null) {
            return null;
        }
        int shift = sign && tokens.get(at).is("-") ? -exponent : exponent;
        return number.valued(number.value().scaleByPowerOfTen(shift), digits + 1, false);
    }

    private @Nullable Integer exponent(int at) {
        if (at >= tokens.size() || !tokens.get(at).isDigits() || !tokens.get(at).isGlued()) {
            return null;
        }
        String form = tokens.form(at);
        if (form.length() > 2) {
            return null;
        }
        int exponent = Integer.parseInt(form);
        return exponent <= LARGEST_EXPONENT ? exponent : null;
    }

    private boolean isGluedMark(int at, String form) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).isGlued()
                && tokens.get(at).is(form);
    }

    /** "4/5", and "1 4/5". */
    private Numeral slashed(Numeral number) {
        BigDecimal denominator = denominator(number.to());
        if (denominator != null && isWhole(number)) {
            BigDecimal fraction = number.value().divide(denominator, PRECISION);
            int to = number.to() + 2;
            return isWholeBehind(number.from(), to)
                    ? number.valued(fraction.add(new BigDecimal(tokens.form(to))), to + 1, false)
                    : number.valued(fraction, to, true);
        }
        int at = number.to();
        boolean apart = at < tokens.size()
                && tokens.get(at).isDigits()
                && tokens.get(at).gap() == Token.Gap.SPACE;
        BigDecimal under = apart && tokens.form(at).length() < 4 ? denominator(at + 1) : null;
        if (under == null || !isWhole(number)) {
            return number;
        }
        BigDecimal over = new BigDecimal(tokens.form(at));
        return over.compareTo(under) < 0
                ? number.valued(number.value().add(over.divide(under, PRECISION)), at + 3, false)
                : number;
    }

    /** A whole number behind its fraction, as it is typed from right to left in a cell or on a line of its own. */
    private boolean isWholeBehind(int from, int at) {
        char first = tokens.text().charAt(tokens.get(from).start());
        return first > '9'
                && tokens.get(from).beginsLine()
                && at < tokens.size()
                && tokens.get(at).isDigits()
                && tokens.get(at).gap() == Token.Gap.SPACE
                && tokens.form(at).length() < 4
                && (at + 1 == tokens.size() || tokens.get(at + 1).beginsLine());
    }

    private static boolean isWhole(Numeral number) {
        return number.value().scale() <= 0;
    }

    /** The digits behind a glued slash; null when another slash follows, as in a date or a file number. */
    private @Nullable BigDecimal denominator(int slash) {
        boolean digits = isGluedMark(slash, "/")
                && slash + 1 < tokens.size()
                && tokens.get(slash + 1).isDigits()
                && tokens.get(slash + 1).isGlued()
                && tokens.form(slash + 1).length() < 4
                && !isGluedMark(slash + 2, "/")
                && !isGluedMark(slash - 2, "/");
        if (!digits) {
            return null;
        }
        BigDecimal value = new BigDecimal(tokens.form(slash + 1));
        return value.signum() == 0 ? null : value;
    }

    /** The value of a character like one half, or null. */
    private @Nullable BigDecimal vulgar(int at) {
        if (at >= tokens.size() || !tokens.get(at).isMark()) {
            return null;
        }
        char c = tokens.form(at).charAt(0);
        boolean vulgar = c >= FIRST_VULGAR && c <= LAST_LATIN_VULGAR || c >= FIRST_NUMBER_FORM && c <= LAST_NUMBER_FORM;
        if (!vulgar) {
            return null;
        }
        String parts = Normalizer.normalize(tokens.form(at), Normalizer.Form.NFKD);
        int slash = parts.indexOf(FRACTION_SLASH);
        return new BigDecimal(parts.substring(0, slash)).divide(new BigDecimal(parts.substring(slash + 1)), PRECISION);
    }

    private Numeral withVulgar(Numeral number) {
        BigDecimal vulgar = isWhole(number)
                        && !number.fraction()
                        && number.to() < tokens.size()
                        && !tokens.get(number.to()).beginsLine()
                ? vulgar(number.to())
                : null;
        return vulgar == null ? number : number.valued(number.value().add(vulgar), number.to() + 1, false);
    }

    /** The decimals of "two point five". */
    private Numeral withPoint(Numeral number) {
        int at = number.to();
        if (!isWhole(number) || number.fraction() || kind(at) != Kind.POINT || at + 1 >= tokens.size()) {
            return number;
        }
        StringBuilder decimals = new StringBuilder();
        int to = at + 1;
        if (tokens.get(to).isDigits()) {
            decimals.append(tokens.form(to++));
        } else {
            Reading reading = NumberWords.cardinal(tokens, to);
            while (reading != null && decimals.length() < 10) {
                Lexicon.Match<NumberWords.Word> first = NumberWords.at(tokens, to);
                boolean single = first != null
                        && (first.value().kind() == Kind.UNIT || first.value().kind() == Kind.ZERO)
                        && (first.to() == reading.to() || !tokens.get(to).isArabic());
                if (!single || first == null) {
                    boolean small = reading.value().compareTo(BigDecimal.valueOf(100)) < 0;
                    to = small && decimals.isEmpty() ? reading.to() : to;
                    decimals.append(
                            small && decimals.isEmpty() ? reading.value().toPlainString() : "");
                    break;
                }
                decimals.append(first.value().value().toPlainString());
                to = first.to();
                Kind next = kind(to);
                reading = next == Kind.UNIT || next == Kind.ZERO ? NumberWords.cardinal(tokens, to) : null;
            }
        }
        if (decimals.isEmpty() || decimals.length() > 30) {
            return number;
        }
        BigDecimal value = new BigDecimal(number.value().toBigInteger() + "." + decimals);
        Numeral decimal = new Numeral(
                value,
                null,
                number.from(),
                to,
                number.start(),
                false,
                BigDecimal.ONE.movePointLeft(decimals.length()),
                number.inDigits(),
                false);
        Reading scaled = number.inDigits() ? null : NumberWords.scaled(tokens, number.from(), to, value);
        return scaled == null ? decimal : decimal.valued(scaled.value(), scaled.to(), false);
    }

    private @Nullable Kind kind(int at) {
        return at < tokens.size() && tokens.get(at).isWord() && !tokens.get(at).beginsLine()
                ? NumberWords.kind(tokens, at)
                : null;
    }

    private @Nullable Numeral words(int from) {
        Lexicon.Match<NumberWords.Word> first = NumberWords.at(tokens, from);
        if (first == null) {
            return null;
        }
        switch (first.value().kind()) {
            case ARTICLE -> {
                Numeral part = articlePart(from);
                if (part != null) {
                    return part;
                }
            }
            case PART, TWO_PARTS, OWN_PART -> {
                return part(from, first);
            }
            case PORTION -> {
                return portion(from, first);
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
        BigDecimal scale = lastScale(reading.to());
        if (scale != null) {
            step = scale;
        }
        Numeral number = new Numeral(
                reading.value(), null, from, reading.to(), reading.start(), reading.definite(), step, false, false);
        Numeral spaced = fifth(number);
        if (spaced != null) {
            return spaced;
        }
        Suffixes.Scaled suffix = Suffixes.scaled(tokens, from, number.to());
        return suffix == null ? withPoint(number) : number.times(suffix.factor(), suffix.to());
    }

    /** The scale a number ends with, or null. */
    private @Nullable BigDecimal lastScale(int to) {
        Lexicon.Match<NumberWords.Word> last = NumberWords.at(tokens, to - 1);
        boolean scale = last != null
                && (last.value().kind() == Kind.SCALE
                        || last.value().kind() == Kind.SCALES
                        || last.value().kind() == Kind.ACCUSATIVE_SCALE);
        return scale && last != null ? last.value().value() : null;
    }

    /** Arabic "a fifth of": the same word as "five", before a noun with its article. */
    private @Nullable Numeral fifth(Numeral number) {
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
        return article ? number.valued(BigDecimal.ONE.divide(number.value(), PRECISION), number.to(), true) : null;
    }

    /** "A third of", "a quarter": after the article an ordinal is a part only where nothing else can be meant. */
    private @Nullable Numeral articlePart(int from) {
        Denominator part = denominatorWord(from + 1, false);
        if (part == null) {
            return null;
        }
        boolean certain = part.certain() || isFollowedByOf(part.to()) || isChange(from - 1);
        if (!certain) {
            return null;
        }
        return fraction(from, part.to(), BigDecimal.ONE.divide(part.value(), PRECISION));
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
    private @Nullable Numeral part(int from, Lexicon.Match<NumberWords.Word> match) {
        boolean arabic = tokens.get(from).isArabic();
        if (match.article() || !arabic && !isHalf(from, match)) {
            return null;
        }
        boolean two = match.value().kind() == Kind.TWO_PARTS;
        BigDecimal value = (two ? BigDecimal.valueOf(2) : BigDecimal.ONE)
                .divide(match.value().value(), PRECISION);
        Numeral number = new Numeral(value, null, from, match.to(), match.start(tokens), false, value, false, true);
        return scaledPart(number);
    }

    private Numeral scaledPart(Numeral number) {
        int at = number.to();
        if (kind(at) == Kind.ARTICLE) {
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
        Kind next = kind(match.to());
        boolean dashed =
                match.to() < tokens.size() && tokens.get(match.to()).isGlued() && Marks.isDash(tokens.form(match.to()));
        return !ofTwo && !dashed && !tokens.form(match.to()).equals("past") && next != Kind.ORDINAL;
    }

    /** Arabic "a part of a hundred". */
    private @Nullable Numeral portion(int from, Lexicon.Match<NumberWords.Word> match) {
        if (match.article()) {
            return null;
        }
        Numeral whole = kind(match.to()) == Kind.OF ? plain(match.to() + 1) : null;
        if (whole == null || whole.value().compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        return new Numeral(
                BigDecimal.ONE.divide(whole.value(), PRECISION),
                null,
                from,
                whole.to(),
                match.start(tokens),
                false,
                BigDecimal.ONE,
                false,
                true);
    }

    /** A number without sign or fraction. */
    private @Nullable Numeral plain(int at) {
        if (at >= tokens.size() || tokens.get(at).beginsLine()) {
            return null;
        }
        if (tokens.get(at).isDigits()) {
            WrittenNumber written = WrittenNumber.at(tokens, at);
            return written.value() == null ? null : digitNumeral(written.value(), null, at, written.to());
        }
        Reading reading = NumberWords.cardinal(tokens, at);
        return reading == null
                ? null
                : new Numeral(
                        reading.value(),
                        null,
                        at,
                        reading.to(),
                        reading.start(),
                        reading.definite(),
                        BigDecimal.ONE,
                        false,
                        false);
    }

    /**
     * What a number is divided by, in words.
     *
     * @param certain whether the word is nothing but a part
     */
    private record Denominator(BigDecimal value, int to, boolean certain) {}

    private @Nullable Denominator denominatorWord(int at, boolean many) {
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
        if (at < tokens.size() && Marks.isDash(tokens.form(at))) {
            at++;
        }
        Denominator parts = kind(at) == Kind.PARTS ? denominatorWord(at, true) : null;
        return parts == null || parts.value().compareTo(BigDecimal.TEN) >= 0
                ? null
                : new Denominator(tens.value().value().add(parts.value()), parts.to(), true);
    }

    /** A number with the fraction that follows it. */
    private Numeral withFraction(Numeral number) {
        int at = number.to();
        if (at >= tokens.size()
                || number.fraction() && number.inDigits()
                || tokens.get(at).beginsLine()) {
            return number;
        }
        Numeral found = number.fraction() ? null : divided(number);
        if (found == null) {
            found = number.fraction() ? null : ratio(number);
        }
        if (found != null) {
            return found;
        }
        found = mixed(number);
        return found == null ? number : found;
    }

    /** "Two thirds", "one-eighth", "twenty twenty-fifths". */
    private @Nullable Numeral divided(Numeral number) {
        int at = number.to();
        if (Marks.isDash(tokens.form(at))) {
            at++;
        }
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        Denominator part = denominatorWord(at, true);
        if (part == null && one) {
            part = denominatorWord(at, false);
            if (part != null && number.inDigits()) {
                part = null;
            }
            if (part == null && !tokens.get(number.from()).isArabic()) {
                Reading ordinal = at < tokens.size() ? NumberWords.ordinal(tokens, at) : null;
                if (ordinal != null && ordinal.value().compareTo(BigDecimal.TEN) > 0) {
                    part = new Denominator(ordinal.value(), ordinal.to(), true);
                }
            }
        }
        if (part == null) {
            part = singularPart(number, at);
        }
        if (part == null || number.value().scale() > 0) {
            return null;
        }
        Lexicon.Match<NumberWords.Word> last = NumberWords.at(tokens, number.to() - 1);
        if (number.inDigits() || last == null) {
            return number.valued(number.value().divide(part.value(), PRECISION), part.to(), true);
        }
        if (tokens.get(number.from()).isArabic()) {
            return arabicMixed(number, part, last);
        }
        BigDecimal lastValue = last.value().value();
        boolean tens = last.value().kind() == Kind.TENS
                && part.value().compareTo(BigDecimal.TEN) < 0
                && number.to() - 1 > number.from();
        if (tens) {
            // "one hundred thirty-fifths" are hundred parts of thirty-five
            BigDecimal over = number.value().subtract(lastValue);
            return number.valued(over.divide(part.value().add(lastValue), PRECISION), part.to(), true);
        }
        if (last.value().kind() == Kind.TENS && part.value().compareTo(BigDecimal.TEN) < 0) {
            return null;
        }
        BigDecimal behindAnd = behindAnd(number);
        BigDecimal scale = behindAnd == null ? null : scaleBeforeAnd(number);
        if (behindAnd != null && scale != null && behindAnd.compareTo(part.value()) < 0) {
            Lexicon.Match<NumberWords.Word> behind =
                    kind(part.to()) == Kind.SCALE ? NumberWords.at(tokens, part.to()) : null;
            BigDecimal factor = behind == null ? scale : behind.value().value();
            BigDecimal fraction = behindAnd.multiply(factor).divide(part.value(), PRECISION);
            return number.valued(
                    number.value().subtract(behindAnd).add(fraction), behind == null ? part.to() : behind.to(), false);
        }
        if (behindAnd != null
                && behindAnd.compareTo(part.value()) < 0
                && part.value().compareTo(BigDecimal.TEN) > 0) {
            BigDecimal whole = number.value().subtract(behindAnd);
            return number.valued(whole.add(behindAnd.divide(part.value(), PRECISION)), part.to(), false);
        }
        Numeral quotient = number.valued(number.value().divide(part.value(), PRECISION), part.to(), true);
        return quotient;
    }

    /** The scale right before the last English "and" of a number, or null. */
    private @Nullable BigDecimal scaleBeforeAnd(Numeral number) {
        for (int i = number.to() - 1; i > number.from() && i > number.to() - 5; i--) {
            if (NumberWords.kind(tokens, i) == Kind.AND) {
                return lastScale(i);
            }
        }
        return null;
    }

    /** Arabic "twenty-three fifths": behind more than ten the part is singular, and the same word as "five". */
    private @Nullable Denominator singularPart(Numeral number, int at) {
        if (number.value().compareTo(BigDecimal.TEN) <= 0 || kind(at) != Kind.UNIT) {
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

    /** What the words behind the last English "and" of a number are worth, or null. */
    private @Nullable BigDecimal behindAnd(Numeral number) {
        for (int i = number.to() - 1; i > number.from() && i > number.to() - 5; i--) {
            if (NumberWords.kind(tokens, i) == Kind.AND) {
                Reading reading = NumberWords.cardinal(tokens, i + 1);
                return reading != null && reading.to() == number.to() ? reading.value() : null;
            }
        }
        return null;
    }

    /** "Twenty and three fifths": the last word belongs to the parts when a conjunction joins it. */
    private Numeral arabicMixed(Numeral number, Denominator part, Lexicon.Match<NumberWords.Word> last) {
        BigDecimal over = last.value().value();
        boolean joined = last.value().kind() == Kind.UNIT
                && number.to() - 1 > number.from()
                && over.compareTo(part.value()) < 0
                && (last.conjunction() != 0 || tokens.get(number.to() - 2).is(String.valueOf(NumberWords.WAW)));
        return joined
                ? number.valued(
                        number.value().subtract(over).add(over.divide(part.value(), PRECISION)), part.to(), false)
                : number.valued(number.value().divide(part.value(), PRECISION), part.to(), true);
    }

    /** "One in five", "one over twenty", "two out of five hundred". */
    private @Nullable Numeral ratio(Numeral number) {
        Kind kind = kind(number.to());
        if (kind != Kind.OVER && kind != Kind.IN && kind != Kind.OUT_OF && kind != Kind.OF && kind != Kind.PORTION) {
            return null;
        }
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        boolean arabic = tokens.get(number.to()).isArabic();
        int at = number.to() + (kind == Kind.OUT_OF ? 2 : 1);
        if (kind == Kind.PORTION) {
            if (kind(at) != Kind.OF) {
                return null;
            }
            at++;
        }
        Numeral whole = plain(at);
        if (whole == null || whole.value().scale() > 0) {
            return null;
        }
        BigDecimal below = kind == Kind.PORTION ? belowHundred(number) : null;
        if (below != null && below.compareTo(whole.value()) < 0) {
            BigDecimal fraction = below.divide(whole.value(), PRECISION);
            return number.valued(number.value().subtract(below).add(fraction), whole.to(), false);
        }
        boolean negative = kind == Kind.OVER
                && number.from() > 0
                && kind(number.from() - 1) == Kind.MINUS
                && whole.value().signum() > 0;
        if (negative) {
            return number.valued(number.value().divide(whole.value(), PRECISION), whole.to(), true);
        }
        if (whole.value().compareTo(number.value()) <= 0) {
            return null;
        }
        boolean words = !number.inDigits() && !whole.inDigits();
        boolean certain = switch (kind) {
            case PORTION -> true;
            case OVER -> one && (!arabic || !isNounBefore(number.from()));
            case OF -> one && !number.inDigits() && whole.value().compareTo(BigDecimal.TEN) > 0;
            case IN ->
                one && !(number.inDigits() && whole.inDigits())
                        || words
                                && whole.value().compareTo(BigDecimal.valueOf(100)) <= 0
                                && number.value().compareTo(BigDecimal.TEN) < 0
                                && isWholeOfTen(whole.value());
            default -> words || one;
        };
        return certain ? number.valued(number.value().divide(whole.value(), PRECISION), whole.to(), true) : null;
    }

    /** What stands behind the hundreds of an Arabic number in words, or null. */
    private @Nullable BigDecimal belowHundred(Numeral number) {
        boolean words = !number.inDigits() && number.value().compareTo(BigDecimal.valueOf(100)) > 0;
        BigDecimal below = words ? number.value().remainder(BigDecimal.valueOf(100)) : BigDecimal.ZERO;
        return below.signum() > 0 ? below : null;
    }

    private static boolean isWholeOfTen(BigDecimal value) {
        int number = value.intValue();
        return number == 5 || number == 10 || number == 100;
    }

    private boolean isNounBefore(int from) {
        return from > 0
                && tokens.get(from - 1).isWord()
                && !tokens.get(from).beginsLine()
                && NumberWords.kind(tokens, from - 1) != Kind.MINUS;
    }

    /** "Five and a quarter", "3 million and a half", "one and a half million". */
    private @Nullable Numeral mixed(Numeral number) {
        int at = number.to();
        boolean arabic = tokens.get(at).isArabic();
        if (arabic) {
            return number.fraction() ? null : arabicMixed(number);
        }
        if (kind(at) != Kind.AND || number.fraction()) {
            return null;
        }
        BigDecimal over = BigDecimal.ONE;
        int next = at + 1;
        Denominator part = null;
        if (kind(next) == Kind.ARTICLE) {
            part = denominatorWord(next + 1, false);
        } else if (kind(next) == Kind.PART) {
            part = denominatorWord(next, false);
        } else {
            Numeral numerator = plain(next);
            if (numerator != null && numerator.value().compareTo(BigDecimal.valueOf(100)) < 0) {
                over = numerator.value();
                int under = numerator.to();
                if (under < tokens.size() && Marks.isDash(tokens.form(under))) {
                    under++;
                }
                part = denominatorWord(under, over.compareTo(BigDecimal.ONE) != 0);
            }
        }
        if (part == null || over.compareTo(part.value()) >= 0) {
            return null;
        }
        BigDecimal fraction = over.divide(part.value(), PRECISION);
        BigDecimal scale = lastScale(number.to());
        Lexicon.Match<NumberWords.Word> behind =
                kind(part.to()) == Kind.SCALE ? NumberWords.at(tokens, part.to()) : null;
        if (behind != null) {
            BigDecimal factor = behind.value().value();
            BigDecimal value = scale == null
                    ? number.value().add(fraction).multiply(factor)
                    : number.value().add(fraction.multiply(factor));
            return number.valued(value, behind.to(), false);
        }
        return number.valued(number.value().add(scale == null ? fraction : fraction.multiply(scale)), part.to(), false);
    }

    private @Nullable Numeral arabicMixed(Numeral number) {
        int at = number.to();
        boolean alone = tokens.get(at).is(String.valueOf(NumberWords.WAW));
        int next = alone ? at + 1 : at;
        Lexicon.Match<NumberWords.Word> match = NumberWords.at(tokens, next);
        if (match == null
                || match.article()
                || match.preposition() != 0
                || !alone && match.conjunction() != NumberWords.WAW) {
            return null;
        }
        BigDecimal scale = lastScale(number.to());
        BigDecimal unit = scale == null ? lastDual(number.to()) : scale;
        if (match.value().kind() == Kind.PART || match.value().kind() == Kind.TWO_PARTS) {
            boolean two = match.value().kind() == Kind.TWO_PARTS;
            BigDecimal fraction = (two ? BigDecimal.valueOf(2) : BigDecimal.ONE)
                    .divide(match.value().value(), PRECISION);
            int to = match.to();
            Lexicon.Match<NumberWords.Word> behind = to < tokens.size() ? NumberWords.at(tokens, to) : null;
            boolean repeated = behind != null
                    && behind.value().kind() == Kind.SCALE
                    && behind.conjunction() == 0
                    && behind.preposition() == 0;
            if (repeated && behind != null) {
                unit = unit == null ? behind.value().value() : unit;
                to = behind.to();
            }
            return number.valued(number.value().add(unit == null ? fraction : fraction.multiply(unit)), to, false);
        }
        Numeral over = match.value().kind() == Kind.UNIT ? plain(next) : null;
        Denominator part = over == null ? null : denominatorWord(over.to(), true);
        if (over == null || part == null || over.value().compareTo(part.value()) >= 0) {
            return null;
        }
        return number.valued(number.value().add(over.value().divide(part.value(), PRECISION)), part.to(), false);
    }

    private @Nullable BigDecimal lastDual(int to) {
        Lexicon.Match<NumberWords.Word> last = NumberWords.at(tokens, to - 1);
        return last != null && last.value().kind() == Kind.TWO_SCALE
                ? last.value().value()
                : null;
    }
}
