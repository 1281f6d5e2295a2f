package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text as the readers of dates see it: its tokens with what they mean for dates. Nothing is looked up twice. */
final class TimeText {
    private static final char WAW = '\u0648';
    /** The Arabic "and" when it stands alone. */
    static final String AND = String.valueOf(WAW);

    private static final int LONGEST_NUMBER = 9;
    private static final char LAST_LATIN = '\u024F';

    private final Tokens tokens;
    private final Lexicon<List<TimeWords.Word>> lexicon = TimeWords.lexicon();
    private final Lexicon.@Nullable Match<List<TimeWords.Word>>[] found;
    private final boolean[] looked;
    private final @Nullable Num[] numbers;
    private final boolean[] counted;
    private final boolean arabic;
    /** The token behind the paragraph that is being read. */
    private int limit;

    /** One meaning of the words at a place. */
    record Hit(TimeWords.Word word, Lexicon.Match<List<TimeWords.Word>> match) {
        int value() {
            return word.value();
        }

        String info() {
            return word.info();
        }

        int to() {
            return match.to();
        }

        boolean isJoined() {
            return match.conjunction() != 0;
        }
    }

    /**
     * A number, in digits or in words.
     *
     * @param start offset of its first letter, behind proclitics
     * @param digits how many digits it is written with; 0 for words
     * @param article whether an Arabic article stands before it
     */
    record Num(int value, int from, int to, int start, boolean ordinal, int digits, boolean article) {
        boolean isDay() {
            return value >= 1 && value <= 31 && digits <= 2;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    TimeText(Tokens tokens) {
        this.tokens = tokens;
        this.found = new Lexicon.Match[tokens.size()];
        this.looked = new boolean[tokens.size()];
        this.numbers = new Num[tokens.size()];
        this.counted = new boolean[tokens.size()];
        this.limit = tokens.size();
        this.arabic = isMostlyArabic(tokens);
    }

    private static boolean isMostlyArabic(Tokens tokens) {
        int balance = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord()) {
                balance += token.isArabic() ? 2 : -2;
            } else if (token.isDigits() && tokens.text().charAt(token.start()) > LAST_LATIN) {
                balance++; // digits of the Arabic scripts
            }
        }
        return balance > 0;
    }

    void limit(int token) {
        limit = token;
    }

    int limit() {
        return limit;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Whether most words of the text are Arabic, so that the day comes first in 2/4/2018. */
    boolean isArabic() {
        return arabic;
    }

    boolean has(int at) {
        return at >= 0 && at < limit;
    }

    Token get(int at) {
        return tokens.get(at);
    }

    String form(int at) {
        return at < limit ? tokens.form(at) : "";
    }

    boolean isDigits(int at) {
        return has(at) && tokens.get(at).isDigits();
    }

    boolean isGlued(int at) {
        return has(at) && tokens.get(at).isGlued();
    }

    boolean isMark(int at, String mark) {
        return has(at) && tokens.get(at).is(mark);
    }

    boolean isComma(int at) {
        return isMark(at, ",") || isMark(at, "\u060C");
    }

    boolean isDash(int at) {
        return has(at) && tokens.get(at).isMark() && (Marks.isDash(tokens.form(at)) || isMark(at, "~"));
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }

    private Lexicon.@Nullable Match<List<TimeWords.Word>> match(int at) {
        if (!looked[at]) {
            looked[at] = true;
            found[at] = tokens.get(at).isWord() ? lexicon.longest(tokens, at) : null;
        }
        return found[at];
    }

    boolean isKnown(int at) {
        return match(at) != null;
    }

    /** Whether a letter with a digit glued to it stands here, as in "Q3". */
    boolean isShortQuarter(int at) {
        return get(at).form().length() == 1 && isGlued(at + 1) && isDigits(at + 1);
    }

    /** Whether the letter of a plural or a possessive stands here, with or without its apostrophe. */
    boolean isLetterS(int at) {
        if (!has(at) || !get(at).isWord()) {
            return false;
        }
        String form = form(at);
        return is(at, TimeWords.Kind.LETTER_S)
                || form.length() > 1 && form.charAt(0) == '\'' && isLetterS(form.substring(1));
    }

    private boolean isLetterS(String form) {
        List<TimeWords.Word> words = lexicon.get(form);
        if (words != null) {
            for (TimeWords.Word word : words) {
                if (word.kind() == TimeWords.Kind.LETTER_S) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the words at a token mean, if they mean something of this kind. */
    @Nullable
    Hit hit(int at, TimeWords.Kind kind) {
        if (!has(at)) {
            return null;
        }
        Lexicon.Match<List<TimeWords.Word>> match = match(at);
        if (match == null || match.to() > limit) {
            return null;
        }
        for (TimeWords.Word word : match.value()) {
            if (word.kind() == kind) {
                return new Hit(word, match);
            }
        }
        return null;
    }

    boolean is(int at, TimeWords.Kind kind) {
        return hit(at, kind) != null;
    }

    /** Where the expression that begins with a token begins in the text, behind its proclitics. */
    int start(int at) {
        Token token = tokens.get(at);
        if (token.isArabic()) {
            Lexicon.Match<List<TimeWords.Word>> match = match(at);
            if (match != null) {
                return match.start(tokens);
            }
            Num number = number(at);
            if (number != null) {
                return number.start();
            }
        }
        return token.start();
    }

    /** The number at a token: digits, also behind an Arabic article, or words; ordinals as well. */
    @Nullable
    Num number(int at) {
        if (!has(at)) {
            return null;
        }
        if (!counted[at]) {
            counted[at] = true;
            numbers[at] = findNumber(at);
        }
        Num number = numbers[at];
        return number == null || number.to() > limit ? null : number;
    }

    private @Nullable Num findNumber(int at) {
        Token token = tokens.get(at);
        if (token.isDigits()) {
            return digits(at, at, false, token.start());
        }
        if (!token.isWord()) {
            return null;
        }
        Hit article = token.isArabic() && isDigits(at + 1) ? hit(at, TimeWords.Kind.DIGIT_ARTICLE) : null;
        if (article != null) {
            return digits(at, at + 1, true, tokens.offsetWithin(at, article.value()));
        }
        if (NumberWords.at(tokens, at) == null) {
            return null;
        }
        NumberWords.Reading ordinal = NumberWords.ordinal(tokens, at);
        NumberWords.Reading cardinal = NumberWords.cardinal(tokens, at);
        NumberWords.Reading best =
                ordinal == null || cardinal != null && cardinal.to() > ordinal.to() ? cardinal : ordinal;
        if (best == null || best.value().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            return null;
        }
        return new Num(best.value().intValue(), at, best.to(), best.start(), best == ordinal, 0, best.definite());
    }

    private @Nullable Num digits(int from, int at, boolean article, int start) {
        String form = tokens.form(at);
        if (form.length() > LONGEST_NUMBER) {
            return null;
        }
        int value = Integer.parseInt(form);
        String suffix = isGlued(at + 1) ? form(at + 1) : "";
        boolean ordinal = !suffix.isEmpty() && is(at + 1, TimeWords.Kind.ORDINAL_SUFFIX);
        return new Num(value, from, ordinal ? at + 2 : at + 1, start, ordinal, form.length(), article);
    }
}
