package org.claimlint.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of tab-separated values beside the class that uses it; its first line names the columns. */
public final class Table {
    private Table() {}

    /** The rows, each with all its columns. */
    public static List<String[]> rows(Class<?> owner, String name) {
        InputStream table = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms in the last column of a row, separated by {@code |}. */
    public static String[] forms(String[] row) {
        String last = row[row.length - 1];
        List<String> forms = new ArrayList<>();
        int from = 0;
        for (int bar = last.indexOf('|'); bar >= 0; bar = last.indexOf('|', from)) {
            forms.add(last.substring(from, bar));
            from = bar + 1;
        }
        forms.add(last.substring(from));
        return forms.toArray(new String[0]);
    }
}
