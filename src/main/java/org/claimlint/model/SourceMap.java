package org.claimlint.model;

import java.util.Arrays;

/**
 * Where the text that is read of a report stands in the file that it was taken from. The text is cut into runs. In a file of characters a
 * run stands for as many characters as it has itself, one for one, or as a whole for those of an entity, or for none where it only shows
 * how the text is laid out. In other files each run is known by its part of the file: a page or a paragraph.
 */
public final class SourceMap {
    /** What places are told in. */
    public enum Unit {
        /** UTF-16 code units of the source; lines and columns are those of the source. */
        CHARACTER,
        /** The line is the number of the paragraph, the column counts in it. */
        PARAGRAPH,
        /** The line is that of the page, the column counts in it. */
        PAGE
    }

    private final Unit unit;
    /** Where each run begins in the text, and behind them its length. */
    private final int[] runs;
    /** Where each run begins in the source, or the number of its part. */
    private final int[] sources;
    /** For how many characters of the source each run stands, or on which line of its page it is. */
    private final int[] lengths;
    /** Where each line of the source begins. */
    private final int[] lines;

    /**
     * Puts a map together.
     *
     * @param runs where each run begins in the text, ascending, the first at 0, and behind them the length of the text
     * @param sources where each run begins in the source, or the number of its part, from 1
     * @param lengths for how many characters of the source each stands; or on which line of its page it is, from 1
     * @param lines where each line of the source begins, ascending, the first at 0; empty where the unit is no character
     */
    public SourceMap(Unit unit, int[] runs, int[] sources, int[] lengths, int[] lines) {
        boolean fit = runs.length > 1 && runs.length == sources.length + 1 && sources.length == lengths.length;
        if (!fit || runs[0] != 0 || (unit == Unit.CHARACTER) != (lines.length > 0)) {
            throw new IllegalArgumentException("The parts of the map do not fit (" + runs.length + " runs, "
                    + sources.length + " sources, " + lengths.length + " lengths, " + lines.length + " lines).");
        }
        this.unit = unit;
        this.runs = runs.clone();
        this.sources = sources.clone();
        this.lengths = lengths.clone();
        this.lines = lines.clone();
    }

    public Unit unit() {
        return unit;
    }

    /** Where the character at an offset of the text stands in the file. */
    public Position position(int offset) {
        int run = run(offset);
        return switch (unit) {
            case CHARACTER -> positionInSource(start(offset));
            case PARAGRAPH ->
                new Position(sources[run], offset - runs[firstOfPart(run)] + 1, null, (Integer) sources[run]);
            case PAGE -> new Position(lengths[run], offset - runs[run] + 1, (Integer) sources[run], null);
        };
    }

    /** Where the passage of the source ends that a passage of the text stands for. */
    public Position positionBehind(Span span) {
        return unit == Unit.CHARACTER ? positionInSource(source(span).end()) : position(span.end());
    }

    private Position positionInSource(int source) {
        int line = last(lines, lines.length, source);
        return new Position(line + 1, source - lines[line] + 1);
    }

    /** The passage of the source that a passage of the text stands for; the same passage where the source has no characters. */
    public Span source(Span span) {
        if (unit != Unit.CHARACTER) {
            return span;
        }
        int start = start(span.start());
        return new Span(start, span.start() == span.end() ? start : Math.max(start, end(span.end() - 1)));
    }

    /** Whether nothing else stands in the source between the characters of a passage: no tag, no mark. */
    public boolean isUnbroken(Span span) {
        if (unit != Unit.CHARACTER || span.start() == span.end()) {
            return true;
        }
        int last = run(span.end() - 1);
        for (int run = run(span.start()); run < last; run++) {
            if (sources[run] + lengths[run] != sources[run + 1]) {
                return false;
            }
        }
        return true;
    }

    private int start(int offset) {
        int run = run(offset);
        return sources[run] + (isOneForOne(run) ? offset - runs[run] : 0);
    }

    /** Behind the character of the source that the one at an offset stands for. */
    private int end(int offset) {
        int run = run(offset);
        return sources[run] + (isOneForOne(run) ? offset - runs[run] + 1 : lengths[run]);
    }

    private boolean isOneForOne(int run) {
        return runs[run + 1] - runs[run] == lengths[run];
    }

    private int run(int offset) {
        if (offset < 0 || offset > runs[runs.length - 1]) {
            throw new IllegalArgumentException("The offset (" + offset + ") must lie inside the text of "
                    + runs[runs.length - 1] + " UTF-16 code units.");
        }
        return last(runs, runs.length - 1, offset);
    }

    private int firstOfPart(int run) {
        int first = run;
        while (first > 0 && sources[first - 1] == sources[run]) {
            first--;
        }
        return first;
    }

    /** The last of the first {@code count} of some ascending numbers that is not above a value. */
    private static int last(int[] ascending, int count, int value) {
        int found = Arrays.binarySearch(ascending, 0, count, value);
        return found >= 0 ? found : -found - 2;
    }

    /** All of it as numbers, from which {@link #decoded} makes it again. */
    public int[] encoded() {
        int count = sources.length;
        int[] numbers = new int[2 + runs.length + 2 * count + lines.length];
        numbers[0] = unit.ordinal();
        numbers[1] = count;
        int at = 2;
        for (int[] part : new int[][] {runs, sources, lengths, lines}) {
            System.arraycopy(part, 0, numbers, at, part.length);
            at += part.length;
        }
        return numbers;
    }

    /** @throws IllegalArgumentException when the numbers are none that {@link #encoded} gave */
    public static SourceMap decoded(int[] numbers) {
        boolean known = numbers.length > 1 && numbers[0] >= 0 && numbers[0] < Unit.values().length;
        int count = known ? numbers[1] : -1;
        int lines = 3 + 3 * count;
        if (count < 0 || count > numbers.length || lines > numbers.length) {
            throw new IllegalArgumentException("These are not the numbers of a map.");
        }
        return new SourceMap(
                Unit.values()[numbers[0]],
                Arrays.copyOfRange(numbers, 2, 3 + count),
                Arrays.copyOfRange(numbers, 3 + count, 3 + 2 * count),
                Arrays.copyOfRange(numbers, 3 + 2 * count, lines),
                Arrays.copyOfRange(numbers, lines, numbers.length));
    }
}
