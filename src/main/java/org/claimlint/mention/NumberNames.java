package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Tells numbers that are names, years or ages from numbers that count: M5, Brigade 104, "the Fourth Division". */
final class NumberNames {
    private static final String ARTICLE = "\u0627\u0644";
    private static final String PROCLITICS = "\u0648\u0641\u0628\u0644\u0643\u0627";
    private static final String AND = "and";
    private static final String OF = "of";
    /** Nobody is a thousand years old. */
    private static final int OLDEST_DIGITS = 2;

    private static final int LONGEST_PROCLITIC = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final Map<String, RoleWords> ROLES = RoleWords.of("number-names.tsv");
    private static final RoleWords UNIT = RoleWords.in(ROLES, "unit");
    private static final RoleWords PRONOUN = RoleWords.in(ROLES, "pronoun");
    private static final RoleWords NOT_COUNTED = RoleWords.in(ROLES, "not-counted");
    private static final RoleWords SETTLEMENT = RoleWords.in(ROLES, "settlement");
    private static final RoleWords AGE = RoleWords.in(ROLES, "age");
    private static final RoleWords AGED_ONE = RoleWords.in(ROLES, "aged-one");
    private static final RoleWords AGED_SEVERAL = RoleWords.in(ROLES, "aged-several");
    private static final RoleWords WEAPON = RoleWords.in(ROLES, "weapon");
    private static final RoleWords BEFORE = RoleWords.in(ROLES, "before");
    private static final RoleWords SUM = RoleWords.in(ROLES, "sum");
    private static final RoleWords YEAR = RoleWords.in(ROLES, "year");

    private final Tokens tokens;
    private final CountedNouns nouns;

    NumberNames(Tokens tokens, CountedNouns nouns) {
        this.tokens = tokens;
        this.nouns = nouns;
    }

    /** Whether letters glued before the digits, or with a hyphen, make them a name: M5, F-16. Arabic proclitics do not. */
    boolean isName(int at) {
        Token before = tokens.get(at - 1);
        if (before.isWord()) {
            return !isProclitic(before) && !nouns.isMoney(at - 1);
        }
        return before.is('#')
                || before.is('-')
                        && before.isGlued()
                        && at > 1
                        && tokens.get(at - 2).isWord()
                        && !isProclitic(tokens.get(at - 2));
    }

    /** Whether the Arabic article stands alone, as before digits. */
    static boolean isArticle(Token word) {
        return word.is(ARTICLE);
    }

    static boolean isProclitic(Token word) {
        if (!word.isArabic() || word.form().length() > LONGEST_PROCLITIC) {
            return false;
        }
        for (int i = 0; i < word.form().length(); i++) {
            if (PROCLITICS.indexOf(word.form().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** "The Fourth Division": the ordinal is a part of a name. */
    boolean isNamedUnit(int from, int to) {
        if (tokens.get(from).isArabic()) {
            return from > 0 && !tokens.get(from).beginsLine() && UNIT.is(tokens, from - 1);
        }
        return to < tokens.size() && isCapital(to) && !tokens.get(to).beginsLine() && UNIT.has(tokens, to);
    }

    /** Whether "one" counts: it is no number in "no one", "the one that". */
    boolean isCounting(int at, Numeral number) {
        if (number.to() == at + 1 && at > 0 && tokens.get(at).isArabic() && isNamedPlace(at)) {
            return false;
        }
        if (number.value().compareTo(BigDecimal.ONE) != 0 || number.inDigits() || number.to() != at + 1) {
            return true;
        }
        boolean begins = at == 0 || tokens.get(at).gap() == Token.Gap.PARAGRAPH;
        if (!begins && PRONOUN.has(tokens, at - 1)) {
            return false;
        }
        if (tokens.get(at).isArabic()) {
            return !number.definite();
        }
        boolean ends = number.to() >= tokens.size() || !tokens.get(number.to()).isWord();
        if (ends) {
            return begins || nouns.isCountVerb(at - 1);
        }
        return !NOT_COUNTED.has(tokens, number.to());
    }

    /** A village may be called like a number; behind "the city" a number counts something else ("the city's schools, the seven"). */
    private boolean isNamedPlace(int at) {
        Lexicon.Match<String> settlement = tokens.get(at).beginsLine() ? null : SETTLEMENT.at(tokens, at - 1);
        return settlement != null && !settlement.article();
    }

    /** Whether a number is somebody's age: a measure of nothing that is counted. */
    boolean isAge(int at) {
        return at > 0
                && !tokens.get(at).beginsLine()
                && (AGE.is(tokens, at - 1)
                        || isAgeOfOne(at)
                        || tokens.get(at - 1).is(AND) && isAgeOfOne(at - 2));
    }

    /** "A woman of 54", "two boys of 8 and 13": a small number behind "of", and nothing behind it that it may count. */
    private boolean isAgeOfOne(int at) {
        return at > 1
                && at + 1 < tokens.size()
                && tokens.get(at - 1).is(OF)
                && tokens.get(at).isDigits()
                && tokens.form(at).length() <= OLDEST_DIGITS
                && (AGED_ONE.is(tokens, at - 2)
                        || AGED_SEVERAL.is(tokens, at - 2)
                                && (tokens.get(at + 1).isMark()
                                        || tokens.get(at + 1).is(AND)));
    }

    /** "Brigade 104", "No. 5", "Resolution 2254". */
    boolean isNamedBefore(Numeral number) {
        if (!number.inDigits()) {
            return false;
        }
        boolean millimetres = isMillimetres(number.to());
        if (millimetres && WEAPON.has(tokens, number.to() + 1)) {
            return true;
        }
        int at = number.from() - 1;
        if (at < 0 || tokens.get(number.from()).beginsLine() || isSum(at)) {
            return false;
        }
        if (tokens.get(at).is('.') && at > 0 && tokens.get(at).isGlued()) {
            at--;
        }
        Lexicon.Match<String> cue = BEFORE.at(tokens, at);
        if (cue != null && cue.to() >= number.from() - 1 && (cue.value().equals("any") || isCapital(at))) {
            return true;
        }
        return millimetres && WEAPON.is(tokens, at);
    }

    /** Arabic "a total of" ends in a word that, written alone, is "Group". */
    private boolean isSum(int last) {
        Lexicon.Match<String> sum = last == 0 ? null : SUM.at(tokens, last - 1);
        return sum != null && sum.to() == last + 1;
    }

    private boolean isMillimetres(int at) {
        Counted unit = at < tokens.size() && tokens.get(at).isWord() ? nouns.glued(at) : null;
        return unit != null && "mm".equals(unit.unitId());
    }

    /** The token behind the unit of a calibre. */
    int skipUnit(int at) {
        return isMillimetres(at) ? at + 1 : at;
    }

    /** "In 2014 fighters crossed": digits that look like a year behind a word that years follow. */
    boolean isYear(Numeral number) {
        int at = number.from();
        if (number.to() != at + 1 || !number.inDigits() || tokens.form(at).length() != 4 || at == 0) {
            return false;
        }
        int value = number.value().intValue();
        return value >= FIRST_YEAR && value <= LAST_YEAR && !tokens.get(at).beginsLine() && YEAR.is(tokens, at - 1);
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }
}
