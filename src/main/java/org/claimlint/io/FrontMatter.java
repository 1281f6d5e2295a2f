package org.claimlint.io;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about itself in YAML between two lines of {@code ---} at its very start.
 *
 * @param ignores the suppressions in it
 * @param problems what is wrong with others, which do not count
 * @param body the offset behind it
 */
record FrontMatter(
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String lang,
        @Nullable String outlet,
        @Nullable String translationOf,
        List<Ignore> ignores,
        List<InvalidInputException> problems,
        int body) {
    /** In UTF-16 code units. */
    static final int LONGEST = 1 << 16;

    static final FrontMatter NONE = new FrontMatter(null, null, null, null, null, null, List.of(), List.of(), 0);

    private static final String FENCE = "---";
    private static final String OTHER_END = "...";
    private static final String ENCODING = "encoding";

    /** An encoding that front matter names, with its line. */
    record Declared(String encoding, int line) {}

    /**
     * Reads the front matter of a text, where there is one.
     *
     * @throws InvalidInputException when it is broken, never closed or too long
     */
    static FrontMatter of(String file, String text) {
        Lines lines = new Lines(text);
        if (!lines.next() || !lines.is(FENCE)) {
            return NONE;
        }
        int from = lines.nextStart;
        boolean begins = false;
        while (lines.next()) {
            if (lines.is(FENCE) || lines.is(OTHER_END)) {
                return begins || lines.start == from
                        ? FrontMatterYaml.read(file, text.substring(from, lines.start), lines.nextStart)
                        : NONE;
            }
            if (!begins && !lines.isBlankOrComment()) {
                if (!lines.isMember()) {
                    return NONE; // a line of dashes above a text
                }
                begins = true;
            }
            if (begins && lines.start > LONGEST) {
                throw new InvalidInputException(
                        file,
                        1,
                        "the front matter must not be longer than 64 KB. Maybe its second line of --- is missing.");
            }
        }
        if (begins) {
            throw new InvalidInputException(
                    file, 1, "the front matter is never closed. Maybe its second line of --- is missing.");
        }
        return NONE;
    }

    /** The report with what is said here; what is known already stays. */
    Report complete(Report known) {
        return known.described(
                known.title() == null ? title : known.title(),
                known.published() == null ? published : known.published(),
                known.lang() == null ? lang : known.lang(),
                known.outlet() == null ? outlet : known.outlet(),
                known.translationOf() == null ? translationOf : known.translationOf());
    }

    /** The encoding that the front matter names, read from the bytes: what it is in must be known before the text can be. */
    static @Nullable Declared declaredEncoding(byte[] bytes) {
        int marked = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        int length = Math.min(bytes.length - marked, LONGEST);
        if (length < FENCE.length()) {
            return null;
        }
        Lines lines = new Lines(new String(bytes, marked, length, StandardCharsets.ISO_8859_1));
        if (!lines.next() || !lines.is(FENCE)) {
            return null;
        }
        for (int number = 2; lines.next() && !lines.is(FENCE) && !lines.is(OTHER_END); number++) {
            String value = lines.valueOf(ENCODING);
            if (value != null) {
                return new Declared(value, number);
            }
        }
        return null;
    }

    /** Goes through a text line by line. */
    private static final class Lines {
        private final String text;
        private int start;
        private int end;
        private int nextStart = 0;

        private Lines(String text) {
            this.text = text;
        }

        private boolean next() {
            if (nextStart >= text.length()) {
                return false;
            }
            start = nextStart;
            end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            nextStart = Math.min(text.length(), end + (two ? 2 : 1));
            return true;
        }

        /** Whether the line is this word and blanks behind it. */
        private boolean is(String word) {
            return text.startsWith(word, start) && isBlank(start + word.length());
        }

        private boolean isBlank(int from) {
            for (int i = from; i < end; i++) {
                if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                    return false;
                }
            }
            return from <= end;
        }

        private boolean isBlankOrComment() {
            return isBlank(start) || text.charAt(start) == '#';
        }

        /** Whether the line begins with a key and a colon. */
        private boolean isMember() {
            int i = start;
            while (i < end && isKeyCharacter(text.charAt(i))) {
                i++;
            }
            boolean colon = i > start && i < end && text.charAt(i) == ':';
            return colon && (i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
        }

        private static boolean isKeyCharacter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }

        private @Nullable String valueOf(String key) {
            if (!text.startsWith(key, start) || !isMember() || text.charAt(start + key.length()) != ':') {
                return null;
            }
            String value = text.substring(start + key.length() + 1, end);
            int comment = value.indexOf(" #");
            value = (comment < 0 ? value : value.substring(0, comment)).strip();
            boolean quotes = value.length() > 1
                    && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                    && value.charAt(value.length() - 1) == value.charAt(0);
            String bare = quotes ? value.substring(1, value.length() - 1) : value;
            return bare.isEmpty() ? null : bare;
        }
    }
}
