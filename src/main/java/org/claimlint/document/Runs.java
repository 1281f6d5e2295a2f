package org.claimlint.document;

import java.util.Arrays;
import org.claimlint.model.SourceMap;

/** The runs of a {@link SourceMap} while they are gathered. */
final class Runs {
    private int[] texts = new int[64];
    private int[] sources = new int[64];
    private int[] lengths = new int[64];
    private int size = 0;

    /** Begins a run at an offset of the text that is not before the last one's. */
    void add(int text, int source, int length) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            sources = Arrays.copyOf(sources, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        texts[size] = text;
        sources[size] = source;
        lengths[size] = length;
        size++;
    }

    /** Whether the last run stands one for one for what ends at an offset of the source. @param text where the text ends */
    boolean isOneForOneUpTo(int source, int text) {
        int last = size - 1;
        return last >= 0 && lengths[last] == text - texts[last] && sources[last] + lengths[last] == source;
    }

    /** Lets the last run, which stands one for one, take some characters more. */
    void extend(int characters) {
        lengths[size - 1] += characters;
    }

    /** Begins a run of a file of pages or paragraphs, where the last one is not of the same line. */
    void addPart(int text, int part, int line) {
        if (size == 0 || sources[size - 1] != part || lengths[size - 1] != line) {
            add(size == 0 ? 0 : text, part, line);
        }
    }

    /** The map of a text of some characters. */
    SourceMap toMap(SourceMap.Unit unit, int length, int... lines) {
        if (size == 0) {
            throw new UnreadableDocumentException("holds no text.");
        }
        int[] runs = Arrays.copyOf(texts, size + 1);
        runs[size] = length;
        return new SourceMap(unit, runs, Arrays.copyOf(sources, size), Arrays.copyOf(lengths, size), lines);
    }
}
