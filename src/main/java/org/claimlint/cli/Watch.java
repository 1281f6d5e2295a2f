package org.claimlint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Checks again whenever something that is read changes, until the process is ended. */
final class Watch {
    private static final long MILLIS_BETWEEN_LOOKS = 300;
    /** Editors write a file in several steps. */
    private static final long MILLIS_OF_QUIET = 100;

    private static final String CLEAR_SCREEN = "\u001B[2J\u001B[3J\u001B[H";

    private final Surroundings surroundings;
    private final Supplier<Map<?, ?>> look;
    private final IntSupplier check;

    /**
     * @param look what there is to read, and what tells whether it changed
     * @param check one run; returns its exit code
     */
    Watch(Surroundings surroundings, Supplier<Map<?, ?>> look, IntSupplier check) {
        this.surroundings = surroundings;
        this.look = look;
        this.check = check;
    }

    /** Runs until this thread is interrupted, and returns the exit code of the last check. */
    int run() throws IOException {
        Map<?, ?> seen = look.get();
        int exitCode = checkOnce();
        try {
            while (true) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                Map<?, ?> now = look.get();
                if (now.equals(seen)) {
                    continue;
                }
                do {
                    seen = now;
                    Thread.sleep(MILLIS_OF_QUIET);
                    now = look.get();
                } while (!now.equals(seen));
                exitCode = checkOnce();
            }
        } catch (InterruptedException e) {
            return exitCode;
        }
    }

    private int checkOnce() throws IOException {
        if (surroundings.terminal()) {
            write(surroundings.out(), CLEAR_SCREEN);
        }
        int exitCode = check.getAsInt();
        write(surroundings.err(), "Waiting for changes; Ctrl-C ends it.\n");
        return exitCode;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The same with a standard output that one run does not close for the next. */
    static Surroundings lasting(Surroundings here) {
        return new Surroundings(
                here.in(),
                new Lasting(here.out()),
                here.err(),
                here.folder(),
                here.environment(),
                here.typedInput(),
                here.terminal(),
                here.watched());
    }

    private static final class Lasting extends FilterOutputStream {
        Lasting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
