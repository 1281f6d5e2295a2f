package org.claimlint.output;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.text.LineIndex;
import org.jspecify.annotations.Nullable;

/** Where passages stand in the files that a person opens: tools mark, and even change, what stands there. */
final class Places {
    /** Where passages stand whose place is not known. */
    private static final Position NOWHERE = new Position(1, 1);

    /** The texts of reports whose file is the text itself, by report id. */
    private final Map<String, String> texts = new HashMap<>();
    /** Ids of reports whose text is a member of a file: places in the text are none in the file. */
    private final Set<String> inline = new HashSet<>();

    private final Set<String> published = new HashSet<>();

    /**
     * A part of a file.
     *
     * @param end behind its last character, or null where it is not known
     */
    record Region(Position start, @Nullable Position end) {}

    Places(CheckResult result) {
        for (CheckResult.Checked checked : result.reports()) {
            Report report = checked.report();
            String text = report.text();
            if (text != null
                    && report.sourceMap() == null
                    && (checked.coverage() != null || report.textFile() != null)) {
                texts.put(report.id(), text);
            } else if (text != null && report.sourceMap() == null) {
                inline.add(report.id());
            }
        }
        result.published().forEach(report -> published.add(report.id()));
    }

    /** Where a passage stands in its file, columns in UTF-16 code units; null where that is not known. */
    @Nullable
    Region region(Passage passage) {
        if (passage.origin().page() != null || passage.origin().paragraph() != null) {
            return null;
        }
        if (passage.behind() != null) {
            return new Region(passage.origin(), passage.behind());
        }
        String quote = passage.quote();
        if (quote != null && isExact(passage)) {
            return new Region(passage.origin(), behind(passage.origin(), quote));
        }
        boolean elsewhere = passage.span() != null && inline.contains(passage.report())
                || published.contains(passage.report()) && passage.origin().equals(NOWHERE);
        return elsewhere ? null : new Region(passage.origin(), null);
    }

    /** The same with columns in bytes of UTF-8; null where the end is not known. */
    @Nullable
    Region bytes(Passage passage) {
        String text = texts.get(passage.report());
        Span span = passage.span();
        Region region = region(passage);
        if (text == null || span == null || region == null || region.end() == null) {
            return null;
        }
        Position start = region.start();
        Position end = region.end();
        int first = utf8(text, span.start() - start.column() + 1, span.start());
        int last = end.line() == start.line()
                ? first + utf8(text, span.start(), span.end())
                : utf8(text, span.end() - end.column() + 1, span.end());
        return new Region(new Position(start.line(), first + 1), new Position(end.line(), last + 1));
    }

    /** Whether the file holds the quote where the passage says. */
    boolean isExact(Passage passage) {
        String text = texts.get(passage.report());
        Span span = passage.span();
        String quote = passage.quote();
        return text != null
                && span != null
                && quote != null
                && passage.origin().column() <= span.start() + 1
                && text.startsWith(quote, span.start());
    }

    private static Position behind(Position start, String quote) {
        Position end = new LineIndex(quote).position(quote.length());
        return end.line() == 1
                ? new Position(start.line(), start.column() + end.column() - 1)
                : new Position(start.line() + end.line() - 1, end.column());
    }

    private static int utf8(String text, int from, int to) {
        return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
    }
}
