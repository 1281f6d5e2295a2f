package org.claimlint.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The encoding that a web page says it is in: {@code <meta charset="...">} near its beginning. */
final class PageEncoding {
    /** In bytes; browsers look no farther. */
    private static final int BEGINNING = 1024;

    private static final String KEY = "charset=";

    private PageEncoding() {}

    /** The encoding, or null where the page names none that is known here. */
    static @Nullable Charset declared(byte[] page) {
        String begin = new String(page, 0, Math.min(page.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = begin.indexOf(KEY);
        if (at < 0) {
            return null;
        }
        int from = at + KEY.length();
        while (from < begin.length() && (begin.charAt(from) == '"' || begin.charAt(from) == '\'')) {
            from++;
        }
        int to = from;
        while (to < begin.length() && isNameCharacter(begin.charAt(to))) {
            to++;
        }
        try {
            return to == from ? null : Encodings.named(begin.substring(from, to));
        } catch (InvalidInputException e) {
            return null;
        }
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
