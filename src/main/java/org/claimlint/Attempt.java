package org.claimlint;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work on a report, or on reports of the same events, that may fail: a fault of this program is told in one line and keeps nothing else from being done. */
public final class Attempt<T> {
    private final @Nullable T result;
    private final String problem;

    private Attempt(@Nullable T result, String problem) {
        this.result = result;
        this.problem = problem;
    }

    /** @param files what is worked on, as the user named it */
    public static <T> Attempt<T> at(String files, Supplier<T> work) {
        try {
            return done(work.get());
        } catch (RuntimeException | StackOverflowError e) {
            return new Attempt<>(null, files + ": cannot be checked: internal error: " + e + " (please report)");
        }
    }

    /** What needs no work any more. */
    public static <T> Attempt<T> done(T result) {
        return new Attempt<>(result, "");
    }

    /** Gives what came of it to the one, or why nothing did to the other. */
    public void give(Consumer<? super T> results, Consumer<String> problems) {
        if (result == null) {
            problems.accept(problem);
        } else {
            results.accept(result);
        }
    }
}
