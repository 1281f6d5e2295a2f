package org.claimlint.text;

/**
 * A word, a run of digits, or a mark of a text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset after its last one (exclusive)
 * @param form its normalized form (see {@link Normalizer}): digits are ASCII digits
 * @param shared its form as other tokens share it
 * @param gap what stands between it and the token before
 * @param first the first character of its form, which answers most questions; 0 where nothing is left of it
 */
public record Token(int start, int end, Kind kind, String form, Form shared, Gap gap, char first) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        DIGITS,
        /** Punctuation or a symbol, one code point each. */
        MARK
    }

    /** What separates two tokens, from the weakest to the strongest. */
    public enum Gap {
        NONE,
        SPACE,
        /** A line ends between them. */
        LINE,
        /** An empty line, or the beginning of the text, stands before. */
        PARAGRAPH
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** Whether it is this word or mark. */
    public boolean is(String normalized) {
        return !normalized.isEmpty() && first == normalized.charAt(0) && form.equals(normalized);
    }

    /** Whether it is this mark. */
    public boolean is(char mark) {
        return first == mark && kind == Kind.MARK;
    }

    /** Whether it follows the token before without a space. */
    public boolean isGlued() {
        return gap == Gap.NONE;
    }

    /** Whether a new line or paragraph begins with it. */
    public boolean beginsLine() {
        return gap.compareTo(Gap.LINE) >= 0;
    }

    /** Whether it is an Arabic word. */
    public boolean isArabic() {
        return kind == Kind.WORD && first >= '\u0600' && first <= '\u06FF';
    }
}
