package org.claimlint.mention;

import java.math.BigDecimal;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateOrder;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text as the readers of dates see it: its tokens with what they mean for dates. Nothing is looked up twice. */
final class TimeText {
    private static final char WAW = '\u0648';
    private static final char LAM = '\u0644';
    private static final char SEEN = '\u0633';
    private static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
    /** A word of so many letters is too short for the future of the first person. */
    private static final int FIRST_PERSON = 4;
    /** The Arabic "and" when it stands alone. */
    static final String AND = String.valueOf(WAW);

    private static final int LONGEST_NUMBER = 9;
    /** How many words there are in the longest "not less than". */
    private static final int LONGEST_LEAD = 4;

    /** A greater number in words may be a year. */
    private static final int THOUSAND = 1000;

    private static final char LAST_LATIN = '\u024F';

    private final Tokens tokens;
    private final Leads leads;
    private final Lexicon<Meanings> lexicon = TimeWords.lexicon();
    private final Lexicon.@Nullable Match<Meanings>[] found;
    private final @Nullable Num[] numbers;
    private final boolean[] counted;
    private final boolean arabic;
    private final boolean dayFirst;
    /** The token behind the paragraph that is being read. */
    private int limit;

    /** One meaning of the words at a place. */
    record Hit(TimeWords.Word word, Lexicon.Match<Meanings> match) {
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

    /** @param order how dates of figures are written, or null where the language tells */
    @SuppressWarnings({"unchecked", "rawtypes"})
    TimeText(Tokens tokens, Leads leads, @Nullable DateOrder order) {
        this.tokens = tokens;
        this.leads = leads;
        this.found = new Lexicon.Match[tokens.size()];
        for (int i = 0; i < found.length; i++) {
            if (leads.may(i, Leads.TIME)) {
                found[i] = lexicon.longest(tokens, i);
            }
        }
        this.numbers = new Num[tokens.size()];
        this.counted = new boolean[tokens.size()];
        this.limit = tokens.size();
        this.arabic = isMostlyArabic(tokens);
        this.dayFirst = order == null ? arabic : order == DateOrder.DAY_FIRST;
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

    /** Whether most words of the text are Arabic. */
    boolean isArabic() {
        return arabic;
    }

    /** Whether the day comes first in 2/4/2018: in Arabic, unless somebody said otherwise. */
    boolean isDayFirst() {
        return dayFirst;
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

    boolean isMark(int at, char mark) {
        return has(at) && tokens.get(at).is(mark);
    }

    boolean isComma(int at) {
        return isMark(at, ',') || isMark(at, '\u060C');
    }

    boolean isDash(int at) {
        return has(at) && (Marks.isDash(tokens.get(at)) || tokens.get(at).is('~'));
    }

    /** Whether no sentence ends before the last token. */
    boolean isSingleSentence() {
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            if (token.is('.') || token.is('?') || token.is('!')) {
                return false;
            }
        }
        return true;
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }

    boolean isKnown(int at) {
        return found[at] != null;
    }

    /** Whether a date, a duration or a number may begin with a word. */
    boolean mayBegin(int at) {
        Lexicon.Match<Meanings> match = found[at];
        return match != null && match.value().isLeading() || number(at) != null || isShortQuarter(at);
    }

    /** Whether a date may begin with a token. */
    boolean mayBeginDate(int at) {
        if (!has(at)) {
            return false;
        }
        Lexicon.Match<Meanings> match = found[at];
        return match != null && match.value().isLeadingDate()
                || number(at) != null
                || !get(at).isWord(); // also "the '40s"
    }

    /** Whether the number or the unit of a length may begin with a token. */
    boolean mayBeginLength(int at) {
        if (!has(at)) {
            return false;
        }
        Lexicon.Match<Meanings> match = found[at];
        return match != null && match.value().isLeadingLength() || number(at) != null || get(at).isMark(); // one half
    }

    /** Whether a word that needs more, or a small number in words, stands before a word that has nothing to do with dates: "a man", "three men". */
    boolean leadsNowhere(int at) {
        Lexicon.Match<Meanings> match = found[at];
        Num number = number(at);
        if (match != null && (match.value().isLeadingAlone() || number != null && number.to() != match.to())
                || number != null && (number.digits() > 0 || number.value() >= THOUSAND)
                || isShortQuarter(at)) {
            return false;
        }
        int next = number != null ? number.to() : match == null ? limit : match.to();
        if (number == null && match != null && match.value().isLeadingCounted()) {
            return !mayBeginLength(next) && !is(next, TimeWords.Kind.BOUND) && !is(next, TimeWords.Kind.APPROX);
        }
        return isPlainWord(next);
    }

    /** Whether a word stands here that has nothing to do with dates and is no number. */
    boolean isPlainWord(int at) {
        return has(at)
                && get(at).isWord()
                && !isGlued(at)
                && !isKnown(at)
                && !form(at).equals(AND)
                && number(at) == null;
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
        Meanings meanings = lexicon.get(form);
        return meanings != null && meanings.has(TimeWords.Kind.LETTER_S);
    }

    /** What the words at a token mean, if they mean something of this kind. */
    @Nullable
    Hit hit(int at, TimeWords.Kind kind) {
        if (!has(at)) {
            return null;
        }
        Lexicon.Match<Meanings> match = found[at];
        if (match == null || match.to() > limit) {
            return null;
        }
        TimeWords.Word word = match.value().of(kind);
        return word == null ? null : new Hit(word, match);
    }

    boolean is(int at, TimeWords.Kind kind) {
        Lexicon.Match<Meanings> match = has(at) ? found[at] : null;
        return match != null && match.to() <= limit && match.value().has(kind);
    }

    /** Where the expression that begins with a token begins in the text, behind its proclitics. */
    int start(int at) {
        Token token = tokens.get(at);
        if (token.isArabic()) {
            Lexicon.Match<Meanings> match = found[at];
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

    /** Whether a number in words stands here behind an Arabic "and" that is written with it. */
    boolean isJoinedNumber(int at) {
        Num number = has(at) && get(at).isArabic() ? number(at) : null;
        return number != null && number.start() > get(at).start() && form(at).charAt(0) == WAW;
    }

    /** Whether words of some kind end right before a place. */
    boolean follows(int at, TimeWords.Kind kind) {
        for (int i = at - 1; i >= 0 && i >= at - LONGEST_LEAD; i--) {
            Hit hit = hit(i, kind);
            if (hit != null) {
                return hit.to() == at;
            }
        }
        return false;
    }

    /** Whether a word of some kind stands before a place, perhaps with "the two years", "the two days" between. */
    boolean isBehind(int at, TimeWords.Kind kind) {
        return at > 0 && (is(at - 1, kind) || at > 1 && is(at - 1, TimeWords.Kind.DUAL_LEAD) && is(at - 2, kind));
    }

    /** Whether an Arabic word begins with the letter that means "to", which is written with it. */
    boolean beginsWithTo(int at) {
        return get(at).isArabic() && form(at).charAt(0) == LAM;
    }

    /** Whether an Arabic verb in the future stands here ("will leave" is one word). */
    boolean isFutureVerb(int at) {
        String form = get(at).isArabic() ? form(at) : "";
        if (!ArabicVerb.looksFuture(form) && !isFirstPerson(at, form) || isKnown(at) || number(at) != null) {
            return false;
        }
        return !TimeWords.isNotFuture(form) && !TimeWords.isNotFuture(form.substring(1));
    }

    /** "I shall leave": the hamza, which normalizing takes away, tells it from nouns. */
    private boolean isFirstPerson(int at, String form) {
        int first = form.startsWith(AND) ? 1 : 0;
        return form.length() > FIRST_PERSON
                && form.charAt(first) == SEEN
                && tokens.text().charAt(get(at).start() + first + 1) == ALEF_WITH_HAMZA_ABOVE;
    }

    /** Whether a clause can end before a place: nothing stands there, or a mark that joins no numbers. */
    boolean isEnd(int at) {
        return !has(at)
                || get(at).isMark()
                        && !isDash(at)
                        && !isMark(at, '%')
                        && !isMark(at, '\u066A')
                        && !isMark(at, '/')
                        && !(isGlued(at) && isGlued(at + 1) && isDigits(at + 1));
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
        if (!leads.may(at, Leads.NUMBER) || NumberWords.at(tokens, at) == null) {
            return null;
        }
        NumberWords.Spelled spelled = NumberWords.spelled(tokens, at);
        NumberWords.Reading ordinal = spelled.ordinal();
        NumberWords.Reading cardinal = spelled.cardinal();
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
