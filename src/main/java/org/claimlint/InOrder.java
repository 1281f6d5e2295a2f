package org.claimlint;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work for all processors whose results come out in the order in which it was given, on the thread that gives it. Only a little is under way
 * at a time, so that memory stays bounded.
 */
public final class InOrder<T> implements AutoCloseable {
    private static final int EACH = 8;

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(processors, work -> {
        Thread thread = new Thread(work, "in-order");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> results;

    /** @param results takes them one by one */
    public InOrder(Consumer<T> results) {
        this.results = results;
    }

    /** Does it soon; may wait for the results of what was given before. */
    public void submit(Callable<T> work) {
        underWay.add(workers.submit(work));
        if (underWay.size() > processors * EACH) {
            takeFirst();
        }
    }

    /** Waits for all that was given. */
    public void finish() {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            results.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
