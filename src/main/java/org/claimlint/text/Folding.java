package org.claimlint.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Folds words one after the other in a buffer of its own. Not for several threads. */
final class Folding {
    private static final char LAST_ASCII = '\u007F';
    private static final char FIRST_ARABIC = '\u0600';
    private static final char LAST_ARABIC = '\u06FF';
    private static final int SMALL = 'a' - 'A';
    /** Forms of one character are most of the marks of a text; these are made once. */
    private static final Form[] SINGLE = singles();

    /** What the characters of ASCII are folded to. */
    private static final char[] ASCII = ascii();

    /** What the Arabic characters are folded to, from {@link #FIRST_ARABIC} on; 0 for those that are dropped. */
    private static final char[] ARABIC = arabic();

    /**
     * Forms that were met, each at the place of its hash: most words of a text are among some thousand (the table holds four times as many, lest two share a place), and so need not be made again.
     * Threads may share it: what one does not see of another, it makes itself.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 14];

    private static final int LONGEST_KNOWN = 20;

    /** The factor of {@link String#hashCode}. */
    private static final int FACTOR = 31;

    private char[] buffer = new char[32];

    private static Form[] singles() {
        Form[] forms = new Form[LAST_ASCII + 1];
        for (char c = 0; c <= LAST_ASCII; c++) {
            forms[c] = new Form(String.valueOf(c));
        }
        return forms;
    }

    private static char[] ascii() {
        char[] folded = new char[LAST_ASCII + 1];
        for (char c = 0; c <= LAST_ASCII; c++) {
            folded[c] = c >= 'A' && c <= 'Z' ? (char) (c + SMALL) : c;
        }
        return folded;
    }

    private static char[] arabic() {
        char[] folded = new char[LAST_ARABIC - FIRST_ARABIC + 1];
        for (char c = FIRST_ARABIC; c <= LAST_ARABIC; c++) {
            folded[c - FIRST_ARABIC] = Normalizer.isIgnorable(c) ? 0 : Normalizer.fold(c);
        }
        return folded;
    }

    /** The form of a passage. */
    Form form(String text, int start, int end) {
        if (buffer.length < end - start) {
            buffer = new char[Math.max(end - start, 2 * buffer.length)];
        }
        char[] letters = buffer;
        int length = 0;
        int hash = 0;
        boolean foreign = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char folded;
            if (c <= LAST_ASCII) {
                folded = ASCII[c];
            } else if (c >= FIRST_ARABIC && c <= LAST_ARABIC) {
                folded = ARABIC[c - FIRST_ARABIC];
                if (folded == 0) {
                    continue;
                }
            } else if (Normalizer.isIgnorable(c)) {
                continue;
            } else {
                folded = Normalizer.fold(c);
                foreign |= folded > LAST_ASCII; // may be a capital
            }
            letters[length++] = folded;
            hash = FACTOR * hash + folded;
        }
        if (length == 1 && buffer[0] <= LAST_ASCII) {
            return SINGLE[buffer[0]];
        }
        if (foreign || length > LONGEST_KNOWN) {
            String form = new String(buffer, 0, length);
            return new Form(foreign ? form.toLowerCase(Locale.ROOT) : form);
        }
        return known(length, hash);
    }

    /** @param hash of the letters in the buffer, as {@link String#hashCode} makes it */
    private Form known(int length, int hash) {
        int place = (hash ^ hash >>> 15) & KNOWN.length - 1;
        Form known = KNOWN[place];
        if (known == null || known.text().hashCode() != hash || !isInBuffer(known.text(), length)) {
            known = new Form(new String(buffer, 0, length));
            KNOWN[place] = known;
        }
        return known;
    }

    private boolean isInBuffer(String form, int length) {
        if (form.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (form.charAt(i) != buffer[i]) {
                return false;
            }
        }
        return true;
    }
}
