package org.claimlint.output.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.jspecify.annotations.Nullable;

/** The places of the page that links lead to. No word of a report is in them. */
final class Anchors {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();

    /** @param shown the reports that are shown whole */
    Anchors(List<Report> shown) {
        for (Report report : shown) {
            numbers.put(report.id(), numbers.size() + 1);
            reports.put(report.id(), report);
        }
    }

    static String card(int number) {
        return "f" + number;
    }

    /** Empty where the report is not shown whole. */
    String section(String report) {
        Integer number = numbers.get(report);
        return number == null ? "" : "r" + number;
    }

    /** The place of the words that begin at an offset of a text that is shown. */
    String words(Report report, int start) {
        return section(report.id()) + "-" + start;
    }

    /** A link to a passage; empty where its text is not shown. */
    String href(Passage passage) {
        return href(passage.report(), passage.span());
    }

    /** A link to the words at {@code span}; empty where they are not shown. */
    String href(String reportId, @Nullable Span span) {
        Report report = reports.get(reportId);
        return report == null || report.text() == null || span == null ? "" : "#" + words(report, span.start());
    }
}
