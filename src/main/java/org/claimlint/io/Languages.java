package org.claimlint.io;

/** Language codes of BCP 47, by their form. */
public final class Languages {
    private static final int LONGEST_FIRST = 3;
    private static final int LONGEST_PART = 8;

    private Languages() {}

    /** Whether this may be a code: {@code ar}, {@code en-GB}. */
    public static boolean isCode(String word) {
        int part = 0;
        int parts = 0;
        for (int i = 0; i <= word.length(); i++) {
            char c = i < word.length() ? word.charAt(i) : '-';
            if (c == '-') {
                boolean fits = parts == 0 ? part >= 2 && part <= LONGEST_FIRST : part >= 1 && part <= LONGEST_PART;
                if (!fits) {
                    return false;
                }
                part = 0;
                parts++;
            } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' || parts > 0 && c >= '0' && c <= '9') {
                part++;
            } else {
                return false;
            }
        }
        return true;
    }
}
