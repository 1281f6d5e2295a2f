package org.claimlint.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the hyphen that only breaks a word at the end of a line from one that belongs to it, by the words of the document itself: it stays
 * where the document writes it elsewhere, or writes both halves and never the whole.
 */
final class Hyphens {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String HYPHENS = "-\u2010\u00AD";

    /** How often each word, and each pair that a hyphen joins inside a line, is written. */
    private final Map<String, Integer> words = new HashMap<>();

    Hyphens(List<List<PageLine>> pages) {
        pages.forEach(page -> page.forEach(line -> addWords(line.text().toLowerCase(Locale.ROOT))));
    }

    /** Every word of a line, and every pair that a hyphen joins. */
    private void addWords(String line) {
        int from = 0;
        int part = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                continue;
            }
            if (i > part) {
                words.merge(line.substring(part, i), 1, Integer::sum);
            }
            boolean joins = HYPHENS.indexOf(c) >= 0 && i > part && i + 1 < line.length();
            if (!joins) {
                if (part > from && i > part) {
                    words.merge(line.substring(from, i), 1, Integer::sum);
                }
                from = i + 1;
            }
            part = i + 1;
        }
    }

    /** Whether a line ends in a hyphen that breaks a word which goes on in the next one. */
    static boolean breaksWord(String line, String next) {
        int last = line.length() - 1;
        return last > 0
                && HYPHENS.indexOf(line.charAt(last)) >= 0
                && Character.isLetter(line.charAt(last - 1))
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
    }

    /** Whether the hyphen at the end of a line belongs to its word. */
    boolean belongs(String line, String next) {
        int last = line.length() - 1;
        if (line.charAt(last) == SOFT_HYPHEN) {
            return false;
        }
        int from = last;
        while (from > 0 && Character.isLetter(line.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < next.length() && Character.isLetter(next.charAt(to))) {
            to++;
        }
        String first = line.substring(from, last).toLowerCase(Locale.ROOT);
        String second = next.substring(0, to).toLowerCase(Locale.ROOT);
        if (words.containsKey(first + "-" + second)) {
            return true;
        }
        return !words.containsKey(first + second) && isElsewhere(first) && isElsewhere(second);
    }

    /** Whether a half of a broken word, which is counted here as well, is a word of its own. */
    private boolean isElsewhere(String half) {
        return words.getOrDefault(half, 0) > 1;
    }
}
