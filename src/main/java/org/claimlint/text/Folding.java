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

    /** What the Arabic characters are folded to, from {@link #FIRST_ARABIC} on; 0 for those that are dropped. */
    private static final char[] ARABIC = arabic();

    /**
     * Forms that were met, each at the place of its hash: most words of a text are among some thousand, and so need not be made again.
     * Threads may share it: what one does not see of another, it makes itself.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 12];

    private static final int LONGEST_KNOWN = 20;

    private char[] buffer = new char[32];

    private static Form[] singles() {
        Form[] forms = new Form[LAST_ASCII + 1];
        for (char c = 0; c <= LAST_ASCII; c++) {
            forms[c] = new Form(String.valueOf(c));
        }
        return forms;
    }

    private static char[] arabic() {
        char[] folded = new char[LAST_ARABIC - FIRST_ARABIC + 1];
        for (char c = FIRST_ARABIC; c <= LAST_ARABIC; c++) {
            folded[c - FIRST_ARABIC] = Normalizer.isIgnorable(c) ? 0 : Normalizer.fold(c);
        }
        return folded;
    }

    /** The form of a passage. */
    Form form(CharSequence text, int start, int end) {
        if (buffer.length < end - start) {
            buffer = new char[Math.max(end - start, 2 * buffer.length)];
        }
        int length = 0;
        boolean foreign = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= LAST_ASCII) {
                buffer[length++] = c >= 'A' && c <= 'Z' ? (char) (c + SMALL) : c;
            } else if (c >= FIRST_ARABIC && c <= LAST_ARABIC) {
                char folded = ARABIC[c - FIRST_ARABIC];
                buffer[length] = folded;
                length += folded == 0 ? 0 : 1;
            } else if (!Normalizer.isIgnorable(c)) {
                char folded = Normalizer.fold(c);
                buffer[length++] = folded;
                foreign |= folded > LAST_ASCII; // may be a capital
            }
        }
        if (length == 1 && buffer[0] <= LAST_ASCII) {
            return SINGLE[buffer[0]];
        }
        if (foreign || length > LONGEST_KNOWN) {
            String form = new String(buffer, 0, length);
            return new Form(foreign ? form.toLowerCase(Locale.ROOT) : form);
        }
        return known(length);
    }

    private Form known(int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 15) & KNOWN.length - 1;
        Form known = KNOWN[place];
        if (known == null || !isInBuffer(known.text(), length)) {
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
