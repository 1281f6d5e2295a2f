package org.claimlint.output.html;

import java.util.List;
import java.util.Locale;

/**
 * The dates of a report as a picture; coordinates are pixels of the picture, already mirrored where time runs from right to left.
 *
 * @param description what a reader who does not see the picture is told
 * @param left what is said of dates that are not shown, or empty
 * @param labelX where the labels of rows begin, on their side of the picture
 */
record Timeline(
        String direction,
        int width,
        int height,
        int labelX,
        int axisY,
        String title,
        String description,
        String left,
        List<Stretch> stretches,
        List<Tick> ticks,
        List<Row> rows,
        List<Join> joins,
        List<Line> days) {

    /** A part of the axis that is drawn without a gap. */
    record Stretch(double x, double width) {}

    record Tick(double x, String label) {}

    /** A day that is drawn through all rows. */
    record Line(double x, String label) {
        List<Card.Run> runs() {
            return Runs.of(label, List.of());
        }
    }

    /**
     * The dates of one passage.
     *
     * @param dot whether it is one day; else {@code x} to {@code x + width} is a bar
     * @param open {@code from} or {@code to} where the text does not say when it began or ended, else empty
     */
    record Row(
            double y,
            String href,
            String level,
            boolean dot,
            String open,
            double x,
            double width,
            String when,
            String words,
            String label) {

        String whenAnchor(String direction) {
            return anchor(when, direction);
        }

        String wordsAnchor(String direction) {
            return anchor(words, direction);
        }

        /** Words that run against the picture end where the others begin. */
        private static String anchor(String words, String direction) {
            return Direction.of(words, direction).equals(direction) ? "start" : "end";
        }

        double middle() {
            return x + width / 2;
        }
    }

    /**
     * Two passages that clash: a line from the one to the other, with the number of the finding on it.
     *
     * @param bend how far the line is drawn aside in its middle
     * @param at where on the line the number stands, from 0 to 1
     */
    record Join(
            String level,
            String href,
            int number,
            String label,
            double x1,
            double y1,
            double x2,
            double y2,
            double bend,
            double at) {
        String path() {
            return String.format(
                    Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", x1, y1, controlX(), (y1 + y2) / 2, x2, y2);
        }

        private double controlX() {
            return (x1 + x2) / 2 + bend;
        }

        double badgeX() {
            return tenth((1 - at) * (1 - at) * x1 + 2 * at * (1 - at) * controlX() + at * at * x2);
        }

        double badgeY() {
            return tenth(y1 + (y2 - y1) * at);
        }
    }

    static double tenth(double pixels) {
        return Math.rint(pixels * 10) / 10;
    }
}
