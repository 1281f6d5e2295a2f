package org.claimlint.output;

import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.Tally.Telling;
import org.claimlint.text.LineIndex;
import org.jspecify.annotations.Nullable;

/** Where the count of a telling stands. */
final class TallyPlaces {
    private TallyPlaces() {}

    /** File, line and column; the file alone where the text is not known. */
    static String of(Telling telling) {
        Position position = position(telling);
        String file = telling.report().file();
        return position == null ? file : file + ":" + position.line() + ":" + position.column();
    }

    static @Nullable Position position(Telling telling) {
        Report report = telling.report();
        Span count = telling.claim().quantitySpan();
        Span span = count == null ? telling.claim().span() : count;
        String text = report.text();
        return span == null || text == null || span.start() > text.length()
                ? null
                : new LineIndex(text).position(span.start());
    }
}
