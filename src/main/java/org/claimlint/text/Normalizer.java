package org.claimlint.text;

/**
 * Folds a word to the form under which it is looked up. Dropped: Arabic diacritics (U+064B..U+065F, U+0670), tatweel, soft hyphens, joiners,
 * direction marks and byte order marks. Folded: alef with hamza, madda or wasla to alef, alef maksura and Persian yeh to yeh, teh marbuta
 * to heh, Persian kaf to kaf, Arabic-Indic and Persian digits to ASCII digits, curly apostrophes to {@code '}, capitals to small letters.
 */
public final class Normalizer {
    private static final char FATHATAN = '\u064B';
    private static final char LAST_COMBINING = '\u065F';
    private static final char SUPERSCRIPT_ALEF = '\u0670';
    static final char TATWEEL = '\u0640';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final char FIRST_EMBEDDING = '\u202A';
    private static final char LAST_EMBEDDING = '\u202E';
    private static final char WORD_JOINER = '\u2060';
    private static final char LAST_ISOLATE = '\u2069';
    private static final char ARABIC_LETTER_MARK = '\u061C';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char ALEF = '\u0627';
    private static final char ALEF_WITH_MADDA_ABOVE = '\u0622';
    private static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
    private static final char ALEF_WITH_HAMZA_BELOW = '\u0625';
    private static final char ALEF_WASLA = '\u0671';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final char YEH = '\u064A';
    private static final char FARSI_YEH = '\u06CC';
    private static final char TEH_MARBUTA = '\u0629';
    private static final char HEH = '\u0647';
    private static final char KEHEH = '\u06A9';
    private static final char KAF = '\u0643';

    /** No character before it is folded but capitals. */
    private static final char FIRST_FOLDED = '\u02BC';

    private static final char ARABIC_INDIC_ZERO = '\u0660';
    private static final char ARABIC_INDIC_NINE = '\u0669';
    private static final char EXTENDED_ZERO = '\u06F0';
    private static final char EXTENDED_NINE = '\u06F9';
    private static final char LEFT_SINGLE_QUOTATION_MARK = '\u2018';
    private static final char RIGHT_SINGLE_QUOTATION_MARK = '\u2019';
    private static final char MODIFIER_APOSTROPHE = '\u02BC';

    private Normalizer() {}

    /** The folded form of a word or of words. */
    public static String fold(CharSequence word) {
        return new Folding().form(word.toString(), 0, word.length()).text();
    }

    /** Whether a character changes how a word looks, and not which word it is. */
    static boolean isIgnorable(char c) {
        return c >= SOFT_HYPHEN
                && (c == SOFT_HYPHEN
                        || (c >= FATHATAN && c <= LAST_COMBINING)
                        || c == SUPERSCRIPT_ALEF
                        || c == TATWEEL
                        || c == ARABIC_LETTER_MARK
                        || (c >= ZERO_WIDTH_SPACE && c <= RIGHT_TO_LEFT_MARK)
                        || (c >= FIRST_EMBEDDING && c <= LAST_EMBEDDING)
                        || (c >= WORD_JOINER && c <= LAST_ISOLATE)
                        || c == BYTE_ORDER_MARK);
    }

    /** Whether a character is a diacritic or a tatweel, and so part of the word before it. */
    static boolean isVowelSign(char c) {
        return (c >= FATHATAN && c <= LAST_COMBINING) || c == SUPERSCRIPT_ALEF || c == TATWEEL;
    }

    /** The folded form of one character, capitals as they are. */
    static char fold(char c) {
        if (c < FIRST_FOLDED) {
            return c;
        }
        if (c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_NINE) {
            return (char) ('0' + c - ARABIC_INDIC_ZERO);
        }
        if (c >= EXTENDED_ZERO && c <= EXTENDED_NINE) {
            return (char) ('0' + c - EXTENDED_ZERO);
        }
        return switch (c) {
            case ALEF_WITH_MADDA_ABOVE, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WASLA -> ALEF;
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case TEH_MARBUTA -> HEH;
            case KEHEH -> KAF;
            case LEFT_SINGLE_QUOTATION_MARK, RIGHT_SINGLE_QUOTATION_MARK, MODIFIER_APOSTROPHE -> '\'';
            default -> c;
        };
    }
}
