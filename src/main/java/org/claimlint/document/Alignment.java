package org.claimlint.document;

import org.jspecify.annotations.Nullable;

/** Finds for each character of a text where its source writes it, as itself, as an entity or behind a backslash. */
final class Alignment {
    private static final int LONGEST_ENTITY = 40;

    private final Prose prose;
    private final String source;
    private final Entities entities;
    private final boolean backslashes;

    /** What the entities of a language stand for. */
    @FunctionalInterface
    interface Entities {
        /** That there are none. */
        Entities NONE = written -> null;

        /** The characters that an entity stands for, or null when it is none. @param written such as {@code &amp;} */
        @Nullable
        String decoded(String written);
    }

    /** @param backslashes whether a mark behind a backslash stands for itself */
    Alignment(Prose prose, String source, Entities entities, boolean backslashes) {
        this.prose = prose;
        this.source = source;
        this.entities = entities;
        this.backslashes = backslashes;
    }

    /** Adds a text that a passage of the source writes. What cannot be told apart in the passage stands for the rest of it as a whole. */
    void add(String text, int from, int to) {
        int i = 0;
        int at = from;
        while (i < text.length() && at < to) {
            char written = source.charAt(at);
            String decoded = written == '&' ? entity(at, to) : null;
            if (decoded != null && text.startsWith(decoded, i)) {
                int end = entityEnd(at, to);
                prose.add(decoded, at, end);
                i += decoded.length();
                at = end;
                continue;
            }
            char c = text.charAt(i);
            boolean escaped = backslashes && written == '\\' && at + 1 < to && source.charAt(at + 1) == c && isMark(c);
            boolean same = c == written || Character.isWhitespace(c) && Character.isWhitespace(written);
            if (!escaped && !same && Character.isWhitespace(written)) {
                at++; // a line end with the blanks around it is one blank, or none
                continue;
            }
            if (!escaped && !same) {
                break;
            }
            int end = escaped ? at + 2 : at + 1;
            prose.add(String.valueOf(c), at, end);
            i++;
            at = end;
        }
        for (; i < text.length(); i++) {
            prose.add(text.substring(i, i + 1), Math.min(at, to), to);
        }
    }

    private @Nullable String entity(int at, int to) {
        int end = entityEnd(at, to);
        return end == at + 1 ? null : entities.decoded(source.substring(at, end));
    }

    /** Behind an ampersand, a name or number, and a semicolon where there is one. */
    private int entityEnd(int at, int to) {
        int end = at + 1;
        int most = Math.min(to, at + LONGEST_ENTITY);
        while (end < most && isNameCharacter(source.charAt(end), end == at + 1)) {
            end++;
        }
        return end < most && end > at + 1 && source.charAt(end) == ';' ? end + 1 : end;
    }

    private static boolean isNameCharacter(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || first && c == '#';
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < '\u007F' && !isNameCharacter(c, false);
    }
}
