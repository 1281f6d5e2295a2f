package org.claimlint.mention;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.mention.TimeWords.Kind;
import org.claimlint.mention.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/** What a word means in time expressions, at most one meaning of a kind. Most questions are answered with no, and so by one bit. */
final class Meanings {
    private final List<Word> words = new ArrayList<>(1);
    /** One bit for each kind, the first 64 and the others. */
    private long first;

    private long others;
    private boolean leading;

    /** Adds a meaning, unless there is one of its kind. */
    void add(Word word) {
        int kind = word.kind().ordinal();
        if (has(word.kind())) {
            return;
        }
        words.add(word);
        if (kind < Long.SIZE) {
            first |= 1L << kind;
        } else {
            others |= 1L << kind;
        }
        leading |= !word.kind().onlyJoins();
    }

    boolean has(Kind kind) {
        int at = kind.ordinal();
        return ((at < Long.SIZE ? first : others) >>> at & 1) != 0;
    }

    /** The meaning of this kind, or null. */
    @Nullable
    Word of(Kind kind) {
        if (has(kind)) {
            for (Word word : words) {
                if (word.kind() == kind) {
                    return word;
                }
            }
        }
        return null;
    }

    /** Whether a date or a duration may begin with the word. */
    boolean isLeading() {
        return leading;
    }
}
