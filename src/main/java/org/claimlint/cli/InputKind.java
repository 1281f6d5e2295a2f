package org.claimlint.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.claimlint.document.DocumentKind;

/** What a file holds, by its name, else by its first characters: a report that people wrote, or claims. */
enum InputKind {
    TEXT,
    CLAIMS,
    UNKNOWN;

    static final int LOOKED_AT = 1 << 13;

    static InputKind ofName(String name) {
        if (DocumentKind.ofName(name) != null) {
            return TEXT;
        }
        return name.endsWith(".json") || name.endsWith(".jsonl") ? CLAIMS : UNKNOWN;
    }

    /** Claims where the first character that is not blank opens an object, or an array of objects; else a text. The stream stays at its start. */
    static InputKind ofContent(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] first = new byte[LOOKED_AT];
        int length = in.readNBytes(first, 0, LOOKED_AT);
        in.reset();
        boolean marked = length > 2 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB;
        int at = skipBlanks(first, marked ? 3 : 0, length);
        if (at < length && first[at] == '[') {
            at = skipBlanks(first, at + 1, length);
        }
        return at < length && first[at] == '{' && !isRichText(first, at, length) ? CLAIMS : TEXT;
    }

    /** The kind of a document whose name does not tell it. The stream stays at its start. */
    static DocumentKind documentKind(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] first = in.readNBytes(LOOKED_AT);
        in.reset();
        return DocumentKind.ofContent(first);
    }

    private static int skipBlanks(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] >= 0 && bytes[at] <= ' ' && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    /** RTF begins with a brace as well. */
    private static boolean isRichText(byte[] bytes, int at, int length) {
        return at + 1 < length && bytes[at + 1] == '\\';
    }
}
