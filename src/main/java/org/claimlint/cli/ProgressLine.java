package org.claimlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How far a long run is, on one line of a terminal that is gone at the end; elsewhere nothing. */
final class ProgressLine implements AutoCloseable {
    private static final long MILLIS_BETWEEN = 100;
    private static final long NANOS_A_MILLI = 1_000_000;

    private static final int BAR = 20;

    private final Surroundings surroundings;
    private final int all;
    private long shownAt;
    private int width = 0;

    /** @param all how many there are in all, or 0 when that is not known */
    ProgressLine(Surroundings surroundings, int all) {
        this.surroundings = surroundings;
        this.all = all;
    }

    /** @param reports how many are done */
    void show(int reports) {
        if (!surroundings.watched()) {
            return;
        }
        long now = System.nanoTime();
        if (width == 0 || (now - shownAt) / NANOS_A_MILLI >= MILLIS_BETWEEN) {
            shownAt = now;
            String line = line(reports);
            write("\r" + line);
            width = line.length();
        }
    }

    private String line(int reports) {
        if (all == 0) {
            return reports + " reports";
        }
        int full = (int) ((long) BAR * Math.min(reports, all) / all);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + reports + " of " + all + " reports";
    }

    @Override
    public void close() {
        if (width > 0) {
            write("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }

    private void write(String text) {
        try {
            surroundings.err().write(text.getBytes(StandardCharsets.UTF_8));
            surroundings.err().flush();
        } catch (IOException e) {
            // Nobody looks.
        }
    }
}
