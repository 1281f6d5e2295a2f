package org.claimlint.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of tab-separated values beside the class that uses it; its first line names the columns. */
public final class Table {
    private Table() {}

    /** The rows, each with all its columns. Every run of the program reads all tables, so this takes no detour. */
    public static List<String[]> rows(Class<?> owner, String name) {
        String table = text(owner, name);
        List<String[]> rows = new ArrayList<>();
        int from = endOfLine(table, 0) + 1;
        while (from < table.length()) {
            int to = endOfLine(table, from);
            rows.add(cut(table, from, to, '\t'));
            from = to + 1;
        }
        return rows;
    }

    private static String text(Class<?> owner, String name) {
        try (InputStream table = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int endOfLine(String table, int from) {
        int end = table.indexOf('\n', from);
        return end < 0 ? table.length() : end;
    }

    private static String[] cut(String text, int from, int to, char separator) {
        int parts = 1;
        for (int i = text.indexOf(separator, from); i >= 0 && i < to; i = text.indexOf(separator, i + 1)) {
            parts++;
        }
        String[] cut = new String[parts];
        int start = from;
        for (int part = 0; part < parts - 1; part++) {
            int end = text.indexOf(separator, start);
            cut[part] = text.substring(start, end);
            start = end + 1;
        }
        cut[parts - 1] = text.substring(start, to);
        return cut;
    }

    /** The forms in the last column of a row, separated by {@code |}. */
    public static String[] forms(String[] row) {
        String last = row[row.length - 1];
        return cut(last, 0, last.length(), '|');
    }
}
