package org.claimlint.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines that are new in each file, read from what {@code git diff -U0} prints. */
final class UnifiedDiff {
    private static final String NEW_FILE = "+++ ";
    private static final String HUNK = "@@ -";
    /** What git is told to write before the names of new files. */
    private static final String PREFIX = "b/";

    private static final String ESCAPED = "abtnvfr\"\\";
    private static final String ESCAPES = "\u0007\b\t\n\u000B\f\r\"\\";

    private final Map<String, List<Lines>> files = new LinkedHashMap<>();
    /** Each byte a character: lines may be in any encoding. */
    private final String diff;

    private int at = 0;

    /** Lines of a file, from 1, both ends among them. */
    record Lines(int first, int last) {
        boolean touch(int from, int to) {
            return from <= last && first <= to;
        }
    }

    private UnifiedDiff(byte[] diff) {
        this.diff = new String(diff, StandardCharsets.ISO_8859_1);
    }

    /** The new lines by the name of the file; files that only lost lines have none. */
    static Map<String, List<Lines>> read(byte[] diff) {
        UnifiedDiff reader = new UnifiedDiff(diff);
        List<Lines> current = new ArrayList<>();
        while (reader.at < reader.diff.length()) {
            String line = reader.line();
            if (line.startsWith(NEW_FILE)) {
                current = new ArrayList<>();
                String name = name(line.substring(NEW_FILE.length()));
                if (name.startsWith(PREFIX)) {
                    reader.files.put(name.substring(PREFIX.length()), current);
                }
            } else if (line.startsWith(HUNK)) {
                reader.readHunk(line, current);
            }
        }
        return reader.files;
    }

    private String line() {
        int end = diff.indexOf('\n', at);
        String line = diff.substring(at, end < 0 ? diff.length() : end);
        at = end < 0 ? diff.length() : end + 1;
        return line;
    }

    /** {@code @@ -3,2 +4 @@}; its lines are passed over, for they may look like anything. */
    private void readHunk(String header, List<Lines> lines) {
        int removed = HUNK.length();
        int added = header.indexOf(" +", removed) + 2;
        int end = header.indexOf(" @@", added);
        if (added < 2 || end < 0) {
            return;
        }
        int first = Integer.parseInt(start(header.substring(added, end)));
        int count = count(header.substring(added, end));
        for (int i = count + count(header.substring(removed, added - 2)); i > 0; i--) {
            line();
        }
        if (count > 0) {
            lines.add(new Lines(first, first + count - 1));
        }
    }

    private static String start(String range) {
        int comma = range.indexOf(',');
        return comma < 0 ? range : range.substring(0, comma);
    }

    private static int count(String range) {
        int comma = range.indexOf(',');
        return comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
    }

    /** The name of a file as git writes it: in quotation marks where it has odd characters, and with a tab behind it where it has blanks. */
    private static String name(String written) {
        if (!written.startsWith("\"")) {
            return utf8(written.endsWith("\t") ? written.substring(0, written.length() - 1) : written);
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int i = 1; i < written.length() && written.charAt(i) != '"'; i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                name.write(c);
                continue;
            }
            char escaped = written.charAt(++i);
            int known = ESCAPED.indexOf(escaped);
            if (known >= 0) {
                name.write(ESCAPES.charAt(known));
            } else {
                name.write(Integer.parseInt(written.substring(i, i + 3), 8));
                i += 2;
            }
        }
        return name.toString(StandardCharsets.UTF_8);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
