package org.claimlint.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file of prose is written in. */
public enum DocumentKind {
    PLAIN_TEXT(".txt"),
    MARKDOWN(".md", ".markdown"),
    HTML(".html", ".htm", ".xhtml"),
    WORD(".docx"),
    PDF(".pdf");

    private static final int BEGINNING = 512;
    private final List<String> endings;

    DocumentKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** The kind that a file has by its name, or null where the name does not tell. */
    public static @Nullable DocumentKind ofName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (DocumentKind kind : values()) {
            if (kind.endings.stream().anyMatch(small::endsWith)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind of a file by its first bytes: plain text when it begins as no other kind does. */
    public static DocumentKind ofContent(byte[] first) {
        String begin = new String(first, 0, Math.min(first.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (begin.startsWith("%pdf-")) {
            return PDF;
        }
        if (begin.startsWith("pk\u0003\u0004") && begin.contains("[content_types].xml")) {
            return WORD;
        }
        return begin.startsWith("<!doctype html") || begin.startsWith("<html") ? HTML : PLAIN_TEXT;
    }

    /** Whether a file of this kind is made of characters, so that it has an encoding, lines and columns. */
    public boolean isCharacters() {
        return this != WORD && this != PDF;
    }
}
