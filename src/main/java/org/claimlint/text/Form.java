package org.claimlint.text;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A normalized word, digits or mark as all tokens of this form share it, with what was found out of it: each lexicon looks a form up once.
 * Threads may share one, because all that is kept is unchangeable: what one does not see of another, it finds out itself.
 */
public final class Form {
    private static final AtomicInteger ASKERS = new AtomicInteger();
    private static final int STEP = 8;
    private static final Object[] NOTHING = {};

    private final String text;
    private Object[] answers = NOTHING;
    private int roles;

    Form(String text) {
        this.text = text;
    }

    /** A number under which to keep answers, for something that asks the same of every form. */
    public static int newAsker() {
        return ASKERS.getAndIncrement();
    }

    /** Its letters. */
    public String text() {
        return text;
    }

    /** What a first look found that may begin with the word and in which names it looked, as bits; 0 before that look. */
    public int roles() {
        return roles;
    }

    /** Keeps what the first look found; never 0. */
    public void keepRoles(int found) {
        roles = found;
    }

    /** What was kept under a number, or null. */
    public @Nullable Object answer(int asker) {
        Object[] known = answers;
        return asker < known.length ? known[asker] : null;
    }

    /** Keeps an answer, which must be unchangeable. */
    public void keep(int asker, Object answer) {
        Object[] known = answers;
        if (asker >= known.length) {
            known = Arrays.copyOf(known, asker + STEP);
        }
        known[asker] = answer;
        answers = known;
    }
}
