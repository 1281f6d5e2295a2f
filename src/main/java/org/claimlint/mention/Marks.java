package org.claimlint.mention;

import org.claimlint.text.Token;

/** Punctuation that stands inside or between numbers. */
final class Marks {
    private static final char HYPHEN = '\u2010';
    private static final char NON_BREAKING_HYPHEN = '\u2011';
    private static final char FIGURE_DASH = '\u2012';
    private static final char EN_DASH = '\u2013';
    private static final char EM_DASH = '\u2014';
    private static final char MINUS_SIGN = '\u2212';
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_COMMA = '\u060C';

    private Marks() {}

    /** Whether it is a hyphen or a dash of any length. */
    static boolean isDash(Token token) {
        return token.isMark()
                && switch (token.first()) {
                    case '-', HYPHEN, NON_BREAKING_HYPHEN, FIGURE_DASH, EN_DASH, EM_DASH -> true;
                    default -> false;
                };
    }

    /** Whether it may stand before a negative number. */
    static boolean isMinus(Token token) {
        return token.is('-') || token.is(MINUS_SIGN) || token.is(EN_DASH);
    }

    /** Whether it may stand before the digits of a decimal without a whole part. */
    static boolean isPoint(Token token) {
        return token.is('.') || token.is(ARABIC_DECIMAL);
    }

    /** Whether it ends a clause. */
    static boolean isStop(Token token) {
        return token.is('.') || token.is(',') || token.is(ARABIC_COMMA) || token.is(')');
    }
}
