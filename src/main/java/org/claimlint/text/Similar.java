package org.claimlint.text;

import java.util.Collection;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds what somebody who mistyped a word may have meant. */
public final class Similar {
    private Similar() {}

    /** The word nearest to {@code typed}, the first of equally near ones, or null when none lies within {@code most} edits. */
    public static @Nullable String nearest(String typed, Collection<String> words, int most) {
        return nearest(typed, words, word -> most);
    }

    /** The same, with a limit that depends on the word. */
    public static @Nullable String nearest(String typed, Collection<String> words, ToIntFunction<String> mostOf) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            int most = Math.min(least - 1, mostOf.applyAsInt(word));
            if (Math.abs(word.length() - typed.length()) <= most) {
                int edits = edits(typed, word);
                if (edits <= most) {
                    least = edits;
                    nearest = word;
                }
            }
        }
        return nearest;
    }

    /** How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment). */
    public static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
