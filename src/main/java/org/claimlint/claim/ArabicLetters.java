package org.claimlint.claim;

/** Arabic letters and marks that tell how a word is built, by their names. */
final class ArabicLetters {
    /** Alef and lam. */
    static final String ARTICLE = "\u0627\u0644";

    /** "For the, of the": the preposition and what is left of the article behind it. */
    static final String TO_THE = "\u0644\u0644";

    /** The conjunction "and". */
    static final String WAW = "\u0648";

    /** The preposition "for, in order to". */
    static final char LAM = '\u0644';

    static final char ALEF = '\u0627';
    static final char HEH = '\u0647';
    static final char NOON = '\u0646';

    /** First letter of the present tense: he. */
    static final char YEH = '\u064A';

    /** First letter of the present tense: she. */
    static final char TEH = '\u062A';

    /** The ending "her, its". */
    static final String HER = "\u0647\u0627";

    /** The ending "their". */
    static final String THEIR = "\u0647\u0645";

    /** The first letter of the alphabet as it is coded. */
    static final char FIRST = '\u0621';

    /** The ending of a counted man of a land: "a Sudanese". */
    static final String OF_A_LAND = "\u064A\u0627";

    /** Of several: "Sudanese". */
    static final String OF_A_LAND_PLURAL = "\u064A\u064A\u0646";

    static final String COMMA = "\u060C";

    private ArabicLetters() {}
}
