package org.claimlint.mention;

import org.claimlint.lexicon.Lexicon;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Reads percentages whose sign or phrase stands before or behind the number. */
final class Percents {
    private static final char ARABIC_PERCENT = '\u066A';

    private final Tokens tokens;
    private final FoundNumbers found;
    private final Numerals numerals;
    private final CountedNouns nouns;

    Percents(Tokens tokens, FoundNumbers found, Numerals numerals, CountedNouns nouns) {
        this.tokens = tokens;
        this.found = found;
        this.numerals = numerals;
        this.nouns = nouns;
    }

    /** Whether a percent sign stands here. */
    static boolean isSign(Token token) {
        return token.is('%') || token.is(ARABIC_PERCENT);
    }

    /** A percent phrase before its number. @return the same token where there is none */
    int word(int at) {
        Lexicon.Match<String> percent = RoleWords.PERCENT.at(tokens, at);
        if (percent != null) {
            return before(at, tokens.form(percent.to()).equals("of") ? percent.to() + 1 : percent.to());
        }
        Lexicon.Match<String> share = RoleWords.SHARE.at(tokens, at);
        return share == null ? at : share(at, share);
    }

    /** A percent sign or phrase at a token with its number behind. @return the token to go on with */
    int before(int at, int number) {
        if (number >= tokens.size() || tokens.get(number).beginsLine()) {
            return at + 1;
        }
        Numeral numeral = numerals.at(number);
        if (numeral == null || found.isTaken(at, numeral.to())) {
            return at + 1;
        }
        found.percent(tokens.get(at).start(), numeral, numeral.to());
        return numeral.to();
    }

    /** Arabic "a share of 20" without a percent sign. */
    private int share(int at, Lexicon.Match<String> share) {
        int to = share.to();
        if (to >= tokens.size() || tokens.get(to).beginsLine()) {
            return at;
        }
        Numeral number = tokens.get(to).isDigits() || NumberWords.at(tokens, to) != null ? numerals.at(to) : null;
        if (number == null
                || number.fraction()
                || found.isTaken(at, number.to())
                || number.definite()
                || number.start() > tokens.get(to).start()) {
            return at;
        }
        boolean goesOn = number.to() < tokens.size()
                && (end(number.to()) > number.to()
                        || RoleWords.TO.has(tokens, number.to())
                        || tokens.get(number.to()).isMark() && !Marks.isStop(tokens.get(number.to()))
                        || nouns.behind(number.to(), CountedNouns.isOne(number)) != null);
        if (goesOn) {
            return at;
        }
        found.percent(share.start(tokens), number, number.to());
        return number.to();
    }

    /** The token behind a percent sign or phrase, or the same token where there is none. */
    int end(int at) {
        if (at >= tokens.size() || tokens.get(at).gap() == Token.Gap.PARAGRAPH) {
            return at;
        }
        Token token = tokens.get(at);
        if (isSign(token)) {
            return at + 1;
        }
        if (token.is('-') && token.isGlued() && at + 1 < tokens.size()) {
            Lexicon.Match<String> phrase = RoleWords.PERCENT.at(tokens, at + 1);
            return phrase == null ? at : phrase.to();
        }
        Lexicon.Match<String> phrase = RoleWords.PERCENT.at(tokens, at);
        return phrase == null || phrase.prefix() > 0 ? at : phrase.to();
    }
}
