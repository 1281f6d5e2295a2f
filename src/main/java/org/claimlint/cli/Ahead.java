package org.claimlint.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that takes a while and is made on another thread until it is wanted: the rules are made ready while the reports are read. */
final class Ahead<T> {
    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins at once; a run that ends without asking for it does not wait. */
    static <T> Ahead<T> of(Supplier<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker::get);
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(task);
    }

    /** Waits until it is made; what its maker throws is thrown here. */
    T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
