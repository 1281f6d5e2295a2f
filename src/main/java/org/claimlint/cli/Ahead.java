package org.claimlint.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a while and is made on another thread until it is wanted: the rules are made ready while the reports are read. */
final class Ahead<T> {
    private final Thread thread;
    private @Nullable T made;
    private @Nullable Throwable failure;

    private Ahead(Supplier<T> maker) {
        thread = new Thread(() -> make(maker), "ahead");
        thread.setDaemon(true);
    }

    /** Begins at once; a run that ends without asking for it does not wait. */
    static <T> Ahead<T> of(Supplier<T> maker) {
        Ahead<T> ahead = new Ahead<>(maker);
        ahead.thread.start();
        return ahead;
    }

    private void make(Supplier<T> maker) {
        try {
            made = maker.get();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Waits until it is made; what its maker throws is thrown here. */
    T get() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (made == null) {
            throw new IllegalStateException("Nothing was made.");
        }
        return made;
    }
}
