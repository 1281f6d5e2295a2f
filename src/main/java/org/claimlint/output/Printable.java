package org.claimlint.output;

/** Makes words from a file safe and readable on a terminal. */
public final class Printable {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_NONCHARACTER = '\uFFFE';
    /** What a line begins with that GitHub takes for a command. */
    private static final String COMMAND = "::";
    /** What several build servers take for a command anywhere, with a word before the bracket: {@code ##vso[}. */
    private static final String OLD_COMMAND = "##";

    private static final int LONGEST_WORD = 20;

    private Printable() {}

    /**
     * The text on one line, with nothing in it that could command a terminal or a build server, reorder what stands around it, or be no
     * character of XML. White space that breaks lines becomes a blank; other controls, bidirectional embeddings, overrides and isolates, half
     * surrogate pairs, noncharacters and the first sign of a command are shown as {@code \\uXXXX}.
     */
    public static String oneLine(String text) {
        int clean = 0;
        while (clean < text.length() && !isUnsafe(text, clean)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
            } else if (isUnsafe(text, i)) {
                safe.append("\\u")
                        .append(hex(c, 12))
                        .append(hex(c, 8))
                        .append(hex(c, 4))
                        .append(hex(c, 0));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The text on one line, kept from mixing with the words around it when it runs against {@code language}. */
    public static String within(MessageLanguage language, String text) {
        String safe = oneLine(text);
        boolean against = false;
        for (int i = 0; i < safe.length() && !against; i++) {
            byte direction = Character.getDirectionality(safe.charAt(i));
            against = language == MessageLanguage.AR
                    ? direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    : direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }
        return against ? FIRST_STRONG_ISOLATE + safe + POP_DIRECTIONAL_ISOLATE : safe;
    }

    private static boolean isUnsafe(String text, int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                    : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return Character.isISOControl(c)
                || c >= FIRST_NONCHARACTER
                || isCommand(text, index)
                || (c >= LINE_SEPARATOR && c <= RIGHT_TO_LEFT_OVERRIDE)
                || (c >= LEFT_TO_RIGHT_ISOLATE && c <= POP_DIRECTIONAL_ISOLATE);
    }

    private static boolean isCommand(String text, int index) {
        if (text.startsWith(COMMAND, index)) {
            return text.substring(0, index).isBlank();
        }
        if (!text.startsWith(OLD_COMMAND, index)) {
            return false;
        }
        int end = index + OLD_COMMAND.length();
        int last = Math.min(text.length(), end + LONGEST_WORD);
        while (end < last && text.charAt(end) != '[' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end < last && text.charAt(end) == '[';
    }

    private static char hex(char c, int shift) {
        return Character.toUpperCase(Character.forDigit((c >> shift) & 0xF, 16));
    }
}
