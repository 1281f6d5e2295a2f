package org.claimlint.mention;

/** Punctuation that stands inside or between numbers. */
final class Marks {
    private static final String HYPHEN = "\u2010";
    private static final String NON_BREAKING_HYPHEN = "\u2011";
    private static final String FIGURE_DASH = "\u2012";
    private static final String EN_DASH = "\u2013";
    private static final String EM_DASH = "\u2014";
    private static final String MINUS_SIGN = "\u2212";

    private Marks() {}

    /** Whether a mark is a hyphen or a dash of any length. */
    static boolean isDash(String form) {
        return form.equals("-")
                || form.equals(HYPHEN)
                || form.equals(NON_BREAKING_HYPHEN)
                || form.equals(FIGURE_DASH)
                || form.equals(EN_DASH)
                || form.equals(EM_DASH);
    }

    /** Whether a mark may stand before a negative number. */
    static boolean isMinus(String form) {
        return form.equals("-") || form.equals(MINUS_SIGN) || form.equals(EN_DASH);
    }

    /** Whether a mark may stand before the digits of a decimal without a whole part. */
    static boolean isPoint(String form) {
        return form.equals(".") || form.equals("\u066B");
    }

    /** Whether a mark ends a clause. */
    static boolean isStop(String form) {
        return form.equals(".") || form.equals(",") || form.equals("\u060C") || form.equals(")");
    }
}
