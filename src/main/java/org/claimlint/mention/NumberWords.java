package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads spelled-out cardinals and ordinals of both languages at a place of a text: "two hundred and three", "twenty-first". */
final class NumberWords {
    static final char WAW = '\u0648';
    private static final String AND = String.valueOf(WAW);
    private static final char LAM = '\u0644';

    private static final Lexicon<Word> WORDS = load();

    private NumberWords() {}

    /** What part of a number a word is. */
    enum Kind {
        ZERO,
        /** 1 to 9. */
        UNIT,
        /** Arabic "one of", a number only before tens. */
        ONE,
        /** Arabic "one", which is also "and one of". */
        AND_ONE,
        TEN,
        /** 11 to 19 and, written as one word, up to 99. */
        TEEN,
        TENS,
        /** Arabic 100, 200 ... 900. */
        HUNDREDS,
        /** Arabic dialect words for hundreds that mean something else when they stand alone. */
        SPOKEN_HUNDREDS,
        /** English hundred, which needs a number before it. */
        HUNDRED,
        SCALE,
        /** Arabic plural of a scale, which needs a number before it. */
        SCALES,
        /** Arabic dual of a scale. */
        TWO_SCALE,
        /** Arabic accusative of a scale behind a number, else a dual before its noun. */
        ACCUSATIVE_SCALE,
        DOZEN,
        ARTICLE,
        AND,
        MINUS,
        POINT,
        ORDINAL,
        /** Arabic "first" of compounds. */
        ORDINAL_ONE,
        ORDINAL_TEN,
        ORDINAL_TEEN,
        ORDINAL_TENS,
        ORDINAL_HUNDRED,
        ORDINAL_SCALE,
        /** Half, third, quarter: the value is the denominator. */
        PART,
        PARTS,
        TWO_PARTS,
        /** Arabic "half of them". */
        OWN_PART,
        /** Arabic "a part of", as in three parts of ten. */
        PORTION,
        OF,
        OVER,
        IN,
        OUT_OF;

        /** Whether an English ordinal ends with such a word. */
        boolean isOrdinal() {
            return switch (this) {
                case ORDINAL, ORDINAL_TEEN, ORDINAL_TENS, ORDINAL_HUNDRED, ORDINAL_SCALE -> true;
                default -> false;
            };
        }
    }

    /** A word of a number. */
    record Word(Kind kind, BigDecimal value) {}

    /**
     * A number that was read.
     *
     * @param start offset of its first letter, behind proclitics; an article belongs to it
     * @param to the token behind its last (exclusive)
     * @param definite whether it has the Arabic article
     */
    record Reading(BigDecimal value, int from, int to, int start, boolean definite) {}

    /** What is spelled out at one place. */
    record Spelled(@Nullable Reading cardinal, @Nullable Reading ordinal) {}

    private static Lexicon<Word> load() {
        Lexicon<Word> words = Lexicon.of(Lexicon.class, "ar/numbers.tsv", NumberWords::word);
        words.addAll(Lexicon.class, "en/numbers.tsv", NumberWords::word);
        return words;
    }

    private static Word word(String[] row) {
        return new Word(Kind.valueOf(row[0].replace('-', '_').toUpperCase(Locale.ROOT)), new BigDecimal(row[1]));
    }

    /** All number words of both languages. */
    static Lexicon<Word> lexicon() {
        return WORDS;
    }

    /** The number word at a token, behind its proclitics, or null. */
    static Lexicon.@Nullable Match<Word> at(Tokens tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        Lexicon.Match<Word> match = WORDS.longest(tokens, at);
        // lam before "six" is the verb "I am not"
        return match != null
                        && match.preposition() == LAM
                        && tokens.form(at).length() - match.prefix() == 2
                        && match.value().kind() == Kind.UNIT
                ? null
                : match;
    }

    /** The kind of the number word at a token without any proclitic, or null. */
    static @Nullable Kind kind(Tokens tokens, int at) {
        Lexicon.Match<Word> match = at(tokens, at);
        return match == null || match.prefix() > 0 ? null : match.value().kind();
    }

    /** The longest cardinal in words that begins with a token, or null: "three hundred and two", never "a" alone. */
    static @Nullable Reading cardinal(Tokens tokens, int from) {
        NumberSum sum = new NumberSum(tokens, from);
        return sum.readCardinal();
    }

    /**
     * A number in digits with the words that multiply it: the rest of "12 thousand", "3 hundred and 21".
     *
     * @param from the first token of the digits
     * @param at the token behind the digits
     * @return null when no such word follows
     */
    static @Nullable Reading scaled(Tokens tokens, int from, int at, BigDecimal digits) {
        boolean joined = at < tokens.size() && tokens.get(at).is(AND);
        if (!joined && at(tokens, at) == null) {
            return null;
        }
        NumberSum sum = new NumberSum(tokens, from);
        return sum.readScaled(at, digits);
    }

    /** The longest ordinal in words that begins with a token, or null: "twenty-first". */
    static @Nullable Reading ordinal(Tokens tokens, int from) {
        Lexicon.Match<Word> match = at(tokens, from);
        if (match == null) {
            return null;
        }
        return tokens.get(from).isArabic() ? arabicOrdinal(tokens, from, match) : englishOrdinal(tokens, from, match);
    }

    private static @Nullable Reading englishOrdinal(Tokens tokens, int from, Lexicon.Match<Word> first) {
        int next = first.to();
        boolean more = next < tokens.size() && (tokens.get(next).isMark() || at(tokens, next) != null);
        if (!more && !first.value().kind().isOrdinal()) {
            return null; // a number alone
        }
        NumberSum sum = new NumberSum(tokens, from);
        return sum.readOrdinal();
    }

    /** The cardinal and the ordinal in words that begin with a token: English ones begin alike, and so are read at once. */
    static Spelled spelled(Tokens tokens, int from) {
        if (tokens.get(from).isArabic()) {
            return new Spelled(cardinal(tokens, from), ordinal(tokens, from));
        }
        NumberSum sum = new NumberSum(tokens, from);
        return new Spelled(sum.readCardinal(), sum.readOrdinal());
    }

    private static @Nullable Reading arabicOrdinal(Tokens tokens, int from, Lexicon.Match<Word> first) {
        boolean definite = isDefinite(tokens, first);
        BigDecimal value = BigDecimal.ZERO;
        int at = from;
        Lexicon.Match<Word> match = first;
        if (definite && (match.value().kind() == Kind.HUNDREDS || match.value().kind() == Kind.SCALE)) {
            // "the hundred and fifth"
            value = match.value().value();
            at = joined(tokens, match.to());
            match = at(tokens, at);
            if (match == null || !isJoined(match, at > first.to()) || !isDefinite(tokens, match)) {
                return null;
            }
        }
        Kind kind = match.value().kind();
        boolean one = kind == Kind.AND_ONE && definite;
        if (kind == Kind.ORDINAL_TEEN || kind == Kind.ORDINAL_TEN) {
            return reading(tokens, from, first, value.add(match.value().value()), match.to(), definite);
        }
        if (kind != Kind.ORDINAL && kind != Kind.ORDINAL_ONE && !one) {
            return null;
        }
        value = value.add(match.value().value());
        int next = joined(tokens, match.to());
        Lexicon.Match<Word> tens = at(tokens, next);
        if (tens != null
                && tens.value().kind() == Kind.TENS
                && isJoined(tens, next > match.to())
                && isDefinite(tokens, tens) == definite) {
            return reading(tokens, from, first, value.add(tens.value().value()), tens.to(), definite);
        }
        return kind == Kind.ORDINAL ? reading(tokens, from, first, value, match.to(), definite) : null;
    }

    private static Reading reading(
            Tokens tokens, int from, Lexicon.Match<Word> first, BigDecimal value, int to, boolean definite) {
        return new Reading(value, from, to, first.start(tokens), definite);
    }

    /** The token behind a conjunction that stands alone, else the same token. */
    static int joined(Tokens tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at).is(AND) ? at + 1 : at;
    }

    /** Whether a word is joined to the one before: by its own conjunction or by one that stands alone. */
    static boolean isJoined(Lexicon.Match<Word> match, boolean alone) {
        return match.preposition() == 0 && (alone ? match.conjunction() == 0 : match.conjunction() == WAW);
    }

    /** Whether a word has the Arabic article; of some forms the table itself has it. */
    static boolean isDefinite(Tokens tokens, Lexicon.Match<Word> match) {
        return match.article()
                || match.value().kind() == Kind.ORDINAL
                        && tokens.form(match.from()).startsWith("\u0627\u0644", match.prefix());
    }

    /** The same, where the word goes on in the line of the one before. */
    static @Nullable Kind kindInLine(Tokens tokens, int at) {
        return at < tokens.size() && tokens.get(at).isWord() && !tokens.get(at).beginsLine() ? kind(tokens, at) : null;
    }

    /** The scale a number ends with, or null. */
    static @Nullable BigDecimal lastScale(Tokens tokens, int to) {
        Lexicon.Match<NumberWords.Word> last = at(tokens, to - 1);
        boolean scale = last != null
                && (last.value().kind() == Kind.SCALE
                        || last.value().kind() == Kind.SCALES
                        || last.value().kind() == Kind.ACCUSATIVE_SCALE);
        return scale && last != null ? last.value().value() : null;
    }

    /** The scale of which a number ends with two, or null. */
    static @Nullable BigDecimal lastDual(Tokens tokens, int to) {
        Lexicon.Match<NumberWords.Word> last = at(tokens, to - 1);
        return last != null && last.value().kind() == Kind.TWO_SCALE
                ? last.value().value()
                : null;
    }
}
