package org.claimlint.io;

/**
 * Recognizes Arabic text in windows-1256 by its bytes alone. Western and Cyrillic code pages put other letters where the most frequent
 * Arabic ones are, and mix them with Latin letters inside one word.
 */
final class ArabicWindows {
    private static final int FEWEST_LETTERS = 20;
    private static final int ALEF = 0xC7;
    private static final int LAM = 0xE1;
    private static final int MEEM = 0xE3;
    private static final int NOON = 0xE4;
    private static final int WAW = 0xE6;
    private static final int ALEF_MAKSURA = 0xEC;
    private static final int YEH = 0xED;
    private static final int MULTIPLICATION_SIGN = 0xD7;
    private static final int TATWEEL = 0xDC;

    private ArabicWindows() {}

    /**
     * Whether nearly all bytes beyond ASCII are Arabic letters, marks or typographic signs, the letters stand in words of their own, and the
     * most frequent letters of Arabic are frequent.
     */
    static boolean isCertain(byte[] bytes) {
        int beyondAscii = 0;
        int others = 0;
        int letters = 0;
        int frequent = 0;
        int alefs = 0;
        int lams = 0;
        int words = 0;
        int mixed = 0;
        boolean inWord = false;
        boolean afterLatin = false;
        for (byte each : bytes) {
            int b = each & 0xFF;
            boolean letter = isLetter(b);
            boolean latin = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            beyondAscii += b >= 0x80 ? 1 : 0;
            if (letter) {
                letters++;
                frequent += isFrequent(b) ? 1 : 0;
                alefs += b == ALEF ? 1 : 0;
                lams += b == LAM ? 1 : 0;
                words += inWord ? 0 : 1;
                mixed += afterLatin ? 1 : 0;
            } else if (b >= 0x80 && !isMark(b) && !isSign(b)) {
                others++;
            }
            mixed += inWord && latin ? 1 : 0;
            inWord = letter || (inWord && isMark(b));
            afterLatin = latin;
        }
        return letters >= FEWEST_LETTERS
                && others * 50 <= beyondAscii
                && mixed * 20 <= words
                && words * 2 <= letters
                && frequent * 10 >= letters * 4
                && alefs * 20 >= letters
                && lams * 25 >= letters;
    }

    private static boolean isLetter(int b) {
        return (b >= 0xC1 && b <= 0xD6)
                || (b > MULTIPLICATION_SIGN && b <= 0xDF && b != TATWEEL)
                || b == LAM
                || (b >= MEEM && b <= WAW)
                || b == ALEF_MAKSURA
                || b == YEH;
    }

    private static boolean isFrequent(int b) {
        return b == ALEF || b == LAM || b == MEEM || b == NOON || b == WAW || b == YEH;
    }

    /** Diacritics and tatweel. */
    private static boolean isMark(int b) {
        return (b >= 0xF0 && b <= 0xF3) || b == 0xF5 || b == 0xF6 || b == 0xF8 || b == 0xFA || b == TATWEEL;
    }

    /** Arabic comma, semicolon and question mark, quotation marks, dashes, spaces and direction marks. */
    private static boolean isSign(int b) {
        return b == 0xA1
                || b == 0xBA
                || b == 0xBF
                || b == 0xAB
                || b == 0xBB
                || b == 0xA0
                || b == 0x85
                || (b >= 0x91 && b <= 0x97)
                || b == 0x9D
                || b == 0x9E
                || b == 0xFD
                || b == 0xFE;
    }
}
