package org.claimlint.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;

/** Names of files as other tools want them: {@code /} between folders, no detours. */
final class FileNames {
    private static final String UNRESERVED = "-._~/";
    private static final String HEX = "0123456789ABCDEF";
    private static final String UP = "..";

    private FileNames() {}

    /** The shortest name of the same file: {@code a/b} for {@code ./a/c/../b}. */
    static String plain(String file) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : file.split("/", -1)) {
            if (part.equals(UP) && !parts.isEmpty() && !parts.getLast().equals(UP)) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String plain = String.join("/", parts);
        return file.startsWith("/") ? "/" + plain : plain;
    }

    /** The shortest name as people are shown it. */
    static String printable(String file) {
        return Printable.oneLine(plain(file));
    }

    /** Where a passage stands, as people are shown it: {@code drafts/a.txt:3:7}, {@code draft.docx, paragraph 3}. */
    static String place(Passage passage, Words words) {
        return place(printable(passage.file()), passage.origin(), words);
    }

    /** The same for a file whose printable name is known. */
    static String place(String file, Position origin, Words words) {
        if (origin.page() != null) {
            return words.fill("page", "file", file, "n", origin.page().toString());
        }
        if (origin.paragraph() != null) {
            return words.fill("paragraph", "file", file, "n", origin.paragraph().toString());
        }
        return file + ":" + origin.line() + ":" + origin.column();
    }

    /** The name as a URI reference: relative names stay relative, absolute ones get the scheme {@code file}. */
    static String uri(String file) {
        String plain = plain(file);
        boolean drive = plain.length() > 2 && plain.charAt(1) == ':' && plain.charAt(2) == '/';
        StringBuilder uri = new StringBuilder(plain.startsWith("/") ? "file://" : drive ? "file:///" : "");
        for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
            boolean plainly = b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b >= 0 && UNRESERVED.indexOf(b) >= 0;
            if (plainly) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return uri.toString();
    }
}
