package org.claimlint.mention;

import java.util.Arrays;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.mention.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/** What a word means in time expressions, at most one meaning of a kind. Most questions are answered with no, and so by one bit. */
final class Meanings {
    /** In the order of their kinds. */
    private Word[] words = {};
    /** One bit for each kind, the first 64 and the others. */
    private long first;

    private long others;
    private boolean leading;
    private boolean leadingAlone;
    private boolean leadingDate;
    private boolean leadingLength;
    /** Whether it leads to something else than lengths. */
    private boolean leadingOther;

    /** Adds a meaning, unless there is one of its kind. */
    void add(Word word) {
        Kind kind = word.kind();
        if (has(kind)) {
            return;
        }
        int place = place(kind);
        Word[] more = Arrays.copyOf(words, words.length + 1);
        System.arraycopy(words, place, more, place + 1, words.length - place);
        more[place] = word;
        words = more;
        if (kind.ordinal() < Long.SIZE) {
            first |= 1L << kind.ordinal();
        } else {
            others |= 1L << kind.ordinal();
        }
        leading |= kind.leads();
        leadingAlone |= kind.leadsAlone();
        leadingDate |= kind.leadsDate();
        leadingLength |= kind.leadsLength();
        leadingOther |= kind.leads() && !kind.leadsToLength();
    }

    boolean has(Kind kind) {
        int at = kind.ordinal();
        return ((at < Long.SIZE ? first : others) >>> at & 1) != 0;
    }

    /** The meaning of this kind, or null. */
    @Nullable
    Word of(Kind kind) {
        return has(kind) ? words[place(kind)] : null;
    }

    /** How many meanings come before those of a kind. */
    private int place(Kind kind) {
        long before = (1L << kind.ordinal()) - 1;
        return kind.ordinal() < Long.SIZE
                ? Long.bitCount(first & before)
                : Long.bitCount(first) + Long.bitCount(others & before);
    }

    /** Whether a date or a duration may begin with the word. */
    boolean isLeading() {
        return leading;
    }

    /** Whether one may begin with it, whatever follows. */
    boolean isLeadingAlone() {
        return leadingAlone;
    }

    /** Whether one may begin with it only where a length follows. */
    boolean isLeadingCounted() {
        return leading && !leadingOther;
    }

    /** Whether a date may begin with it. */
    boolean isLeadingDate() {
        return leadingDate;
    }

    /** Whether the number or the unit of a length may begin with it. */
    boolean isLeadingLength() {
        return leadingLength;
    }
}
